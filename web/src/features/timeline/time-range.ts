/** A stretch of a plan's time, in milliseconds since the plan began. */
export interface TimeRange {
  from: number;
  to: number;
}

/** Nothing shorter is worth looking at. */
const SHORTEST_MS = 50;

export const lengthOf = ({ from, to }: TimeRange): number => to - from;

/** Where `at` lies in the range, in percent: below 0 before it, above 100 after it. */
export const percentOf = (at: number, range: TimeRange): number =>
  ((at - range.from) / lengthOf(range)) * 100;

/** The nearest range that lies within `bounds` and keeps its length as far as they allow. */
export function within(range: TimeRange, bounds: TimeRange): TimeRange {
  const whole = Math.max(lengthOf(bounds), SHORTEST_MS);
  const length = Math.min(Math.max(lengthOf(range), SHORTEST_MS), whole);
  const from = Math.min(Math.max(range.from, bounds.from), bounds.from + whole - length);
  return { from, to: from + length };
}

/** Shows `factor` times as much (below 1: less), with what is at the share `at` (0 to 1) kept in its place. */
export function zoomed(range: TimeRange, factor: number, at: number, bounds: TimeRange): TimeRange {
  const length = Math.max(lengthOf(range) * factor, SHORTEST_MS);
  const from = range.from + (lengthOf(range) - length) * at;
  return within({ from, to: from + length }, bounds);
}

/** Moves by a share of what is shown; forward where it is above 0. */
export function panned(range: TimeRange, share: number, bounds: TimeRange): TimeRange {
  const by = lengthOf(range) * share;
  return within({ from: range.from + by, to: range.to + by }, bounds);
}

/** As the address has it, in seconds; null where that is no range. */
export function rangeOfSeconds(begin: number | undefined, end: number | undefined): TimeRange | null {
  if (begin === undefined || end === undefined || !(begin >= 0) || !(end > begin)) return null;
  return { from: begin * 1000, to: end * 1000 };
}

/** Seconds with as many decimals as the length of the range deserves. */
export function secondsOf(range: TimeRange): { begin: number; end: number } {
  const digits = lengthOf(range) < 10_000 ? 3 : 1;
  const seconds = (ms: number): number => Number((ms / 1000).toFixed(digits));
  return { begin: seconds(range.from), end: seconds(range.to) };
}

export const sameRange = (a: TimeRange, b: TimeRange): boolean =>
  Math.abs(a.from - b.from) < 1 && Math.abs(a.to - b.to) < 1;
