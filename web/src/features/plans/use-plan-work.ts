import type { PatchPlanBody, PlanView } from '@planwright/contracts';
import { texts } from '../../shared/texts/en.js';
import { useToast } from '../../shared/ui/toast-context.js';
import { useCancelPlans } from './api/cancel-plans.js';
import { useDeletePlans } from './api/delete-plans.js';
import type { Done } from './api/on-each.js';
import { usePatchPlans, type Patches } from './api/patch-plans.js';

const t = texts.plans;

const idsOf = (plans: readonly PlanView[]): string[] => plans.map((plan) => plan.plan_id);

const patchEach = (plans: readonly PlanView[], patch: (plan: PlanView) => PatchPlanBody): Patches =>
  new Map(plans.map((plan) => [plan.plan_id, patch(plan)]));

/** Everything that can be done to one plan or many; what came of it is told, with the way back where there is one. */
export function usePlanWork() {
  const toast = useToast();
  const patching = usePatchPlans();
  const cancelling = useCancelPlans();
  const removing = useDeletePlans();

  const tell = ({ ids, failed }: Done, say: (count: number) => string, undo?: () => void): void => {
    if (ids.length > 0) toast({ text: say(ids.length), ...(undo ? { undo } : {}) });
    if (failed[0]) toast({ text: t.failed(failed.length, failed[0].reason), tone: 'red' });
  };
  const patch = async (patches: Patches, before: Patches, say: (count: number) => string): Promise<void> => {
    const done = await patching.mutateAsync(patches);
    const back = new Map([...before].filter(([id]) => done.ids.includes(id)));
    const undo = async (): Promise<void> => {
      const { failed } = await patching.mutateAsync(back);
      if (failed[0]) toast({ text: t.notUndone(failed.length, failed[0].reason), tone: 'red' });
    };
    tell(done, say, () => void undo());
  };

  return {
    busy: patching.isPending || cancelling.isPending || removing.isPending,
    archive: (plans: readonly PlanView[], archived: boolean) =>
      patch(
        patchEach(plans, () => ({ archived })),
        patchEach(plans, (plan) => ({ archived: plan.archived_at !== null })),
        archived ? t.archived : t.unarchived,
      ),
    rename: (plan: PlanView, title: string) =>
      patch(
        patchEach([plan], () => ({ title })),
        patchEach([plan], () => ({ title: plan.title })),
        () => t.renamed,
      ),
    /** One plan gets exactly these tags, many get them on top of their own. */
    tag: (plans: readonly PlanView[], tags: readonly string[]) =>
      patch(
        patchEach(plans, (plan) => ({
          tags: plans.length === 1 ? [...tags] : [...new Set([...plan.tags, ...tags])],
        })),
        patchEach(plans, (plan) => ({ tags: plan.tags })),
        t.taggedMany,
      ),
    cancel: async (plans: readonly PlanView[]) =>
      tell(await cancelling.mutateAsync(idsOf(plans)), t.cancelled),
    remove: async (plans: readonly PlanView[]) => tell(await removing.mutateAsync(idsOf(plans)), t.removed),
  };
}
export type PlanWork = ReturnType<typeof usePlanWork>;
