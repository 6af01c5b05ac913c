import { useCallback, useState } from 'react';
import type { PlanView } from '@planwright/contracts';

/** Which plans are selected. One that leaves the list leaves the selection. */
export function useSelection(plans: readonly PlanView[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const selected = plans.filter((plan) => ids.has(plan.plan_id));
  const toggle = useCallback((planId: string) => {
    setIds((before) => {
      const after = new Set(before);
      if (!after.delete(planId)) after.add(planId);
      return after;
    });
  }, []);
  return {
    selected,
    has: (planId: string) => ids.has(planId),
    toggle,
    all: selected.length > 0 && selected.length === plans.length,
    toggleAll: () =>
      setIds(selected.length === plans.length ? new Set() : new Set(plans.map((plan) => plan.plan_id))),
    clear: useCallback(() => setIds(new Set()), []),
  };
}
