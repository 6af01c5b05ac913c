import type { PlanView } from '@planwright/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../shared/api/client.js';
import { tasksQuery } from '../../../shared/api/get-tasks.js';

interface Redo {
  task: string;
  /** `retry` keeps the answers that are there, `regenerate` asks for all of them again. */
  command: 'retry' | 'regenerate';
}

const redoTask = (planId: string, { task, command }: Redo): Promise<PlanView> =>
  bodyOf(api.POST(`/api/plans/{id}/tasks/{task}/${command}`, { params: { path: { id: planId, task } } }));

export function useRedoTask(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (redo: Redo) => redoTask(planId, redo),
    onSettled: () => client.invalidateQueries(tasksQuery(planId)),
  });
}
