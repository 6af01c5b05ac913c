import { useCallback, useState } from 'react';
import type { TimelineRow } from './build-rows.js';
import { opensBySelf } from './visible-rows.js';

interface Folds {
  isOpen: (row: TimelineRow) => boolean;
  set: (row: TimelineRow, open: boolean) => void;
  setAll: (open: boolean) => void;
  allOpen: boolean;
}

const withChildren = (rows: readonly TimelineRow[]): TimelineRow[] =>
  rows.flatMap((row) => (row.children.length > 0 ? [row, ...withChildren(row.children)] : []));

/** Which rows are open. Decided once for what is there at first, so that nothing moves by itself later on. */
export function useFolds(rows: readonly TimelineRow[]): Folds {
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>(() =>
    Object.fromEntries(withChildren(rows).map((row) => [row.key, opensBySelf(row)])),
  );
  const isOpen = useCallback(
    (row: TimelineRow): boolean => chosen[row.key] ?? row.kind === 'stage',
    [chosen],
  );
  return {
    isOpen,
    set: (row, open) => setChosen((before) => ({ ...before, [row.key]: open })),
    setAll: (open) =>
      setChosen(Object.fromEntries(withChildren(rows).map((row) => [row.key, open || row.kind === 'stage']))),
    allOpen: withChildren(rows).every(isOpen),
  };
}
