import { rememberFigures } from './remember-texts.js';

/** A sum of money that a text states. */
export interface Money {
  /** In whole units; of a range the lower end. */
  amount: number;
  /** The upper end; the same as `amount` where there is none. */
  upTo: number;
  /** Codes that the sign can stand for: `$` is the currency of many countries. */
  currencies: readonly string[];
  /** As the text has it, and where. */
  quote: string;
  at: number;
}

const DOLLARS = [
  'USD',
  'CAD',
  'AUD',
  'NZD',
  'SGD',
  'HKD',
  'TWD',
  'MXN',
  'ARS',
  'CLP',
  'COP',
  'JMD',
  'FJD',
  'NAD',
];
const CROWNS = ['SEK', 'NOK', 'DKK', 'ISK', 'CZK'];
const POUNDS = ['GBP', 'EGP', 'LBP', 'SYP', 'GIP', 'FKP', 'SHP'];

const SIGNS: Readonly<Record<string, readonly string[]>> = {
  us$: ['USD'],
  c$: ['CAD'],
  ca$: ['CAD'],
  a$: ['AUD'],
  au$: ['AUD'],
  nz$: ['NZD'],
  s$: ['SGD'],
  hk$: ['HKD'],
  r$: ['BRL'],
  $: DOLLARS,
  '€': ['EUR'],
  '£': POUNDS,
  '¥': ['CNY', 'JPY'],
  '￥': ['CNY', 'JPY'],
  '₹': ['INR'],
  '₽': ['RUB'],
  '₩': ['KRW'],
  '₺': ['TRY'],
  '₴': ['UAH'],
  '₫': ['VND'],
  '₱': ['PHP'],
  '₦': ['NGN'],
  '₪': ['ILS'],
  '฿': ['THB'],
  zł: ['PLN'],
  kč: ['CZK'],
  元: ['CNY', 'TWD'],
  万元: ['CNY'],
  円: ['JPY'],
  kr: CROWNS,
  ft: ['HUF'],
};
const WORDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:us|u\.s\.)[ -]dollars?$/, ['USD']],
  [/^(?:dollars?|dólares|dollari|доллар\p{L}*)$/u, DOLLARS],
  [/^(?:euros?|евро)$/, ['EUR']],
  [/^(?:pounds?(?: sterling)?)$/, POUNDS],
  [/^(?:yuan|renminbi|rmb)$/, ['CNY']],
  [/^yen$/, ['JPY']],
  [/^(?:francs?|franken)$/, ['CHF', 'XOF', 'XAF']],
  [/^(?:kronor|kroner|kronen|krónur)$/, CROWNS],
  [/^(?:rupees?|rupien)$/, ['INR', 'PKR', 'LKR', 'NPR', 'IDR']],
  [/^(?:reais|real)$/, ['BRL']],
  [/^(?:złotych|zloty|zlotys)$/, ['PLN']],
  [/^(?:forints?)$/, ['HUF']],
  [/^(?:рублей|рубля|rubles?|roubles?)$/, ['RUB']],
  [/^pesos?$/, ['MXN', 'ARS', 'CLP', 'COP', 'PHP', 'UYU']],
];

// Codes that are words as well are no currencies in a text.
const ALSO_WORDS = new Set([
  'ALL',
  'TOP',
  'TRY',
  'CUP',
  'MOP',
  'PEN',
  'LAK',
  'COP',
  'GEL',
  'ANG',
  'BAM',
  'MAD',
  'AMD',
  'SOS',
  'STD',
]);
const CODES = new Set(Intl.supportedValuesOf('currency').filter((code) => !ALSO_WORDS.has(code)));

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|thousand|tsd\.?|tausend|mil|mille|mila|тыс\.?)$/i, 1e3],
  [/^(?:万)$/, 1e4],
  [
    /^(?:m|mn|mm|mio\.?|million|millions|millionen|millones|millón|milhões|milhão|milioni|milione|miljoen|mln\.?|млн\.?)$/i,
    1e6,
  ],
  [/^(?:亿)$/, 1e8],
  [/^(?:b|bn|billion|billions|mrd\.?|milliarden|milliards?|miliardi|miljard|млрд\.?)$/i, 1e9],
  [/^(?:t|tn|trillion|trillions)$/i, 1e12],
];
const SCALE =
  '(?:thousand|tausend|tsd\\.?|mille|mila|тыс\\.?|millions?|millionen|millones|millón|milhões|milhão|milioni|milione|miljoen|mio\\.?|mln\\.?|млн\\.?|billions?|bn|milliarden|milliards?|miliardi|miljard|mrd\\.?|млрд\\.?|trillions?|tn|mn|mm|[kmbt](?![\\p{L}²³])|[万亿])';
