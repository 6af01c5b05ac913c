const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'pt',
  'it',
  'pl',
  'sv',
  'nl',
  'ru',
  'tr',
  'ar',
  'hi',
  'ja',
  'zh',
  'ko',
];
const UNSPACED_LANGUAGES = new Set(['ja', 'zh']);
/** Names that are ordinary words at the start of a sentence, or too short to trust. */
const AMBIGUOUS = new Set([
  'turkey',
  'chad',
  'jersey',
  'guinea',
  'man',
  'mali',
  'niger',
  'center',
  'troll',
  'noumea',
]);

interface PlaceNames {
  words: ReadonlySet<string>;
  unspaced: readonly string[];
}

let known: PlaceNames | undefined;

/** Country names in many languages and the cities of the time-zone list: the runtime carries both, so nothing is kept here. */
function placeNames(): PlaceNames {
  if (known) return known;
  const words = new Set<string>();
  const unspaced = new Set<string>();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((a) => letters.map((b) => a + b));
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = names.of(code);
      if (!name) continue;
      if (UNSPACED_LANGUAGES.has(language)) unspaced.add(name);
      else if (!name.includes(' ')) words.add(name.toLowerCase());
    }
  }
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const city = zone.split('/').at(-1) ?? '';
    if (!city.includes('_') && zone.includes('/')) words.add(city.toLowerCase());
  }
  AMBIGUOUS.forEach((word) => words.delete(word));
  known = { words, unspaced: [...unspaced].filter((n) => n.length >= 2) };
  return known;
}

const PLACE_WORD =
  /(?<![\p{L}\p{N}])(?:online|remote(?:ly)?|virtual(?:ly)?|internet|web|worldwide|globally|europe(?:an)?|eu|usa|uk|africa|asia|america|antarctica|arctic|moon|mars|earth|world|city|town|village|countryside|region|district|neighbou?rhood|county|province|campus|suburb|nationwide|kitchen|garden|backyard|garage|basement|apartment|at home|jungle|ocean|coast|island|downtown|weltweit|zuhause|stadt|dorf|garten|keller|wohnung|en ligne|ville|quartier|village|jardin|en línea|ciudad|barrio|pueblo|casa|cidade|bairro|em linha|città|quartiere|paese|w internecie|miast\p{L}*|dzielnic\p{L}*|stad\p{L}*|hemma|город\p{L}*)(?![\p{L}])|(?<![\p{L}\p{N}])(?:in|In|En|Em|Nel|À|W|Near|near|at|around|across|throughout|to|from|outside|bei|nach|à|en|au|aux|dans|près de|em|no|na|a|di|w|we|nad|pod|i|vid|nära|mellan|в|во|на|under|between) (?:the |der |dem |la |le |les |el |o )?(?:\p{Lu}[\p{L}\p{M}'’-]+)|[省市区區縣县町村州]|[都府](?=で|に|の|内)|(?:北京|上海|东京|東京|大阪|京都|广州|深圳|香港|台北|臺灣|社区|线上|在线|网上|オンライン)|서울|부산|온라인|(?:مدينة|القاهرة|دبي|الرياض|الدار البيضاء|عمّان|عمان|بيروت|بغداد|تونس|حي |قرية|عبر الإنترنت)|(?:शहर|गाँव|गांव|ज़िले|जिले|दिल्ली|मुंबई|ऑनलाइन|मोहल्ले|स्कूल|जयपुर|पुणे|वाराणसी|बिहार|राजस्थान)/u;

const WORD = /[\p{L}\p{M}]+(?:[-'’][\p{L}\p{M}]+)*/gu;

/** Whether a text says where: a known country or city, a word for a kind of place, or "in" before a capital letter. */
export function namesPlace(text: string): boolean {
  if (PLACE_WORD.test(text) || PLACE_WORD.test(text.toLowerCase())) return true;
  const { words, unspaced } = placeNames();
  for (const [word] of text.matchAll(WORD)) if (words.has(word.toLowerCase())) return true;
  return unspaced.some((name) => text.includes(name));
}
