import { useEffect, useRef, type RefObject } from 'react';
import { panned, zoomed, type TimeRange } from './time-range.js';

type Show = (change: (range: TimeRange) => TimeRange) => void;

/** Wheel units that make one step of zoom. */
const NOTCH = 300;

/** Where the pointer is along `track`, from 0 at its start to 1 at its end, in the reading direction. */
export function shareAt(clientX: number, track: HTMLElement): number {
  const { left, width } = track.getBoundingClientRect();
  const share = width > 0 ? Math.min(Math.max((clientX - left) / width, 0), 1) : 0.5;
  return getComputedStyle(track).direction === 'rtl' ? 1 - share : share;
}

/**
 * The wheel over the time: with Ctrl, ⌘ or a pinch it zooms at the pointer, and on the ruler without them; sideways or
 * with Shift it moves in time; else it scrolls the rows as everywhere.
 */
export function useWheel(
  boxRef: RefObject<HTMLElement | null>,
  rulerRef: RefObject<HTMLElement | null>,
  bounds: TimeRange,
  show: Show,
): void {
  const latest = useRef({ bounds, show });
  useEffect(() => {
    latest.current = { bounds, show };
  });
  useEffect(() => {
    const box = boxRef.current;
    if (!box) return undefined;
    const onWheel = (event: WheelEvent): void => {
      const ruler = rulerRef.current;
      if (!ruler) return;
      const { bounds: within, show: change } = latest.current;
      const onRuler = event.target instanceof Node && ruler.contains(event.target);
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (event.ctrlKey || event.metaKey || (onRuler && !sideways && !event.shiftKey)) {
        event.preventDefault();
        const share = shareAt(event.clientX, ruler);
        change((range) => zoomed(range, 2 ** (event.deltaY / NOTCH), share, within));
      } else if (sideways || event.shiftKey) {
        event.preventDefault();
        const by = sideways ? event.deltaX : event.deltaY;
        change((range) => panned(range, by / Math.max(ruler.clientWidth, 1), within));
      }
    };
    // React listens to wheels passively, which could not keep the page from zooming.
    box.addEventListener('wheel', onWheel, { passive: false });
    return () => box.removeEventListener('wheel', onWheel);
  }, [boxRef, rulerRef]);
}
