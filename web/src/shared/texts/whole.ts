import { LOCALE } from '../format/locale.js';

const numbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });

/** A count inside a text, as the place of the page writes it: 1,234 or 1.234. */
export const whole = (count: number): string => numbers.format(count);
