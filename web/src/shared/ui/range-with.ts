import type { Range } from '@tanstack/react-virtual';

/** What a virtual list draws, and the row with the focus wherever one scrolls, so that the focus is never lost. */
export const rangeWith =
  (current: number) =>
  ({ startIndex, endIndex, overscan, count }: Range): number[] => {
    const from = Math.max(startIndex - overscan, 0);
    const to = Math.min(endIndex + overscan, count - 1);
    const inside = Array.from({ length: Math.max(to - from + 1, 0) }, (_, place) => from + place);
    if (current >= count || (current >= from && current <= to)) return inside;
    return current < from ? [current, ...inside] : [...inside, current];
  };
