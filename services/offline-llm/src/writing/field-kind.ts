import type { SentenceKind } from './sentences.js';

/** The names that a field may ask for, each with a way of its own to be made. */
export type NameForm =
  'theme' | 'scenario' | 'role' | 'person' | 'document' | 'body' | 'phase' | 'task' | 'subject' | 'risk';

/** What a text field wants. */
export type FieldKind =
  | { readonly as: 'prose'; readonly kinds: readonly [SentenceKind, ...SentenceKind[]] }
  | { readonly as: 'name'; readonly form: NameForm }
  | { readonly as: 'option' }
  | { readonly as: 'markdown' }
  | { readonly as: 'fact'; readonly fact: Fact };

export type Fact =
  | 'place'
  | 'currency'
  | 'date'
  | 'datetime'
  | 'duration'
  | 'money'
  | 'cadence'
  | 'url'
  | 'email'
  | 'tag'
  | 'language'
  | 'path'
  | 'count'
  | 'skill';

const prose = (...kinds: [SentenceKind, ...SentenceKind[]]): FieldKind => ({ as: 'prose', kinds });
const name = (form: NameForm): FieldKind => ({ as: 'name', form });
const fact = (which: Fact): FieldKind => ({ as: 'fact', fact: which });

/** Tried in order on the field's name, so that the special stands before the general. */
const byName: readonly (readonly [RegExp, FieldKind])[] = [
  [/currency_strategy/u, prose('mitigation', 'rationale')],
  [/currenc(y|ies)$|currency_code/u, fact('currency')],
  [/language/u, fact('language')],
  [/e_?mail/u, fact('email')],
  [/(^|_)(url|uri|link|website)s?$/u, fact('url')],
  [/(^|_)(file|path)(name)?s?$|target_files/u, fact('path')],
  [/(^|_)tags?$|keywords?$|labels?$/u, fact('tag')],
  [/skills?$|knowledge$|competenc/u, fact('skill')],
  [/frequency|cadence/u, fact('cadence')],
  [/_at$|timestamp|date_?time/u, fact('datetime')],
  [/(^|_)(date|deadline|due)$|_(on|by|date)$/u, fact('date')],
  [/timeframe|duration|time_?line$|lead_time/u, fact('duration')],
  [/cost|budget|price|amount/u, fact('money')],
  [/people_needed|headcount/u, fact('count')],
  [/options?$|alternatives?$|choices$|approaches$/u, { as: 'option' }],
  [/full_name|person_name|contact_name|author$/u, name('person')],
  [/scenario_name|strategy_name/u, name('scenario')],
  [/analysis_title/u, name('subject')],
  [/(project|plan|product|app|application)_(name|title)$|^topic$|^subject$|^headline$/u, name('subject')],
  [/final_deliverable/u, prose('goal')],
  [/document_(name|title)|template/u, name('document')],
  [/(body|committee|board)_name|escalation_level|approval_authorit/u, name('body')],
  [/phase_(name|title)|major_phase|milestone_(name|title)/u, name('phase')],
  [/sub_?tasks?(_(name|title))?$|task_(name|title)|step_(name|title)/u, name('task')],
  [
    /(expert|job|role|category|team)_?\w*title|responsible_(role|body|part)|owner|role(_type|_name)?s?$|member(ship)?s?$|stakeholders?$|regulatory_bodies/u,
    name('role'),
  ],
  [/risk_(area|name|title)|hazard/u, name('risk')],
  [/(location|place|city|country|region|site)(_(broad|detailed|specific|name))?$/u, fact('place')],
  [/markdown|full_text|body_md/u, { as: 'markdown' }],
  [/tags|archetype/u, fact('tag')],
  [/(^|_)(name|title|label|heading)$/u, name('theme')],
  [
    /risk_description|risks?(_|$)|threat|danger|hazards|worst_case|failure|delay_risk|corruption|misallocation|challenges/u,
    prose('risk'),
  ],
  [/impact|consequences_of|negative_consequences|feedback_consequence/u, prose('impact')],
  [/core_thesis|thesis/u, prose('thesis')],
  [/second_order|knock_on|side_effect/u, prose('second-order')],
  [/evidence|precedent|finding/u, prose('evidence')],
  [/consequence|effects?$|outcome/u, prose('consequence', 'impact')],
  [/tension|trade_?off|dilemma/u, prose('tension')],
  [/synerg/u, prose('synergy', 'rationale')],
  [/conflict/u, prose('conflict', 'tension')],
  [/mitigat|counter|fallback|response_plan|playbook|adaptation_process|prevent/u, prose('mitigation')],
  [/review|critique|weakness|gaps?$|omission|issue|limitation/u, prose('weakness')],
  [/strategic_logic|logic|approach|how$/u, prose('logic', 'tension')],
  [
    /holistic|profile|characteristic|ambition|novelty|complexity|domain_and_tone|scope|context$|background|story/u,
    prose('profile', 'rationale'),
  ],
  [/fit_assessment|fit$|suitab/u, prose('fit', 'tension')],
  [/trigger|tripwire|falsif|stop_rule|warning|signs?$|threshold/u, prose('trigger')],
  [/assumption|premise|statement$/u, prose('assumption')],
  [/assessment|evaluation/u, prose('fit', 'impact')],
  [/question|missing_information|unknown/u, prose('question')],
  [/answer|reply|response_text/u, prose('answer', 'rationale')],
  [/opportunit|upside|best_case/u, prose('opportunity')],
  [/strength|advantage|why_this/u, prose('strength')],
  [/benefit|value_prop/u, prose('benefit')],
  [/requirement|criteria_for|constraint/u, prose('requirement')],
  [/depend|prerequisite|precondition/u, prose('condition')],
  [/purpose|(^|_)aim$|intent/u, prose('aim')],
  [/goal|objective|specific$|achievable|relevant|time_bound|vision/u, prose('goal')],
  [/metric|measur|criteria|criterion|indicator|kpi|success|test_now|validation/u, prose('measure')],
  [/equipment|facilit|resources?(_|$)|material/u, prose('equipment')],
  [
    /action|step|recommend|task|procedure|activit|responsibilit|agenda|next|work|todo|do_|strategies|compliance|transparency|permits|deliverable/u,
    prose('action'),
  ],
  [/feedback|comment|note|improvement|suggestion/u, prose('feedback')],
  [/pitch|call_to_action|slogan|tagline/u, prose('pitch', 'goal')],
  [/decision_rights|decision_mechanism|escalation/u, prose('requirement')],
  [
    /summary|conclusion|overall|overview|takeaway|bottom_line|abstract|synopsis|key_points/u,
    prose('summary', 'tension'),
  ],
  [/justif|rational|reason|why|because|explanation|explain|argument/u, prose('rationale', 'consequence')],
  [
    /descri|detail|explain|about|definition|definition|content|text|body|paragraph|narrative/u,
    prose('description', 'rationale'),
  ],
];

