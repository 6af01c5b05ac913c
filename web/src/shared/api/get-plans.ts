import type { PlanListQuery, PlanView } from '@planwright/contracts';
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';
import { keys } from './keys.js';

/** What a list of plans is narrowed by; `status` holds states separated by commas. */
export interface PlanFilter {
  status?: string | undefined;
  search?: string | undefined;
  tag?: string | undefined;
  archived?: PlanListQuery['archived'] | undefined;
  merge_waiting?: PlanListQuery['merge_waiting'];
  sort?: PlanListQuery['sort'] | undefined;
  limit?: number | undefined;
}

interface PlanPage {
  items: PlanView[];
  next_cursor?: string | null;
  total?: number;
}

const getPlans = (filter: PlanFilter, cursor: string | undefined, signal?: AbortSignal): Promise<PlanPage> =>
  bodyOf(api.GET('/api/plans', { params: { query: { ...filter, cursor } }, signal }));

const plansQuery = (filter: PlanFilter) =>
  infiniteQueryOptions({
    queryKey: keys.planList(filter),
    queryFn: ({ pageParam, signal }) => getPlans(filter, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    // The list opens with what was there and is read anew at once: it was not live while nobody looked.
    staleTime: 0,
    placeholderData: keepPreviousData,
  });

/** Plans page by page, kept live by the dashboard's feed. */
export const usePlans = (filter: PlanFilter) => useInfiniteQuery(plansQuery(filter));
