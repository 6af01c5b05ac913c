import type { Editable, MergeConflict } from '@planwright/contracts';
import { withAt, withPut } from '../form/change.js';
import { placeOf } from '../form/place.js';
import { textParts, type TextPart } from './text-parts.js';

export type Choice = 'mine' | 'theirs';

/** One thing that a person has to choose: a place that both sides changed, or one clash within a text there. */
export interface Decision {
  /** Tells it from the others of the same merge. */
  id: string;
  label: string;
  /** Undefined where the side has nothing there. */
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

export type Choices = Readonly<Record<string, Choice>>;

function partsOf({ base, mine, theirs }: MergeConflict): TextPart[] | null {
  const texts = typeof base === 'string' && typeof mine === 'string' && typeof theirs === 'string';
  return texts ? textParts(base, mine, theirs) : null;
}

const idOf = (conflict: number, part?: number): string =>
  part === undefined ? `${conflict}` : `${conflict}.${part}`;

/** What is to be chosen, in the order of the output. */
export function decisionsOf(conflicts: readonly MergeConflict[]): Decision[] {
  return conflicts.flatMap((conflict, index): Decision[] => {
    const { label, base, mine, theirs } = conflict;
    const parts = partsOf(conflict);
    if (!parts) return [{ id: idOf(index), label, base, mine, theirs }];
    return parts.flatMap((part, at) =>
      part.kind === 'clash'
        ? [{ id: idOf(index, at), label, base: part.base, mine: part.mine, theirs: part.theirs }]
        : [],
    );
  });
}

const isTaken = (choices: Choices, id: string): boolean => choices[id] === 'theirs';

function textWith(parts: readonly TextPart[], conflict: number, choices: Choices): string {
  const chosen = parts.map((part, at) => {
    if (part.kind === 'agreed') return part.text;
    return isTaken(choices, idOf(conflict, at)) ? part.theirs : part.mine;
  });
  return chosen.join('');
}

function valueWith(merged: unknown, conflict: MergeConflict, index: number, choices: Choices): unknown {
  const place = placeOf(conflict.path);
  const parts = partsOf(conflict);
  if (parts) return withAt(merged, place, textWith(parts, index, choices));
  if (!isTaken(choices, idOf(index))) return merged;
  const { mine, theirs } = conflict;
  const both = mine !== undefined && theirs !== undefined;
  return both ? withAt(merged, place, theirs) : withPut(merged, place, theirs);
}

/**
 * The merged text, which holds mine at each conflict, with the new side where a person chose it. The last conflict comes
 * first: an item put in or taken out moves only what stands behind it, and paths count the items of the merged list.
 */
export function withChoices(
  merged: string,
  editable: Editable,
  conflicts: readonly MergeConflict[],
  choices: Choices,
): string {
  if (!Object.values(choices).includes('theirs')) return merged;
  if (editable === 'markdown') {
    // An output that is one text can clash in that text alone.
    const [only] = conflicts;
    const parts = only && partsOf(only);
    if (parts) return textWith(parts, 0, choices);
    return only && isTaken(choices, idOf(0)) ? String(only.theirs ?? '') : merged;
  }
  const value = conflicts.reduceRight<unknown>(
    (all, conflict, index) => valueWith(all, conflict, index, choices),
    JSON.parse(merged),
  );
  return JSON.stringify(value, null, 2);
}
