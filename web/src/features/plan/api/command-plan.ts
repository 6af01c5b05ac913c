import type { PlanView } from '@planwright/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../shared/api/client.js';
import { keys } from '../../../shared/api/keys.js';
import { readAfter } from '../../../shared/api/read-after.js';

export type PlanCommand = 'pause' | 'resume' | 'cancel';

const commandPlan = (planId: string, command: PlanCommand): Promise<PlanView> =>
  bodyOf(api.POST(`/api/plans/{id}/${command}`, { params: { path: { id: planId } } }));

/** Pause, resume or cancel. What comes of it is told by events; the plan is read once more for the case they are off. */
export function useCommandPlan(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (command: PlanCommand) => commandPlan(planId, command),
    onSettled: readAfter(client, keys.plan(planId)),
  });
}
