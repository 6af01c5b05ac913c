import type { PatchPlanBody, PlanView } from '@planwright/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../shared/api/client.js';
import { keys } from '../../../shared/api/keys.js';
import { onEach, readListsAfter, type Done } from './on-each.js';

/** What is to change, by plan. */
export type Patches = ReadonlyMap<string, PatchPlanBody>;

const patchPlan = (planId: string, body: PatchPlanBody): Promise<PlanView> =>
  bodyOf(api.PATCH('/api/plans/{id}', { params: { path: { id: planId } }, body }));

/** Renames, tags or archives plans, each as it is told. */
export function usePatchPlans() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (patches: Patches): Promise<Done> =>
      onEach([...patches.keys()], (id) => patchPlan(id, patches.get(id) ?? {})),
    onSettled: (done) => {
      for (const id of done?.ids ?? []) void client.invalidateQueries({ queryKey: keys.plan(id) });
      return readListsAfter(client)(done);
    },
  });
}