const NUMBER = "\\d+(?:[.,'’\\u00a0\\u202f ]\\d{3})*(?:[.,]\\d+)?";
const SIGN = '(?:US\\$|CA?\\$|AU?\\$|NZ\\$|S\\$|HK\\$|R\\$|[$€£¥￥₹₽₩₺₴₫₱₦₪฿])';
const CODE = '(?:(?<![\\p{L}])[A-Z]{3}(?![\\p{L}]))';
const NAME =
  '(?:U\\.?S\\.? dollars?|dollars?|dólares|dollari|доллар\\p{L}*|euros?|евро|pounds?(?: sterling)?|yuan|renminbi|RMB|yen|francs?|franken|kronor|kroner|kronen|krónur|rupees?|rupien|reais|złotych|zlotys?|forints?|рубл\\p{L}*|rubles?|roubles?|pesos?|zł|Kč|kr\\.?(?!\\p{L})|Ft(?!\\p{L})|元|円)';
const RANGE = `(?:\\s?(?:-|–|—|to|bis|à)\\s?)`;

const BEFORE = new RegExp(
  `(?<sign>${SIGN}|${CODE})\\s?(?<low>${NUMBER})\\s?(?<lowScale>${SCALE})?(?:${RANGE}(?:${SIGN}|${CODE})?\\s?(?<high>${NUMBER})\\s?(?<highScale>${SCALE})?)?(?:\\s(?<name>${CODE}))?`,
  'giu',
);
const AFTER = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d.,$€£¥])(?<low>${NUMBER})\\s?(?<lowScale>${SCALE})?(?:${RANGE}(?<high>${NUMBER})\\s?(?<highScale>${SCALE})?)?\\s?(?<name>[$€£¥₹₽₩]|${CODE}|${NAME})(?![\\p{L}\\d])`,
  'giu',
);

/** A number as people write it: `1,300,000`, `1.300.000`, `1 300 000,50`, `1.3`. NaN where it is none. */
export function numberOf(written: string): number {
  const compact = written.replace(/['’\u00a0\u202f ]/g, '');
  const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
  if (last < 0) return Number(compact);
  const tail = compact.length - last - 1;
  const separators = compact.match(/[.,]/g) ?? [];
  const same = separators.every((separator) => separator === compact[last]);
  // Three digits after the only kind of separator are thousands, unless a zero stands before it.
  if (same && tail === 3 && !compact.startsWith('0')) return Number(compact.replace(/[.,]/g, ''));
  return Number(`${compact.slice(0, last).replace(/[.,]/g, '')}.${compact.slice(last + 1)}`);
}

const scaleOf = (written: string | undefined): number =>
  written === undefined ? 1 : (SCALES.find(([form]) => form.test(written))?.[1] ?? 1);

function currenciesOf(written: string): readonly string[] {
  const sign = SIGNS[written.toLowerCase().replace(/\.$/, '')];
  if (sign) return sign;
  if (/^[A-Z]{3}$/.test(written)) return written === 'RMB' ? ['CNY'] : CODES.has(written) ? [written] : [];
  return WORDS.find(([form]) => form.test(written.toLowerCase()))?.[1] ?? [];
}

/** Every sum that a text states with its currency, in the order of the text. */
export const moneyIn = rememberFigures((text): Money[] => {
  const found: Money[] = [];
  for (const pattern of [BEFORE, AFTER]) {
    for (const match of text.matchAll(pattern)) {
      const { sign, low = '', lowScale, high, highScale, name } = match.groups ?? {};
      const at = match.index;
      if (found.some((other) => at < other.at + other.quote.length && other.at < at + match[0].length))
        continue;
      const named = [name, sign]
        .flatMap((written) => (written ? [currenciesOf(written)] : []))
        .find((codes) => codes.length > 0);
      if (!named) continue;
      // `$1-2 million`: what stands behind the range holds for both ends.
      const amount = numberOf(low) * scaleOf(lowScale ?? highScale);
      const upTo = high === undefined ? amount : numberOf(high) * scaleOf(highScale ?? lowScale);
      if (Number.isNaN(amount) || Number.isNaN(upTo)) continue;
      // A word of three letters behind the sum looks like a code and is none.
      const quote = name && currenciesOf(name).length === 0 ? match[0].slice(0, -name.length) : match[0];
      found.push({ amount, upTo: Math.max(amount, upTo), currencies: named, quote: quote.trim(), at });
    }
  }
  return found.sort((a, b) => a.at - b.at);
});

/** Says whether two sums can be in one currency. */
export const sameCurrency = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((code) => b.includes(code));
