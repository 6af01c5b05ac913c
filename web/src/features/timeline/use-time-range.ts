import { useEffect, useRef, useState } from 'react';
import { rangeOfSeconds, sameRange, secondsOf, within, type TimeRange } from './time-range.js';

/** Part of the address: seconds since the plan began; nothing where all of it is shown. */
export interface RangeInAddress {
  begin: number | undefined;
  end: number | undefined;
}

/** Milliseconds without a change after which the address takes the range, so that zooming stays smooth. */
const SETTLED_MS = 250;
const ALL: RangeInAddress = { begin: undefined, end: undefined };

interface ShownRange {
  range: TimeRange;
  /** True while all of the plan is shown, also what is still to come. */
  whole: boolean;
  show: (change: (range: TimeRange) => TimeRange) => void;
  showAll: () => void;
}

const addressOf = (range: TimeRange | null): RangeInAddress => (range ? secondsOf(range) : ALL);
const sameAddress = (a: RangeInAddress, b: RangeInAddress): boolean => a.begin === b.begin && a.end === b.end;

/** The stretch of time that is shown: here at once, in the address when it has settled, and back from there. */
export function useTimeRange(
  bounds: TimeRange,
  address: RangeInAddress,
  onSettled: (address: RangeInAddress) => void,
): ShownRange {
  const [chosen, setChosen] = useState(() => rangeOfSeconds(address.begin, address.end));
  const [seen, setSeen] = useState(address);
  if (!sameAddress(seen, address)) {
    setSeen(address);
    // What comes back from the address is older than what was zoomed to since, unless somebody else changed it.
    if (!sameAddress(address, addressOf(chosen))) setChosen(rangeOfSeconds(address.begin, address.end));
  }
  const settled = useRef(onSettled);
  useEffect(() => {
    settled.current = onSettled;
  });
  useEffect(() => {
    const next = addressOf(chosen);
    if (sameAddress(next, seen)) return undefined;
    const timer = setTimeout(() => settled.current(next), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [chosen, seen]);
  const range = chosen ? within(chosen, bounds) : bounds;
  return {
    range,
    whole: chosen === null,
    show: (change) =>
      setChosen((before) => {
        const next = change(before ? within(before, bounds) : bounds);
        return sameRange(next, bounds) ? null : next;
      }),
    showAll: () => setChosen(null),
  };
}