const fallback: FieldKind = prose('description');

const cache = new Map<string, FieldKind>();
const CACHE_SIZE = 5_000;

/** What a field wants, by its name, else by its description; a plain description of the subject otherwise. */
export function fieldKind(field: string, description: string): FieldKind {
  const key = `${field}\n${description}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const snake = field.replace(/([a-z\d])([A-Z])/gu, '$1_$2').toLowerCase();
  const words = description.toLowerCase().replace(/[^a-z]+/gu, '_');
  const kind =
    byName.find(([pattern]) => pattern.test(snake))?.[1] ??
    byName.find(([pattern, found]) => found.as === 'prose' && pattern.test(words))?.[1] ??
    fallback;
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(key, kind);
  return kind;
}

/** The sentences that fit better because of what the same object says already, or of its place in its list. */
export function kindsInContext(
  kinds: readonly [SentenceKind, ...SentenceKind[]],
  field: string,
  siblings: Readonly<Record<string, unknown>>,
  list: string,
  index: number,
): readonly [SentenceKind, ...SentenceKind[]] {
  const values = Object.values(siblings);
  const says = (pattern: RegExp): boolean =>
    values.some((value) => typeof value === 'string' && pattern.test(value));
  if (/thesis/u.test(Object.keys(siblings).join())) {
    if (/reason/u.test(field)) return ['doubt'];
    if (/bottom_line|conclusion/u.test(field)) return ['verdict'];
  }
  if (field === 'explanation' && list === '') return ['classification', 'profile'];
  if (kinds[0] === 'rationale') {
    if (says(/^(?:keep|kept|primary)$/iu)) return ['keep'];
    if (says(/^(?:absorb\w*|merge\w*)$/iu)) return ['absorb'];
    if (says(/^(?:remove\w*|drop\w*|discard\w*)$/iu)) return ['remove'];
  }
  if (kinds[0] === 'logic' && /scenario|strateg|path/u.test(list)) {
    return [(['logic-bold', 'logic-balanced', 'logic-careful'] as const)[index % 3] ?? 'logic', 'tension'];
  }
  return kinds;
}
