import { useEffect, useRef, type RefObject } from 'react';
import type { Match } from './find-matches.js';

/** Frames in which rows get their true height, and of stillness after which they have it. */
const MOST_FRAMES = 60;
const STILL_FRAMES = 4;

/**
 * Brings the mark of the match that one stands at into sight, once its row is drawn: an entry may be much taller than
 * the box. `scrollTo` takes pixels from the top.
 */
export function useMarkInSight(
  boxRef: RefObject<HTMLElement | null>,
  current: Match | null,
  scrollTo: (offset: number) => void,
): void {
  const latest = useRef(scrollTo);
  useEffect(() => {
    latest.current = scrollTo;
  });
  useEffect(() => {
    if (!current) return undefined;
    let frame = 0;
    let still = 0;
    let asked = 0;
    const look = (): void => {
      const box = boxRef.current;
      const mark = box?.querySelector('mark[data-current]');
      if (box && mark) {
        const [place, sight] = [mark.getBoundingClientRect(), box.getBoundingClientRect()];
        const inside = place.top >= sight.top && place.bottom <= sight.bottom;
        still = inside ? still + 1 : 0;
        if (!inside) latest.current(box.scrollTop + place.top - sight.top - sight.height / 2);
      }
      frame += 1;
      if (still < STILL_FRAMES && frame < MOST_FRAMES) asked = requestAnimationFrame(look);
    };
    asked = requestAnimationFrame(look);
    return () => cancelAnimationFrame(asked);
  }, [boxRef, current]);
}
