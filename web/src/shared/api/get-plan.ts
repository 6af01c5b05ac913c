import type { PlanState, PlanView } from '@planwright/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { overlayPlan } from '../socket/overlay.js';
import { api, bodyOf } from './client.js';
import { keys } from './keys.js';

const getPlan = (planId: string, signal?: AbortSignal): Promise<PlanView> =>
  bodyOf(api.GET('/api/plans/{id}', { params: { path: { id: planId } }, signal }));

export const planQuery = (planId: string) =>
  queryOptions({
    queryKey: keys.plan(planId),
    // Events may have arrived while the answer was on its way: what they told is never taken back.
    queryFn: async ({ signal, client }) => {
      const plan = await getPlan(planId, signal);
      return overlayPlan(plan, client.getQueryData<PlanState>(keys.live(planId)));
    },
  });

export const usePlan = (planId: string) => useQuery(planQuery(planId));
