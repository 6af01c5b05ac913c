import type { PlanView } from '@planwright/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../shared/api/client.js';
import { keys } from '../../../shared/api/keys.js';
import { readAfter } from '../../../shared/api/read-after.js';

const setBudget = (planId: string, budgetUsd: number | null): Promise<PlanView> =>
  bodyOf(
    api.PATCH('/api/plans/{id}/budget', {
      params: { path: { id: planId } },
      body: { budget_usd: budgetUsd },
    }),
  );

/** Changes what the plan may cost, in US dollars; null takes the cap away. One that paused at its cap goes on. */
export function useSetBudget(planId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (budgetUsd: number | null) => setBudget(planId, budgetUsd),
    onSettled: readAfter(client, keys.plan(planId)),
  });
}
