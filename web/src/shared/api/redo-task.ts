import type { PlanView } from '@planwright/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from './client.js';
import { keys } from './keys.js';
import { readAfter } from './read-after.js';

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
    onSettled: readAfter(client, keys.tasks(planId)),
  });
}

/** Retries several tasks. One that somebody else retried meanwhile keeps none of the others from it. */
export function useRetryTasks(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (tasks: readonly string[]) => {
      const answers = await Promise.allSettled(
        tasks.map((task) => redoTask(planId, { task, command: 'retry' })),
      );
      const refused = answers.find((answer) => answer.status === 'rejected');
      if (refused) throw refused.reason;
    },
    onSettled: readAfter(client, keys.tasks(planId)),
  });
}
