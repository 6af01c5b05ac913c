import type { PlanListQuery } from '@planwright/contracts';
import type { PlanFilter } from '../../shared/api/get-plans.js';

export type Shown = 'running' | 'waiting' | 'failed' | 'completed' | 'cancelled' | 'archived';

/** Which plans are shown and in which order; it stands in the address. */
export interface PlansView {
  search?: string | undefined;
  status?: Shown | undefined;
  tag?: string | undefined;
  sort?: PlanListQuery['sort'] | undefined;
}

const PAGE = 100;

/** States as a person thinks of them: what is about to run runs; what was paused, or asks which version holds, waits. */
const SHOWN: Record<Shown, PlanFilter> = {
  running: { status: 'running,pending' },
  waiting: { status: 'waiting,paused', merge_waiting: 'too' },
  failed: { status: 'failed' },
  completed: { status: 'completed' },
  cancelled: { status: 'cancelled' },
  archived: { archived: 'true' },
};

export const filterOf = ({ search, status, tag, sort }: PlansView): PlanFilter => ({
  search,
  tag,
  sort,
  ...(status && SHOWN[status]),
  limit: PAGE,
});

export type SortColumn = 'title' | 'status' | 'progress_percentage' | 'cost_usd' | 'created_at';

/** Where a column starts when it is chosen: the newest, the dearest, the furthest, else the first letter. */
const FIRST: Record<SortColumn, PlanListQuery['sort']> = {
  title: 'title',
  status: 'status',
  progress_percentage: '-progress_percentage',
  cost_usd: '-cost_usd',
  created_at: '-created_at',
};

export const sortedBy = (sort: PlanListQuery['sort'] | undefined, column: SortColumn) => {
  const now = sort ?? '-created_at';
  if (now.replace('-', '') !== column) return 'none';
  return now.startsWith('-') ? 'descending' : 'ascending';
};

/** The order after a press on a column's header; the list's own order is left out of the address. */
export function nextSort(sort: PlanListQuery['sort'] | undefined, column: SortColumn): PlansView['sort'] {
  const turned = { none: FIRST[column], ascending: `-${column}` as const, descending: column };
  const next = turned[sortedBy(sort, column)];
  return next === '-created_at' ? undefined : next;
}
