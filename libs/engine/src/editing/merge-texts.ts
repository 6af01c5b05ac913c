import { diff3Merge } from 'node-diff3';
import { canonical } from './values.js';

export interface Merged<T> {
  merged: T;
  /** Both sides changed the same part in different ways: mine stands there. */
  clash: boolean;
}

/** Both sides' changes to a sequence. */
export function mergeSequences<T>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): Merged<T[]> {
  // Compared by what they say, since two sides never hold the very same object.
  const values = new Map<string, T>();
  const marks = (sequence: readonly T[]): string[] =>
    sequence.map((value) => {
      const mark = canonical(value);
      values.set(mark, value);
      return mark;
    });
  let clash = false;
  const merged = diff3Merge(marks(mine), marks(base), marks(theirs)).flatMap((region) => {
    if (region.ok) return region.ok;
    clash = true;
    return region.conflict?.a ?? [];
  });
  return { merged: merged.map((mark) => values.get(mark) as T), clash };
}

/** A text cut where people change it, at line ends and after sentences: put together, the pieces are the text. */
const pieces = (text: string): string[] => text.split(/(?<=\n)|(?<=[.!?]\s+)(?=\S)/);

/** Both sides' changes to a text. */
export function mergeTexts(base: string, mine: string, theirs: string): Merged<string> {
  const { merged, clash } = mergeSequences(pieces(base), pieces(mine), pieces(theirs));
  return { merged: merged.join(''), clash };
}
