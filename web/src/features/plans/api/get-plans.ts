import type { PlanListQuery, PlanView } from '@planwright/contracts';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../shared/api/client.js';
import { keys } from '../../../shared/api/keys.js';

export type PlanFilter = Pick<Partial<PlanListQuery>, 'status' | 'search' | 'limit'>;

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
  });

export const usePlans = (filter: PlanFilter) => useInfiniteQuery(plansQuery(filter));
