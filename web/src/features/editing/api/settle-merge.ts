import type { EditResult, MergeBody } from '@planwright/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../shared/api/client.js';
import { keys } from '../../../shared/api/keys.js';

const settleMerge = (planId: string, task: string, body: MergeBody): Promise<EditResult> =>
  bodyOf(api.POST('/api/plans/{id}/tasks/{task}/merge', { params: { path: { id: planId, task } }, body }));

export function useSettleMerge(planId: string, task: string, onSettled: (result: EditResult) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: MergeBody) => settleMerge(planId, task, body),
    onSuccess: onSettled,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.task(planId, task) }),
        client.invalidateQueries({ queryKey: keys.tasks(planId) }),
      ]),
  });
}
