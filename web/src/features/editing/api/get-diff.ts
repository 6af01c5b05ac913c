import type { DiffView } from '@planwright/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../shared/api/client.js';
import { keys } from '../../../shared/api/keys.js';

const getDiff = (
  planId: string,
  task: string,
  from: number,
  to: number,
  signal?: AbortSignal,
): Promise<DiffView> =>
  bodyOf(
    api.GET('/api/plans/{id}/tasks/{task}/diff', {
      params: { path: { id: planId, task }, query: { from, to } },
      signal,
    }),
  );

/** Versions never change, so what is different between two of them is read once. */
export const useDiff = (planId: string, task: string, from: number, to: number) =>
  useQuery(
    queryOptions({
      queryKey: keys.diff(planId, task, from, to),
      queryFn: ({ signal }) => getDiff(planId, task, from, to, signal),
      staleTime: Infinity,
    }),
  );
