import type { TimelineFilter, TimelineRow } from './build-rows.js';

const WANTED: Record<NonNullable<TimelineFilter>, ReadonlySet<string>> = {
  failed: new Set(['failed', 'blocked']),
  running: new Set(['running', 'ready', 'waiting']),
};

/** A row that is shown; `open` is null where nothing lies below it. */
export interface ShownRow extends TimelineRow {
  open: boolean | null;
}

/** The rows that pass the filter with all that they lie in; a filter opens everything, since it is there to see. */
export function filterRows(rows: readonly TimelineRow[], filter: TimelineFilter): TimelineRow[] {
  if (!filter) return [...rows];
  return rows.flatMap((row) => {
    const children = filterRows(row.children, filter);
    const own = row.kind !== 'stage' && WANTED[filter].has(row.status);
    return own || children.length > 0 ? [{ ...row, children }] : [];
  });
}

/** The rows as they stand below each other. */
export function flatRows(rows: readonly TimelineRow[], isOpen: (row: TimelineRow) => boolean): ShownRow[] {
  return rows.flatMap((row): ShownRow[] => {
    if (row.children.length === 0) return [{ ...row, open: null }];
    const open = isOpen(row);
    return [{ ...row, open }, ...(open ? flatRows(row.children, isOpen) : [])];
  });
}

/** True for what is open before a person has said otherwise: stages, and what went wrong. */
export const opensBySelf = (row: TimelineRow): boolean => row.kind === 'stage' || row.status === 'failed';
