import type { Chance } from '../chance/chance.js';
import type { Subject } from '../subject/read-subject.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const DAY_MS = 86_400_000;
const DAYS_A_MONTH = 30.4;

/** `March 2027`. */
export function monthOf(day: Date): string {
  return `${MONTHS[day.getUTCMonth()] ?? 'June'} ${day.getUTCFullYear()}`;
}

/** The day at a share (0..1) of the plan's time, counted from the request's own today. */
export function dayAfter(subject: Subject, part: number): Date {
  const days = Math.round(subject.months * DAYS_A_MONTH * (0.1 + part * 0.85));
  return new Date(Date.parse(`${subject.today}T00:00:00Z`) + days * DAY_MS);
}

/** `14 days`, `6 months`, `10 years`. */
export function spanOf(months: number): string {
  if (months < 1) return `${Math.max(1, Math.round(months * 30))} days`;
  if (months >= 36 && months % 12 === 0) return `${months / 12} years`;
  return `${Math.round(months)} month${Math.round(months) === 1 ? '' : 's'}`;
}

const SHARES: Readonly<Record<string, number>> = { early: 0.25, middle: 0.5, late: 0.8 };

/** A month or day of the plan by the word that stands for it in a sentence shape, or null for other words. */
export function namedDate(token: string, subject: Subject, chance: Chance): string | null {
  const start = Date.parse(`${subject.today}T00:00:00Z`);
  const share = SHARES[token];
  if (share !== undefined) return monthOf(new Date(start + subject.months * share * DAYS_A_MONTH * DAY_MS));
  // The same month in every answer, whatever day of its month today is.
  if (token === 'end') {
    const today = new Date(start);
    today.setUTCMonth(today.getUTCMonth() + Math.max(1, Math.round(subject.months)), 1);
    return monthOf(today);
  }
  if (token !== 'soon') return null;
  const days = Math.min(subject.months * DAYS_A_MONTH * 0.2, chance.int(12, 40));
  const day = new Date(start + Math.max(2, Math.round(days)) * DAY_MS);
  return `${day.getUTCDate()} ${monthOf(day)}`;
}
