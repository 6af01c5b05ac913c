import { useEffect, useState } from 'react';
import { headroom } from './ticks.js';

const LOOK_MS = 500;

/**
 * Where the time that is drawn ends, in milliseconds since `origin`: some way ahead of now while the plan runs, moved on
 * only when now has come there. `ended` is the last thing that is known.
 */
export function useGrowingEnd(origin: number, ended: number, running: boolean): number {
  const [ahead, setAhead] = useState(() => headroom(Date.now() - origin));
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => {
      const now = Date.now() - origin;
      setAhead((before) => (now < before ? before : headroom(now)));
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [origin, running]);
  return running ? Math.max(ahead, headroom(ended)) : Math.max(ended * 1.01, 1000);
}
