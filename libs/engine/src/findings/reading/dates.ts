import { rememberFigures } from './remember-texts.js';

/** A day, month, quarter or year that a text names. */
export interface NamedDate {
  /** The last day that it can mean, as `YYYY-MM-DD`. */
  until: string;
  /** The first day that it can mean. */
  from: string;
  quote: string;
  at: number;
}

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'pl', 'ru', 'uk', 'cs', 'hu', 'tr'];

/** Names of months in one language, as they stand in a date and alone, long or short: January first. */
function monthNames(language: string, style: 'long' | 'short'): [inDate: string, alone: string][] {
  const inDate = new Intl.DateTimeFormat(language, { day: 'numeric', month: style, timeZone: 'UTC' });
  const alone = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => {
    const day = new Date(Date.UTC(2024, month, 15));
    const part = inDate.formatToParts(day).find(({ type }) => type === 'month')?.value;
    return [part ?? alone.format(day), alone.format(day)];
  });
}

function readMonths(): ReadonlyMap<string, number> {
  const named = LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).flatMap((style) =>
      monthNames(language, style).flatMap((names, i) =>
        names.map((name): [string, number] => [name.toLowerCase().replace(/\.$/, ''), i + 1]),
      ),
    ),
  );
  return new Map(named.filter(([name]) => /^\p{L}{3,}$/u.test(name)));
}

// The formats of fifteen languages weigh many megabytes: only who reads dates loads them.
let months: ReadonlyMap<string, number> | undefined;
const monthOf = (part: string | undefined): number =>
  (months ??= readMonths()).get((part ?? '').toLowerCase()) ?? 0;

const pad = (number: number): string => String(number).padStart(2, '0');
const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function day(year: number, month: number, dayOfMonth: number): Pick<NamedDate, 'from' | 'until'> | null {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > lastDayOf(year, month)) return null;
  const date = `${year}-${pad(month)}-${pad(dayOfMonth)}`;
  return { from: date, until: date };
}
const span = (year: number, first: number, last: number): Pick<NamedDate, 'from' | 'until'> | null =>
  first < 1 || last > 12
    ? null
    : { from: `${year}-${pad(first)}-01`, until: `${year}-${pad(last)}-${pad(lastDayOf(year, last))}` };

const YEAR = '(?<year>(?:19|20|21)\\d\\d)';
type Read = (part: Record<string, string>) => Pick<NamedDate, 'from' | 'until'> | null;
const number = (part: string | undefined): number => Number(part);

const FORMS: readonly (readonly [RegExp, Read])[] = [
  [
    new RegExp(`(?<![\\d-])${YEAR}-(?<month>\\d\\d?)-(?<day>\\d\\d?)(?!\\d|-\\d)`, 'gu'),
    (p) => day(number(p['year']), number(p['month']), number(p['day'])),
  ],
  [
    new RegExp(`(?<![\\d/])${YEAR}/(?<month>\\d\\d)/(?<day>\\d\\d)(?!\\d)`, 'gu'),
    (p) => day(number(p['year']), number(p['month']), number(p['day'])),
  ],
  [
    new RegExp(`(?<!\\d)${YEAR}-(?<name>\\p{L}{3,12})-(?<day>\\d\\d?)(?!\\d)`, 'gu'),
    (p) => day(number(p['year']), monthOf(p['name']), number(p['day'])),
  ],
  [
    new RegExp(`(?<!\\d)(?<day>\\d\\d?)[.]\\s?(?<month>\\d\\d?)[.]\\s?${YEAR}(?!\\d)`, 'gu'),
    (p) => day(number(p['year']), number(p['month']), number(p['day'])),
  ],
  [
    new RegExp(`(?<!\\d)${YEAR}年(?<month>\\d\\d?)月(?<day>\\d\\d?)日`, 'gu'),
    (p) => day(number(p['year']), number(p['month']), number(p['day'])),
  ],
  [
    new RegExp(
      `(?<!\\d)(?<day>\\d\\d?)(?:st|nd|rd|th|er|º|[.])?(?: of| de)? (?<name>\\p{L}{3,12})[.,]?(?: de| of)? ${YEAR}(?!\\d)`,
      'gu',
    ),
    (p) => day(number(p['year']), monthOf(p['name']), number(p['day'])),
  ],
  [
    new RegExp(`(?<!\\p{L})(?<name>\\p{L}{3,12})[.]? (?<day>\\d\\d?)(?:st|nd|rd|th)?,? ${YEAR}(?!\\d)`, 'gu'),
    (p) => day(number(p['year']), monthOf(p['name']), number(p['day'])),
  ],
  [
    new RegExp(`(?<!\\p{L})[QT](?<quarter>[1-4])[ /-]?${YEAR}(?!\\d)`, 'gu'),
    (p) => span(number(p['year']), number(p['quarter']) * 3 - 2, number(p['quarter']) * 3),
  ],
  [
    new RegExp(`(?<!\\d)${YEAR}[ /-]?[QT](?<quarter>[1-4])(?!\\d)`, 'gu'),
    (p) => span(number(p['year']), number(p['quarter']) * 3 - 2, number(p['quarter']) * 3),
  ],
  [
    new RegExp(`(?<!\\p{L})(?<name>\\p{L}{3,12})[.,]?(?: de| of)? ${YEAR}(?!\\d)`, 'gu'),
    (p) => {
      const month = monthOf(p['name']);
      return span(number(p['year']), month, month);
    },
  ],
  [
    new RegExp(`(?<![\\d-])${YEAR}-(?<month>0[1-9]|1[0-2])(?![\\d-])`, 'gu'),
    (p) => span(number(p['year']), number(p['month']), number(p['month'])),
  ],
  [
    new RegExp(`(?<![\\p{L}\\d$€£¥.,/-])${YEAR}(?![\\d%.,]?\\d|[\\p{L}\\d-])(?!\\s?(?:EUR|USD|m²|sq))`, 'gu'),
    (p) => span(number(p['year']), 1, 12),
  ],
];

/** Every date that a text names, in its order; the most exact reading where several fit. */
export const datesIn = rememberFigures((text): NamedDate[] => {
  if (!/\d{4}/.test(text)) return [];
  const found: NamedDate[] = [];
  for (const [form, read] of FORMS) {
    for (const match of text.matchAll(form)) {
      const at = match.index;
      if (found.some((other) => at < other.at + other.quote.length && other.at < at + match[0].length))
        continue;
      const date = read(match.groups ?? {});
      if (date) found.push({ ...date, quote: match[0], at });
    }
  }
  return found.sort((a, b) => a.at - b.at);
});

const DAY_MS = 86_400_000;

/** Days from one `YYYY-MM-DD` to another; negative where the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
