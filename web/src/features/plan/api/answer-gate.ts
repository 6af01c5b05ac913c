import type { GateBody, PlanView } from '@planwright/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../shared/api/client.js';
import { keys } from '../../../shared/api/keys.js';
import { readAfter } from '../../../shared/api/read-after.js';

const answerGate = (planId: string, task: string, body: GateBody): Promise<PlanView> =>
  bodyOf(api.POST('/api/plans/{id}/tasks/{task}/gate', { params: { path: { id: planId, task } }, body }));

export function useAnswerGate(planId: string, task: string, onAnswered: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: GateBody) => answerGate(planId, task, body),
    onSuccess: onAnswered,
    onSettled: readAfter(client, keys.plan(planId), keys.tasks(planId)),
  });
}
