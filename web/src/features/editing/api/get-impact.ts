import type { ImpactView } from '@planwright/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../shared/api/client.js';
import { keys } from '../../../shared/api/keys.js';

const getImpact = (planId: string, task: string, signal?: AbortSignal): Promise<ImpactView> =>
  bodyOf(api.GET('/api/plans/{id}/impact', { params: { path: { id: planId }, query: { task } }, signal }));

/** What would run again if the task's output changed; `version` tells one state of the plan from the next. */
export const useImpact = (planId: string, task: string, version: number) =>
  useQuery(
    queryOptions({
      queryKey: keys.impact(planId, task, version),
      queryFn: ({ signal }) => getImpact(planId, task, signal),
      // A save rests on it, and other tasks change it without a new version of this one.
      staleTime: 0,
    }),
  );
