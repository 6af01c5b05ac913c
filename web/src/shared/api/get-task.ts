import type { TaskDetail } from '@planwright/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';
import { keys } from './keys.js';

const getTask = (planId: string, task: string, signal?: AbortSignal): Promise<TaskDetail> =>
  bodyOf(api.GET('/api/plans/{id}/tasks/{task}', { params: { path: { id: planId, task } }, signal }));

export const taskQuery = (planId: string, task: string) =>
  queryOptions({
    queryKey: keys.task(planId, task),
    queryFn: ({ signal }) => getTask(planId, task, signal),
  });

export const useTask = (planId: string, task: string) => useQuery(taskQuery(planId, task));
