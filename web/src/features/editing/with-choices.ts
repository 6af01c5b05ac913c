import type { Editable, MergeConflict } from '@planwright/contracts';
import { withAt } from './form/change.js';
import { samePath, type Place } from './form/place.js';

export type Choice = 'mine' | 'theirs';

const placeOf = (path: string): Place =>
  samePath(path)
    .split('.')
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** The merged text, which holds mine at each conflict, with the new side where a person chose it. */
export function withChoices(
  merged: string,
  editable: Editable,
  conflicts: readonly MergeConflict[],
  choices: Readonly<Record<string, Choice>>,
): string {
  const taken = conflicts.filter(({ path }) => choices[path] === 'theirs');
  if (taken.length === 0) return merged;
  if (editable !== 'json') {
    return taken.reduce(
      (text, { mine, theirs }) => text.replace(String(mine ?? ''), () => String(theirs ?? '')),
      merged,
    );
  }
  const value = taken.reduce<unknown>(
    (all, { path, theirs }) => withAt(all, placeOf(path), theirs),
    JSON.parse(merged) as unknown,
  );
  return JSON.stringify(value, null, 2);
}
