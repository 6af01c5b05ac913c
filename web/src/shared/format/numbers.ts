const locale = 'en';
const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const amount = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

const money = (digits: number) =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  });
const cents = money(2);
const fractions = money(4);

/** US dollars; amounts under ten cents keep four digits, since single calls cost that little. */
export const formatMoney = (usd: number): string =>
  usd > 0 && usd < 0.1 ? fractions.format(usd) : cents.format(usd);

export const formatCount = (count: number): string => compact.format(count);

export const formatAmount = (value: number): string => amount.format(value);

/** `value` from 0 to 100. */
export const formatPercent = (value: number): string => percent.format(value / 100);

export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${amount.format(bytes / 1000)} KB`;
  return `${amount.format(bytes / 1_000_000)} MB`;
}
