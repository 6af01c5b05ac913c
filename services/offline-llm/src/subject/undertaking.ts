const polite =
  /^(?:please|hi|hello|hey|ok(?:ay)?|so|basically|now|the (?:user|client) wants? to|(?:i|we)(?:['’](?:d|m|re|ve))?(?:\s*\([^)]*\))?\s+(?:would |really )?(?:want|wants|like|love|need|plan|planning|hope|intend|wish|am going|are going|have decided|aim|must|am|are|envisioning)(?: to)?|help (?:me|us)(?: to)?|(?:make|create|write|draft|give me|develop|prepare)\s+(?:me\s+)?(?:an?|the)?\s*(?:\w+\s+)?plan\s+(?:for|to|of)|plan(?: for| to)?|let['’]s|can you|could you|how (?:to|do i|can i)|my goal is to|the goal is to|to)[\s,:]+/iu;

const verbs =
  /^(?:open|build|construct|launch|start|create|make|develop|organi[sz]e|establish|design|run|host|write|renovate|replace|set up|implement|introduce|invent|rework|relocate|convert|plant|grow|found|sell|produce|investigate|explore|restore|expand|upgrade|plan|prepare|arrange|hold|film|publish|rebuild|install|deploy|formulate|propose|perform|insert|abandon|distill|locate|find|buy|book|turn|transform|teach|repair|clean|map|test|pilot|operate|opening|building|organising|launching|creating|starting|developing|conduct|execute|provide|offer|go on|set(?: up)?|water|take out|address|increase|get|improve|reduce|host|modernise|modernize|digitise|digitize|migrate|move)\b(?:\s+(?:and|or)\s+\p{Ll}+\b)?\s+/iu;

const clauseEnd =
  /[.,;:!?()“”"\n–—]|\s(?:in|at|near|with|for|where|that|which|who|so|by|to|from|using|across|between|under|within|on|over|featuring|designed|located|because|before|after|while|when|until|against|targeting|into|and then|utilizing|following|inside|outside|as|is|are|has|have|can|will|must|should)\s/iu;

const labels =
  /^\s*(?:plan|project|pilot project|prompt|idea|goal|topic|name of this plan is)\s*:?\s+(?=["“'‘\p{L}])/iu;

/** What is to be done, in words that fit into an English sentence. */
export interface Undertaking {
  /** Without an article: `zero-waste café`. */
  readonly thing: string;
  /** `Zero-Waste Café`. */
  readonly title: string;
}

/** Reads the undertaking from the first clause of a prompt that says what is wanted. */
export function readUndertaking(prompt: string): Undertaking {
  const named = /^[^.\n]{0,60}?[“"‘']([^”"’'\n]{3,40})[”"’']/u.exec(prompt)?.[1];
  const sentences = prompt.split(/(?<=[.!?])\s+|\n+/u).map((line) => line.trim());
  for (const sentence of sentences.slice(0, 4)) {
    const { rest, verb, bare } = withoutOpening(sentence);
    const phrase = nounPhrase(rest);
    const thing =
      phrase === null
        ? null
        : bare
          ? `plan to ${phrase}`
          : verb === null
            ? lowerStart(phrase, prompt)
            : phrase;
    if (thing !== null && (verb !== null || sentence === sentences[0])) {
      const title = titleCase(named !== undefined && !thing.includes(named) ? `${thing} “${named}”` : thing);
      return { thing, title };
    }
  }
  return named === undefined ? unnamed(prompt) : { thing: `“${named}” project`, title: named };
}

function withoutOpening(sentence: string): { rest: string; verb: string | null; bare: boolean } {
  let rest = sentence.replace(labels, '').replace(/^[“"‘'][^”"’']*[”"’']\s*[:–-]?\s*/u, '');
  const opened = rest;
  for (let i = 0; i < 3; i += 1) rest = rest.replace(polite, '');
  const verb = verbs.exec(rest)?.[0].trim().toLowerCase() ?? null;
  // "I need to juggle": an action whose verb is not in the list, so there is no noun to name it by.
  const bare = verb === null && /\bto\s$/iu.test(opened.slice(0, opened.length - rest.length));
  return { rest: rest.replace(verbs, ''), verb, bare };
}

const quantity =
  /^(?:(?:over|about|roughly|up to|next)?\s*(?:(?:USD|EUR|DKK|GBP)\s*)?[€$£¥]?\d[\d.,]*(?:[\s-]*(?:k|m|bn|million|billion|trillion|year|month|week|day|meter|metre|unit|USD|EUR|DKK|GBP)s?\b)*[\s,-]+)+/iu;
const generic =
  /\b(?:program(?:me)?|initiative|project|plan|solution|strategy|system|protocol|framework|report)$/iu;

/** The words up to the end of the noun phrase, without its article; null where there is no English one. */
function nounPhrase(text: string): string | null {
  const article = /^\s*(?:an?|the|my|our|some|this|these|its|up|out|off)\s+/iu.exec(text)?.[0] ?? '';
  // A duration or a sum before the noun ("25-year, $30 billion programme") says how much, not what.
  let rest = text.slice(article.length).replace(quantity, '');
  // "a massive, multi-level complex": after an article, a comma before the noun only parts adjectives.
  if (/^\s*an?\s/iu.test(article)) rest = rest.replace(/^((?:\p{L}+ )?\p{L}+), (?=\p{Ll}|\d|[€$£])/u, '$1 ');
  rest = rest.replace(/^(\p{Ll}+ )(?=\d)/u, '').replace(quantity, '');
  const end = clauseEnd.exec(rest)?.index ?? rest.length;
  let phrase = firstWords(rest.slice(0, end), 6);
  if (generic.test(phrase) && phrase.split(' ').length <= 3) {
    const more = /^\s(to|for|on|focused on|examining) (.+)/u.exec(
      rest.slice(end).split(/[.;:(\n]/u)[0] ?? '',
    );
    const detail =
      more?.[2] === undefined ? '' : firstWords(more[2].slice(0, clauseEnd.exec(more[2])?.index), 5);
    if (more !== null && detail !== '') phrase = `${phrase} ${more[1]} ${detail}`;
  }
  if (!/\p{L}{3}/u.test(phrase) || !/^[\p{Script=Latin}\p{N}\p{P}\p{Zs}+&]+$/u.test(phrase)) return null;
  if (
    /^(?:it|me|us|you|there|what|this|that|him|her|them|one|all|when|i|we|is|are|was|were|has)\b/iu.test(
      phrase,
    )
  )
    return null;
  return phrase;
}

function firstWords(text: string, most: number): string {
  const words = text.trim().split(/\s+/u).filter(Boolean);
  return words
    .slice(0, words.length > most + 1 ? most : undefined)
    .join(' ')
    .replace(/(?:\s+(?:and|or|of|the|an?|led|run|my|his|her))+$/iu, '');
}

function unnamed(prompt: string): Undertaking {
  const start = prompt
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 48)
    .replace(/\s+\S*$/u, '');
  return start.length < 3
    ? { thing: 'project', title: 'Project' }
    : { thing: `project “${start}”`, title: start };
}

/** Lowers a sentence's first letter unless its word is a name: followed by one, or written so elsewhere. */
function lowerStart(phrase: string, prompt: string): string {
  const [first = '', second = ''] = phrase.split(' ');
  const elsewhere =
    prompt.slice(1).search(new RegExp(`[\\p{Ll},] ${first.replace(/[^\p{L}]/gu, '.')}`, 'u')) >= 0;
  const isName = elsewhere || /\p{Lu}.*\p{Lu}|\d/u.test(first) || /^\p{Lu}|^\d/u.test(second);
  return isName ? phrase : phrase.charAt(0).toLowerCase() + phrase.slice(1);
}

const small = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with|without|before|after|into|over)$/u;

/** `kitchen fit-out` → `Kitchen Fit-Out`; names and abbreviations keep their letters. */
export function titleCase(text: string): string {
  return text
    .split(' ')
    .map((word, index) =>
      index > 0 && small.test(word)
        ? word
        : word.replace(
            /(^|-|[“"‘(])(\p{Ll})/gu,
            (_, before: string, letter: string) => before + letter.toUpperCase(),
          ),
    )
    .join(' ');
}
