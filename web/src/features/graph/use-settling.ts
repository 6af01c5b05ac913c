import { useStore } from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';

/** A hand that zooms by a wheel pauses for less than this between two steps. */
const REST_MS = 350;

/**
 * `zooms` while the size changes, `settles` for the one moment after it in which the view is drawn anew. `moves` and
 * `rests` are told when the view begins and ends to move.
 */
export function useSettling() {
  const [drawnAt, setDrawnAt] = useState<number>();
  const [settles, setSettles] = useState(false);
  const drawn = useRef<number>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const zooms = useStore((state) => drawnAt !== undefined && state.transform[2] !== drawnAt);
  const moves = useCallback(() => clearTimeout(timer.current), []);
  const rests = useCallback((zoom: number): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (drawn.current !== zoom) setSettles(true);
      drawn.current = zoom;
      setDrawnAt(zoom);
    }, REST_MS);
  }, []);
  useEffect(() => moves, [moves]);
  useEffect(() => {
    if (!settles) return undefined;
    // The frame after the next has been drawn.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setSettles(false));
    });
    return () => cancelAnimationFrame(frame);
  }, [settles]);
  return { zooms, settles, moves, rests };
}
