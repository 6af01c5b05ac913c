import { useEffect, type RefObject } from 'react';
import { percentOf, type TimeRange } from './time-range.js';

const TICK_MS = 100;
/** Where a person wants no motion, time goes on in steps. */
const STILL_MS = 1000;

/**
 * Tells the style sheet where now is, as `--now` in percent of the range: bars that go on and the line of now grow by
 * it, and nothing is drawn again by React.
 */
export function useNowLine(
  ref: RefObject<HTMLElement | null>,
  origin: number,
  range: TimeRange,
  running: boolean,
): void {
  const { from, to } = range;
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const place = (): void => {
      const now = percentOf(Date.now() - origin, { from, to });
      element.style.setProperty('--now', Math.min(Math.max(now, -1), 101).toFixed(3));
    };
    place();
    if (!running) return undefined;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const timer = setInterval(place, still ? STILL_MS : TICK_MS);
    return () => clearInterval(timer);
  }, [ref, origin, from, to, running]);
}
