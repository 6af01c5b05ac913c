import { shownTexts, type PartName } from './shown-texts.js';
import type { Entry } from './terminal-store.js';

/** A place where the text that is searched for stands; `start` counts UTF-16 units of that part. */
export interface Match {
  id: string;
  part: PartName;
  start: number;
}

/** Finds a text as it stands, whatever the case; null where nothing is searched for. */
export const patternOf = (search: string | undefined): RegExp | null =>
  search ? new RegExp(search.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu') : null;

interface Found {
  source: string;
  matches: readonly Match[];
}

const known = new WeakMap<Entry, Found>();

function matchesIn(entry: Entry, pattern: RegExp): readonly Match[] {
  const before = known.get(entry);
  if (before?.source === pattern.source) return before.matches;
  const matches = shownTexts(entry).flatMap(({ part, text }) =>
    [...text.matchAll(pattern)].map(({ index }): Match => ({ id: entry.id, part, start: index })),
  );
  known.set(entry, { source: pattern.source, matches });
  return matches;
}

/** Every match in the order in which it is read. An entry that did not change is not searched again. */
export const findMatches = (entries: readonly Entry[], pattern: RegExp | null): readonly Match[] =>
  pattern ? entries.flatMap((entry) => matchesIn(entry, pattern)) : [];

export const sameMatch = (a: Match | null, b: Match): boolean =>
  a !== null && a.id === b.id && a.part === b.part && a.start === b.start;
