import type { MergeView } from '@planwright/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../shared/api/client.js';
import { keys } from '../../../shared/api/keys.js';

const getMerge = (planId: string, task: string, signal?: AbortSignal): Promise<MergeView> =>
  bodyOf(api.GET('/api/plans/{id}/tasks/{task}/merge', { params: { path: { id: planId, task } }, signal }));

/** A person's version beside the one made of changed inputs. */
export const useMerge = (planId: string, task: string) =>
  useQuery(
    queryOptions({
      queryKey: keys.merge(planId, task),
      queryFn: ({ signal }) => getMerge(planId, task, signal),
    }),
  );
