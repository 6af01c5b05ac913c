import { diff3Merge } from 'node-diff3';
import { canonical } from './values.js';

export interface Merged<T> {
  merged: T;
  /** Both sides changed the same part in different ways: mine stands there. */
  clash: boolean;
}

/** Comparing takes the time of one length times the other: beyond this it is left to the person. */
const MOST_COMPARED = 1_000_000;

/** Both sides' changes to a sequence; one that is changed all over, and too long to compare, clashes as a whole. */
export function mergeSequences<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): Merged<T[]> {
  // Compared by what they say, since two sides never hold the very same object.
  const values = new Map<string, T>();
  const marks = (sequence: readonly T[]): string[] =>
    sequence.map((value) => {
      const mark = canonical(value);
      values.set(mark, value);
      return mark;
    });
  const sides = { base: marks(base), mine: marks(mine), theirs: marks(theirs) };
  const { start, end } = sharedEnds(sides);
  const inner = (side: string[]): string[] => side.slice(start, side.length - end);
  const { merged, clash } = mergeMarks(inner(sides.base), inner(sides.mine), inner(sides.theirs));
  const whole = [...sides.mine.slice(0, start), ...merged, ...sides.mine.slice(sides.mine.length - end)];
  return { merged: whole.map((mark) => values.get(mark) as T), clash };
}

/** How many elements all three begin and end with. */
function sharedEnds({ base, mine, theirs }: Record<'base' | 'mine' | 'theirs', string[]>): {
  start: number;
  end: number;
} {
  const least = Math.min(base.length, mine.length, theirs.length);
  const shared = (place: number): boolean =>
    base.at(place) === mine.at(place) && base.at(place) === theirs.at(place);
  let start = 0;
  while (start < least && shared(start)) start++;
  let end = 0;
  while (end < least - start && shared(-1 - end)) end++;
  return { start, end };
}

function mergeMarks(base: string[], mine: string[], theirs: string[]): Merged<string[]> {
  if (base.length * Math.max(mine.length, theirs.length) > MOST_COMPARED)
    return { merged: mine, clash: true };
  let clash = false;
  const merged = diff3Merge(mine, base, theirs).flatMap((region) => {
    if (region.ok) return region.ok;
    clash = true;
    return region.conflict?.a ?? [];
  });
  return { merged, clash };
}

/** A text cut where people change it, at line ends and after sentences: put together, the pieces are the text. */
const pieces = (text: string): string[] => text.split(/(?<=\n)|(?<=[.!?]\s+)(?=\S)/);

/** Both sides' changes to a text. */
export function mergeTexts(base: string, mine: string, theirs: string): Merged<string> {
  const { merged, clash } = mergeSequences(pieces(base), pieces(mine), pieces(theirs));
  return { merged: merged.join(''), clash };
}
