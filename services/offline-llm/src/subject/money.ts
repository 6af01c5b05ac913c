import { currencyOfPlace } from './places.js';

export interface Money {
  /** In whole units of `currency`. */
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

const symbols: Readonly<Record<string, string>> = {
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '¥': 'CNY',
  '₹': 'INR',
};
const codes = 'USD|EUR|GBP|DKK|SEK|NOK|CHF|PLN|CZK|JPY|CNY|RMB|INR|BRL|CAD|AUD|GHS|KES|NGN|ZAR|SGD|MXN|HUF';
const words = 'dollars?|euros?|pounds?|kroner|yen|rupees?|francs?';
const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:t|trillion)$/iu, 1e12],
  [/^(?:b|bn|billion)$/iu, 1e9],
  [/^(?:m|mio|mn|million)$/iu, 1e6],
  [/^(?:k|thousand)$/iu, 1e3],
];
const amount = String.raw`(\d[\d.,]*\d|\d)(?:\s*[–-]\s*\d[\d.,]*)?\s*(trillion|billion|million|thousand|bn|mio|mn|[tbmk](?![\p{L}]))?`;
const money = new RegExp(
  String.raw`(?:([€$£¥₹])|\b(${codes})\b)\s*~?\s*${amount}|${amount}\s*(?:([€£$¥₹])|\b(${codes})\b|\b(${words})\b)`,
  'giu',
);
const wordCodes: readonly (readonly [RegExp, string])[] = [
  [/^dollar/iu, 'USD'],
  [/^euro/iu, 'EUR'],
  [/^pound/iu, 'GBP'],
  [/^kroner/iu, 'DKK'],
  [/^yen/iu, 'JPY'],
  [/^rupee/iu, 'INR'],
  [/^franc/iu, 'CHF'],
];

/** The largest amount of money a prompt names (a budget is larger than the prices beside it), or null. */
export function readBudget(prompt: string): Money | null {
  let best: Money | null = null;
  for (const match of prompt.matchAll(money)) {
    const digits = match[3] ?? match[5] ?? '';
    const scale = match[4] ?? match[6];
    const symbol = match[1] ?? match[7];
    const code = match[2] ?? match[8];
    const factor = scale === undefined ? 1 : (scales.find(([name]) => name.test(scale))?.[1] ?? 1);
    const value = plainNumber(digits) * factor;
    if (!Number.isFinite(value) || value <= 0) continue;
    const word = wordCodes.find(([name]) => name.test(match[9] ?? ''))?.[1];
    const currency =
      code?.toUpperCase().replace('RMB', 'CNY') ?? word ?? currencyOfSymbol(symbol ?? '', prompt);
    if (best === null || value > best.amount) best = { amount: value, currency };
  }
  return best;
}

/** A dollar or yen sign means the local money where the place has one of that sign. */
function currencyOfSymbol(symbol: string, prompt: string): string {
  const local = currencyOfPlace(prompt);
  if (symbol === '$' && local !== null && ['CAD', 'AUD', 'SGD', 'MXN'].includes(local)) return local;
  if (symbol === '¥' && local === 'JPY') return local;
  return symbols[symbol] ?? local ?? 'USD';
}

/** Reads `1.300.000`, `1,300,000`, `1.3` and `1,3` as a person would. */
function plainNumber(digits: string): number {
  if (/^\d{1,3}(?:[.,]\d{3})+$/u.test(digits)) return Number(digits.replace(/[.,]/gu, ''));
  return Number(digits.replace(/,(?=\d{3}\b)/gu, '').replace(',', '.'));
}

/** Two significant digits, so that a computed share reads like a planner's figure. */
export function roundMoney(value: number): number {
  if (value <= 0) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.max(1, Math.round(value / step) * step);
}

/** `EUR 80,000`, `USD 1.3 million`. */
export function writeMoney({ amount: value, currency }: Money): string {
  for (const [limit, name] of [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ] as const) {
    if (value >= limit) return `${currency} ${Number((value / limit).toFixed(2))} ${name}`;
  }
  return `${currency} ${Math.round(value).toLocaleString('en-US')}`;
}
