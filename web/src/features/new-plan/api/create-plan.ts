import type { CreatePlanBody, PlanView } from '@planwright/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../shared/api/client.js';
import { keys } from '../../../shared/api/keys.js';

/** What the form sends; the rest of the body has defaults on the server. */
export type NewPlan = Pick<
  CreatePlanBody,
  'prompt' | 'speed_vs_detail' | 'llm_model' | 'title' | 'budget_usd' | 'tags' | 'intake'
>;

interface Submission {
  body: NewPlan;
  /** The same key for the same press of the button, so that a repeat makes no second plan. */
  idempotencyKey: string;
}

const createPlan = ({ body, idempotencyKey }: Submission): Promise<PlanView> =>
  bodyOf(api.POST('/api/plans', { body, params: { header: { 'Idempotency-Key': idempotencyKey } } }));

/** `onMade` is called wherever the person is by then. */
export function useCreatePlan(onMade: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: createPlan,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.planLists });
      onMade();
    },
  });
}
