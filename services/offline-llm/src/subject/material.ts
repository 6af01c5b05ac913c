import { commonThemes, domainThemes, type Domain } from './themes.js';

const block = /<([a-z][\w-]*)>\s*[\s\S]*?<\/\1>/iu;
const quoted = String.raw`"((?:[^"\\]|\\.)*)"`;
const goal = new RegExp(String.raw`"goal(?:_statement)?"\s*:\s*${quoted}`, 'u');
const topic = new RegExp(String.raw`"topic"\s*:\s*${quoted}|\*\*Subject:\*\*\s*(.+)`, 'u');
const delivers = new RegExp(
  String.raw`"(?:delivers|final_deliverable|project(?:_title)?)"\s*:\s*${quoted}`,
  'u',
);

/**
 * What stands for the prompt in a request that only brings material of earlier answers: the goal they agreed on, else
 * the topic, else what is delivered; null where the texts are no such material.
 */
export function promptFromMaterial(texts: readonly string[]): string | null {
  const all = texts.join('\n');
  if (!block.test(all)) return null;
  const stated = goal.exec(all)?.[1];
  if (stated !== undefined && stated.length > 10) return unescaped(stated);
  const found = topic.exec(all);
  const named = found?.[1] ?? found?.[2] ?? delivers.exec(all)?.[1];
  return named === undefined ? withoutMarkup(all) : inSentenceCase(unescaped(named));
}

function unescaped(text: string): string {
  return text.replace(/\\(["\\/])/gu, '$1').replace(/\\n/gu, '\n');
}

/** `Zero-Waste Café in Lisbon` → `zero-waste café in Lisbon`; abbreviations and what follows "in" stay. */
function inSentenceCase(title: string): string {
  const [, head = title, place = ''] = /^(.*?)( in \p{Lu}.*)?$/su.exec(title) ?? [];
  return head.replace(/\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase()) + place;
}

/** The bare sentences of a material, so that no tag, brace or field name is taken for the subject. */
function withoutMarkup(text: string): string {
  return text
    .replace(/<\/?[a-z][\w-]*>/giu, '\n')
    .replace(/"[a-z_]+"\s*:/gu, '\n')
    .replace(/[{}[\]"#*|]+/gu, '\n')
    .replace(/\n\s*[,:]?\s*(?=\n)/gu, '')
    .trim();
}

const FEWEST_SIGNS = 2;

/** The domain whose kinds of work a request speaks of, or null; for requests that do not bring the prompt. */
export function domainOfMaterial(request: string): Domain | null {
  const text = request.toLowerCase();
  const shared = new Set(commonThemes.map(({ label }) => label));
  let best: Domain | null = null;
  let most = FEWEST_SIGNS - 1;
  for (const [domain, themes] of Object.entries(domainThemes) as [Domain, (typeof domainThemes)[Domain]][]) {
    const hits = themes.filter(
      ({ label }) => !shared.has(label) && text.includes(label.toLowerCase()),
    ).length;
    if (hits > most) [best, most] = [domain, hits];
  }
  return best;
}

/** Whether material speaks of a private plan: it says so, or it names kinds of work that only such a plan has. */
export function isPrivate(request: string): boolean {
  if (/"purpose"\s*:\s*"personal"|\*\*Purpose:\*\* personal/u.test(request)) return true;
  const text = request.toLowerCase();
  const domain = domainOfMaterial(request);
  if (domain !== 'event' && domain !== 'household') return false;
  return (
    domainThemes.household.some(({ label }) => text.includes(label)) ||
    /that everybody likes to remember/u.test(text)
  );
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const namedMonth = new RegExp(String.raw`\b(${MONTHS}) (20\d\d)\b`, 'gu');
const names = MONTHS.split('|');

/** The months that a text names, as counts of months since year 0, in the order in which they stand. */
export function monthsNamed(text: string): number[] {
  return [...text.matchAll(namedMonth)].map(
    ([, month = '', year = '']) => Number(year) * 12 + names.indexOf(month),
  );
}

/** `yyyy-mm-28` of a count of months: late in the month, so that what is soon lies after whatever day was meant. */
export function lateDayOf(month: number): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-28`;
}
