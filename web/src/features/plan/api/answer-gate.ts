import type { GateBody, PlanView } from '@planwright/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../shared/api/client.js';
import { planQuery } from '../../../shared/api/get-plan.js';
import { tasksQuery } from '../../../shared/api/get-tasks.js';

const answerGate = (planId: string, task: string, body: GateBody): Promise<PlanView> =>
  bodyOf(api.POST('/api/plans/{id}/tasks/{task}/gate', { params: { path: { id: planId, task } }, body }));

export function useAnswerGate(planId: string, task: string, onAnswered: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: GateBody) => answerGate(planId, task, body),
    onSuccess: onAnswered,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries(planQuery(planId)),
        client.invalidateQueries(tasksQuery(planId)),
      ]),
  });
}
