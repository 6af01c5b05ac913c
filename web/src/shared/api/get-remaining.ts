import type { RemainingView } from '@planwright/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';
import { keys } from './keys.js';

const getRemaining = (planId: string, from?: string, signal?: AbortSignal): Promise<RemainingView> =>
  bodyOf(
    api.GET('/api/plans/{id}/remaining', {
      params: { path: { id: planId }, query: from === undefined ? {} : { from } },
      signal,
    }),
  );

/** What a retry of `tasks` would make, or all that is left for null; `state` tells one state of the plan from the next. */
export function useRemaining(planId: string, tasks: readonly string[] | null, state: string) {
  const from = tasks?.join(',');
  return useQuery(
    queryOptions({
      queryKey: keys.remaining(planId, from, state),
      queryFn: ({ signal }) => getRemaining(planId, from, signal),
    }),
  );
}
