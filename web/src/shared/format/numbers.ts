import { texts } from '../texts/en.js';
import { LOCALE } from './locale.js';

const t = texts.units;

/** Numbers as a place writes them; `locale` is a BCP 47 tag. */
export function numbersOf(locale: string) {
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const amount = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const money = (digits: number) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'USD',
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: 2,
      maximumFractionDigits: digits,
    });
  const cents = money(2);
  const fractions = money(4);
  return {
    formatMoney: (usd: number): string => (usd > 0 && usd < 0.1 ? fractions : cents).format(usd),
    formatCount: (count: number): string => compact.format(count),
    formatAmount: (value: number): string => amount.format(value),
    formatPercent: (value: number): string => percent.format(value / 100),
    formatBytes(bytes: number): string {
      if (bytes < 1000) return t.bytes(amount.format(bytes));
      if (bytes < 1_000_000) return t.kilobytes(amount.format(bytes / 1000));
      return t.megabytes(amount.format(bytes / 1_000_000));
    },
  };
}

const here = numbersOf(LOCALE);

/** US dollars; amounts under ten cents keep four digits, since single calls cost that little. */
export const formatMoney = here.formatMoney;

export const formatCount = here.formatCount;

export const formatAmount = here.formatAmount;

/** `value` from 0 to 100. */
export const formatPercent = here.formatPercent;

export const formatBytes = here.formatBytes;
