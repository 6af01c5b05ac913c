import type { Domain } from './themes.js';

/** Words that point to a domain; the domain with most hits in a prompt is taken, in this order on a tie. */
export const domainWords: Readonly<Record<Domain, RegExp>> = {
  hospitality:
    /(?<![\p{L}\d])(caf[eé]s?|coffee (?:shop|house|bar)|restaurants?|baker(?:y|ies)|bistro|hotels?|hostel|bar|pub|brewery|food truck|canteen|kitchen|menu|barista|guesthouse)(?![\p{L}\d])/giu,
  event:
    /(?<![\p{L}\d])(weddings?|party|parties|birthday|festivals?|conference|concert|marathon|tournament|olympics|eurovision|ceremony|reunion|holidays?|vacation|honeymoon|meetup|hackathon|gala)(?![\p{L}\d])/giu,
  household:
    /(?<![\p{L}\d])(my (?:home|house|apartment|garden|commute|bike|car|room|kitchen|living room|family|dog|cat|health|weight|body)|houseplants?|trash|alarm|remote|cup of coffee|lose weight|learn to|commute|declutter|skeleton)(?![\p{L}\d])/giu,
  software:
    /(?<![\p{L}\d])(apps?|websites?|web ?site|software|saas|platform|mobile app|python|script|api|backend|frontend|database|operating system|os|kernel|rust|open[- ]source|chatbot|plugin|algorithm|online tool|blog post|e-?learning|llm|dashboard|compiler|newsletter)(?![\p{L}\d])/giu,
  culture:
    /(?<![\p{L}\d])(museum|gallery|escape[- ]?room|theat(?:re|er)|film|movie|exhibition|casino|theme park|amusement|opera|art|music|video ?game|gta|grand theft auto|podcast|documentary|monument|statue|sculpture)(?![\p{L}\d])/giu,
  construction:
    /(?<![\p{L}\d])(bridges?|tunnels?|roundabouts?|roads?|railways?|metro|airports?|harbou?rs?|buildings?|houses?|housing|construct\w*|bunker|castle|pyramid|stadium|dam|tower|silo|renovat\w*|infrastructure|yacht|stonehenge|elevator)(?![\p{L}\d])/giu,
  nature:
    /(?<![\p{L}\d])((?<!solar |wind )farms?|farming|orchard|vineyard|forests?|reforest\w*|gardens?|fjord|reef|wetland|crickets?|bees?|spiders?|caterpillars?|crops?|livestock|aquaponics|rubber|biodiversity|pollution|microplastics?|rewild\w*|greenhouse)(?![\p{L}\d])/giu,
  education:
    /(?<![\p{L}\d])(schools?|curriculum|course|bootcamp|university|teachers?|students?|training programme|education|kindergarten|library|tutoring|literacy|workshop)(?![\p{L}\d])/giu,
  health:
    /(?<![\p{L}\d])(clinics?|hospitals?|health(?:care)?|patients?|vaccin\w*|therapy|medical|disease|malaria|mental health|sleep|nursing|sanitation|malnutrition|ageing|aging)(?![\p{L}\d])/giu,
  research:
    /(?<![\p{L}\d])(laborator(?:y|ies)|research|lab|moon|lunar|mars|telescope|space|spacecraft|satellites?|study|expedition|investigat\w*|cave|scientif\w*|experiment\w*|orbit|dna|connectome|arxiv)(?![\p{L}\d])/giu,
  industry:
    /(?<![\p{L}\d])(factor(?:y|ies)|plants?|manufactur\w*|batter(?:y|ies)|solar|wind farm|hydrogen|semiconductors?|robots?|steel|production line|energy|reactor|refinery|water purification)(?![\p{L}\d])/giu,
  policy:
    /(?<![\p{L}\d])(government|policy|policies|law|legislation|regulation|election|police|ministry|reform|EU|commission|citizens|inspections?|enforcement|parliament|public program(?:me)?|peace|poverty|child labor|cdc|monarchy|fertility)(?![\p{L}\d])/giu,
  commerce:
    /(?<![\p{L}\d])(shops?|stores?|business|startup|company|e-?commerce|marketplace|brand|agency|retail|subscription|customers?|sell(?:ing)?|import(?:ed)?|products?|delivery|consult(?:ing|ancy))(?![\p{L}\d])/giu,
};

/** Domains whose work needs a place, people or things; the others can be done on a screen. */
export const physicalDomains: ReadonlySet<Domain> = new Set<Domain>([
  'hospitality',
  'construction',
  'nature',
  'event',
  'education',
  'health',
  'research',
  'industry',
  'culture',
  'household',
]);

export const digitalWords =
  /(?<![\p{L}\d])(apps?|websites?|web ?site|software|saas|mobile app|python|script|api|backend|frontend|operating system|kernel|online (?:course|tool|platform|shop|store)|blog(?: post)?|chatbot|plugin|newsletter|podcast|e-?book|dashboard|report|database|video ?game|llm|arxiv|spreadsheet|open[- ]source)(?![\p{L}\d])/iu;

export const physicalWords =
  /(?<![\p{L}\d])(caf[eé]s?|restaurants?|hotels?|farms?|bridges?|tunnels?|build(?:ing)?s?|construct\w*|factor(?:y|ies)|shops?|stores?|venue|wedding|festival|museum|clinic|hospital|school|warehouse|garden|house|road|roundabout|airport|metro|plants?|robots?|moon|solar|fjord|trip|vacation|holiday|travel|site|location|office|laborator(?:y|ies)|lab|escape[- ]?room|casino|train|boat|yacht|bakery|bar|kitchen|neighbou?rs?)(?![\p{L}\d])/iu;

export const personalWords =
  /(?<![\p{L}\d])(my (?:mother|father|mum|mom|dad|brother|sister|grand\w+|friends?|wedding|holidays?|vacation|birthday|home|house|apartment|garden|commute|bike|car|family|health|weight|room|dog|cat|kids?|children|daughter|son|wife|husband|partner|life|parents|retirement|bachelor\w*|honeymoon|move)|our (?:wedding|holiday|vacation|honeymoon|home|house|family|baby)|I want to (?:lose|learn|go on|find|run|read|quit|get fit|become|visit)|I need to|I want a|lose weight|marathon training|houseplants?|personal|birthday party|bachelorette)(?![\p{L}\d])/iu;
