import { rememberTexts } from './remember-texts.js';

/** A length of time that a text states. */
export interface NamedDuration {
  /** Days of the calendar; of a range the longer end. */
  days: number;
  /** The shorter end; the same as `days` where there is none. */
  least: number;
  quote: string;
  at: number;
}

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  ein: 1,
  eine: 1,
  einem: 1,
  eines: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  zwölf: 12,
  achtzehn: 18,
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  douze: 12,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  doce: 12,
  due: 2,
  tre: 3,
  quattro: 4,
  cinque: 5,
  sei: 6,
  dodici: 12,
  dois: 2,
  duas: 2,
  três: 3,
  quatro: 4,
  doze: 12,
};

/** A count written in digits or as a word; undefined where it is neither. */
export const countOf = (written: string): number | undefined =>
  /^\d+(?:[.,]\d+)?$/.test(written) ? Number(written.replace(',', '.')) : NUMBER_WORDS[written.toLowerCase()];

/** For patterns: a count in digits or as a word. */
export const COUNT = `(?:\\d+(?:[.,]\\d+)?|${Object.keys(NUMBER_WORDS).join('|')})`;

const UNITS: readonly (readonly [string, number])[] = [
  ['(?:calendar )?(?:days?|tage?n?|jours?|días?|giorni|dias?|dagen|天|日)', 1],
  ['(?:weeks?|wochen?|semaines?|semanas?|settimane?|weken|week|недел\\p{L}*|周|週間)', 7],
  ['(?:months?|monate?n?|mois|mes(?:es)?|mes[ei]|mês|maanden|maand|месяц\\p{L}*|个月|か月)', 365.25 / 12],
  ['(?:years?|jahre?n?|ans?|années?|años?|ann[oi]|anos?|jaar|лет|год\\p{L}*|年)', 365.25],
];
const FORM = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d.,$€£¥])(?<low>${COUNT})(?:\\s?(?:-|–|to|bis|à)\\s?(?<high>${COUNT}))?[\\s-]?(?:${UNITS.map(([unit], i) => `(?<unit${i}>${unit})`).join('|')})(?!\\p{L})`,
  'giu',
);

/** Every length of time that a text states, in its order. */
export const durationsIn = rememberTexts((text): NamedDuration[] => {
  return [...text.matchAll(FORM)].flatMap((match) => {
    const groups = match.groups ?? {};
    const unit = UNITS.findIndex((_, i) => groups[`unit${i}`] !== undefined);
    const low = countOf(groups['low'] ?? '');
    const high = groups['high'] === undefined ? low : countOf(groups['high']);
    const days = UNITS[unit]?.[1];
    if (low === undefined || high === undefined || days === undefined) return [];
    return [{ days: high * days, least: low * days, quote: match[0], at: match.index }];
  });
});
