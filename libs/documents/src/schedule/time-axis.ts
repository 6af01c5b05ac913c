import { dayNumber, isoDate, isoWeekday } from '@planwright/engine';
import { dayMonth, monthName } from './schedule-chart.js';

export interface Tick {
  /** Day number (days since 1970-01-01) at whose beginning the line stands. */
  day: number;
  /** What the line is called; '' for a line without a name. */
  label: string;
}

const MOST_TICKS = 13;
const WEEK = 7;
const MONTH_STEPS = [1, 3, 6];

/** Lines at the beginning of weeks, months, quarters or years, whichever are the most that keep apart. Days inclusive. */
export function timeTicks(first: number, last: number): Tick[] {
  const span = last - first + 1;
  if (span <= WEEK * (MOST_TICKS - 1)) return weeks(first, last);
  for (const step of MONTH_STEPS) {
    const ticks = months(first, last, step);
    if (ticks.length <= MOST_TICKS) return named(ticks, (iso) => monthName(iso));
  }
  for (let step = 12; ; step *= step === 24 ? 2.5 : 2) {
    const ticks = months(first, last, step);
    if (ticks.length <= MOST_TICKS) return ticks.map((day) => ({ day, label: isoDate(day).slice(0, 4) }));
  }
}

/** Runs of days on which nobody works, as [first, last]; only where they can be seen: in spans that show weeks. */
export function restDays(
  first: number,
  last: number,
  calendar: { working_weekdays: readonly number[]; holidays: readonly string[] },
): [number, number][] {
  if (last - first + 1 > WEEK * (MOST_TICKS - 1)) return [];
  const holidays = new Set(calendar.holidays);
  const runs: [number, number][] = [];
  for (let day = first; day <= last; day++) {
    if (calendar.working_weekdays.includes(isoWeekday(day)) && !holidays.has(isoDate(day))) continue;
    const run = runs[runs.length - 1];
    if (run && run[1] === day - 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

function weeks(first: number, last: number): Tick[] {
  const mondays: number[] = [];
  for (let day = first; day <= last; day++) if (isoWeekday(day) === 1) mondays.push(day);
  return named(mondays, dayMonth);
}

/** First days of every `step`-th month, counted from a January. */
function months(first: number, last: number, step: number): number[] {
  const days: number[] = [];
  const [year = 0, month = 1] = isoDate(first).split('-').map(Number);
  const begin = year * 12 + month - 1;
  for (let m = Math.floor(begin / step) * step; ; m += step) {
    const y = Math.floor(m / 12);
    if (y > 9999) return days;
    const day = dayNumber(`${String(y).padStart(4, '0')}-${String((m % 12) + 1).padStart(2, '0')}-01`);
    if (day > last) return days;
    if (day >= first) days.push(day);
  }
}

/** The year stands beside the first line and wherever it has changed. */
const named = (days: readonly number[], name: (iso: string) => string): Tick[] =>
  days.map((day, i) => {
    const iso = isoDate(day);
    const before = days[i - 1];
    const sameYear = before !== undefined && isoDate(before).slice(0, 4) === iso.slice(0, 4);
    return { day, label: sameYear ? name(iso) : `${name(iso)}\n${iso.slice(0, 4)}` };
  });
