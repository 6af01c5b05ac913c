import { useState } from 'react';
import type { PatchPlanBody, PlanView } from '@planwright/contracts';
import { texts } from '../../shared/texts/en.js';
import { useCancelPlans } from './api/cancel-plans.js';
import { useDeletePlans } from './api/delete-plans.js';
import type { Done } from './api/on-each.js';
import { usePatchPlans, type Patches } from './api/patch-plans.js';

const t = texts.plans;

/** What was done last, and how it is taken back where it can be. */
export interface Report {
  message: string;
  failed: string | null;
  undo: (() => void) | null;
}

const idsOf = (plans: readonly PlanView[]): string[] => plans.map((plan) => plan.plan_id);

const patchEach = (plans: readonly PlanView[], patch: (plan: PlanView) => PatchPlanBody): Patches =>
  new Map(plans.map((plan) => [plan.plan_id, patch(plan)]));

/** Everything that can be done to one plan or many, and what came of it. */
export function usePlanWork() {
  const [report, setReport] = useState<Report | null>(null);
  const patching = usePatchPlans();
  const cancelling = useCancelPlans();
  const removing = useDeletePlans();

  const tell = ({ ids, failed }: Done, say: (count: number) => string, undo: (() => void) | null): void =>
    setReport({
      message: ids.length > 0 ? say(ids.length) : '',
      failed: failed[0] ? t.failed(failed.length, failed[0].reason) : null,
      undo: ids.length > 0 ? undo : null,
    });
  const patch = async (patches: Patches, before: Patches, say: (count: number) => string): Promise<void> => {
    const done = await patching.mutateAsync(patches);
    const back = new Map([...before].filter(([id]) => done.ids.includes(id)));
    tell(done, say, () => void patching.mutateAsync(back).then(() => setReport(null)));
  };

  return {
    report,
    dismiss: () => setReport(null),
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
      tell(await cancelling.mutateAsync(idsOf(plans)), t.cancelled, null),
    remove: async (plans: readonly PlanView[]) =>
      tell(await removing.mutateAsync(idsOf(plans)), t.removed, null),
  };
}
export type PlanWork = ReturnType<typeof usePlanWork>;
