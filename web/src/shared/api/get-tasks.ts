import type { PlanState, TaskView } from '@planwright/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { overlayTasks } from '../socket/overlay.js';
import { api, bodyOf } from './client.js';
import { keys } from './keys.js';

/** The tasks of a plan in graph order; `last_seq` is the last event that is already in them. */
export interface TaskList {
  items: TaskView[];
  last_seq?: number;
}

const getTasks = (planId: string, signal?: AbortSignal): Promise<TaskList> =>
  bodyOf(api.GET('/api/plans/{id}/tasks', { params: { path: { id: planId } }, signal }));

export const tasksQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.tasks(planId),
    queryFn: async ({ signal, client }) => {
      const list = await getTasks(planId, signal);
      return overlayTasks(list, client.getQueryData<PlanState>(keys.live(planId)));
    },
  });

export const useTasks = (planId: string) => useQuery(tasksQuery(planId));
