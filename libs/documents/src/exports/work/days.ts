import type { WorkNode } from './work-tree.js';

const DAY = 86_400_000;
const at = (date: string): number => Date.parse(`${date.slice(0, 10)}T00:00:00Z`);

/** `2026-11-21` and 1 give `2026-11-22`. */
export const addDays = (date: string, days: number): string =>
  new Date(at(date) + days * DAY).toISOString().slice(0, 10);

/** Calendar days from the first to the last, both counted; at least 1. */
export const calendarDays = (first: string, last: string): number =>
  Math.max(1, Math.round((at(last) - at(first)) / DAY) + 1);

/** The same without Saturdays and Sundays; may be 0. */
export function weekdays(first: string, last: string): number {
  const days = calendarDays(first, last);
  const begin = new Date(at(first)).getUTCDay();
  let count = Math.floor(days / 7) * 5;
  for (let i = 0; i < days % 7; i += 1) if ((begin + i) % 7 !== 0 && (begin + i) % 7 !== 6) count += 1;
  return count;
}

/**
 * Whether weekends are worked: the schedule does not say, so it is read from the dates and durations of the work, of
 * which each must be as long in one calendar or the other. Monday to Friday where nothing speaks against it.
 */
export function worksAtWeekends(nodes: readonly WorkNode[]): boolean {
  let [five, seven] = [0, 0];
  for (const { scheduled, children } of nodes) {
    if (!scheduled || children.length > 0 || scheduled.duration_days < 1) continue;
    if (weekdays(scheduled.start, scheduled.finish) !== scheduled.duration_days) five += 1;
    if (calendarDays(scheduled.start, scheduled.finish) !== scheduled.duration_days) seven += 1;
  }
  return seven < five;
}

/** `3 working days (2 to 5)`; null where nothing was estimated. */
export function estimateOf({ item }: WorkNode): string | null {
  const { days_min: min, days_realistic: days, days_max: max } = item;
  if (days === null) return null;
  const range = min === null || max === null || (min === days && max === days) ? '' : ` (${min} to ${max})`;
  return `${days} working ${days === 1 ? 'day' : 'days'}${range}`;
}
