const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/** A process that lived this long counts as healthy again: its next failure starts from the first delay. */
export const STEADY_MS = 60_000;

/** How long to wait before the nth start in a row (n from 1) of a process that keeps ending, in ms. */
export const backoffMs = (failures: number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
