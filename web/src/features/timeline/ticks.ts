import { lengthOf, type TimeRange } from './time-range.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Distances that a person counts in. */
const STEPS = [
  ...[10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((n) => n * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 4, 8, 12].map((n) => n * HOUR),
  ...[1, 2, 7, 14, 28].map((n) => n * DAY),
];

/** Pixels that a mark with its words takes. */
const MARK_PX = 84;

export interface Tick {
  at: number;
  label: string;
}

/** The distance between marks on a length of `ms` with room for `most` of them. */
export const stepFor = (ms: number, most: number): number =>
  STEPS.find((step) => ms / step <= most) ?? Math.ceil(ms / most / DAY) * DAY;

const two = (value: number): string => String(value).padStart(2, '0');

/** Time since the beginning as on a clock: "0:05", "1:30", "2:03:00"; with decimals where `step` is below a second. */
export function clockOf(ms: number, step: number): string {
  const decimals = step >= SECOND ? 0 : step >= 100 ? 1 : 2;
  const seconds = ((ms % MINUTE) / SECOND).toFixed(decimals).padStart(decimals ? decimals + 3 : 2, '0');
  const minutes = Math.floor(ms / MINUTE) % 60;
  const hours = Math.floor(ms / HOUR);
  return hours > 0 ? `${hours}:${two(minutes)}:${seconds}` : `${minutes}:${seconds}`;
}

/** Marks for a range drawn `width` pixels wide: as many as fit, at round times. */
export function ticksOf(range: TimeRange, width: number): Tick[] {
  const step = stepFor(lengthOf(range), Math.max(2, Math.floor(width / MARK_PX)));
  const ticks: Tick[] = [];
  for (let at = Math.ceil(range.from / step) * step; at <= range.to; at += step) {
    ticks.push({ at, label: clockOf(at, step) });
  }
  return ticks;
}

/** A round end for a time that still grows, some way ahead, so that what is drawn is not stretched all the time. */
export function headroom(ms: number): number {
  const step = stepFor(Math.max(ms, 5 * SECOND), 6);
  return (Math.floor(ms / step) + 1) * step;
}
