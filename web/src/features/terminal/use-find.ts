import { useMemo, useState } from 'react';
import { findMatches, patternOf, sameMatch, type Match } from './find-matches.js';
import type { Entry } from './terminal-store.js';

interface Find {
  pattern: RegExp | null;
  count: number;
  /** The match that one stands at, and its place among all, from 1; null before the first step. */
  current: Match | null;
  place: number;
  /** The next match, or the one before; goes round at the ends. Gives back where it is, or null. */
  step: (by: 1 | -1) => Match | null;
}

/** Steps through the matches of a search. New lines add matches and never move the one that one stands at. */
export function useFind(entries: readonly Entry[], search: string | undefined): Find {
  const pattern = useMemo(() => patternOf(search), [search]);
  const matches = useMemo(() => findMatches(entries, pattern), [entries, pattern]);
  const [chosen, setChosen] = useState<Match | null>(null);
  const at = chosen === null ? -1 : matches.findIndex((match) => sameMatch(chosen, match));
  return {
    pattern,
    count: matches.length,
    current: at < 0 ? null : chosen,
    place: at + 1,
    step(by) {
      const from = at < 0 && by < 0 ? matches.length : at;
      const next = matches.at((from + by + matches.length) % Math.max(matches.length, 1)) ?? null;
      setChosen(next);
      return next;
    },
  };
}
