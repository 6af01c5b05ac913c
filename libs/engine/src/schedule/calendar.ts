/** Which days are worked. */
export interface WorkCalendar {
  /** ISO weekdays, 1 is Monday and 7 is Sunday; at least one. */
  weekdays: readonly number[];
  /** ISO dates on which nobody works. */
  holidays: readonly string[];
}

export const FIVE_DAY_WEEK: WorkCalendar = { weekdays: [1, 2, 3, 4, 5], holidays: [] };

const DAY_MS = 86_400_000;
const WEEK = 7;

/**
 * Days since 1970-01-01 of an ISO date. Dates are counted in UTC throughout, where every day has 24 hours.
 * @throws RangeError when it is no date of the calendar
 */
export function dayNumber(iso: string): number {
  const day = Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
  if (Number.isNaN(day) || isoDate(day) !== iso) throw new RangeError(`"${iso}" is no date (YYYY-MM-DD)`);
  return day;
}

/**
 * The ISO date of a day number.
 * @throws RangeError after the year 9999, for which ISO dates of ten characters have no room
 */
export function isoDate(day: number): string {
  const iso = new Date(day * DAY_MS).toISOString();
  if (iso.startsWith('+')) throw new RangeError('the schedule runs past the year 9999; check the estimates');
  return iso.slice(0, iso.indexOf('T'));
}

/** 1 for Monday to 7 for Sunday; day 0 was a Thursday. */
export const isoWeekday = (day: number): number => ((((day + 3) % WEEK) + WEEK) % WEEK) + 1;

/**
 * The working days from a date on: `dateOf(0)` is the first that is not before `start`. Costs the logarithm of the
 * number of holidays, however far the day lies ahead.
 * @throws RangeError when a date is none, or no weekday is worked
 */
export function workdaysFrom(start: string, calendar: WorkCalendar): { dateOf(index: number): string } {
  const first = dayNumber(start);
  const worked = new Set(calendar.weekdays);
  const offsets = [0, 1, 2, 3, 4, 5, 6].filter((offset) => worked.has(isoWeekday(first + offset)));
  if (offsets.length === 0) throw new RangeError('a calendar needs at least one working weekday (1 to 7)');
  const holidays = [...new Set(calendar.holidays.map(dayNumber))]
    .filter((day) => day >= first && worked.has(isoWeekday(day)))
    .sort((a, b) => a - b);

  const weekday = (index: number): number =>
    first + WEEK * Math.floor(index / offsets.length) + (offsets[index % offsets.length] as number);
  const holidaysUntil = (day: number): number => {
    let low = 0;
    let high = holidays.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((holidays[middle] as number) <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    dateOf(index) {
      // Every holiday on the way moves the day on, and may move it past further holidays.
      let moved = index;
      for (;;) {
        const next = index + holidaysUntil(weekday(moved));
        if (next === moved) return isoDate(weekday(moved));
        moved = next;
      }
    },
  };
}
