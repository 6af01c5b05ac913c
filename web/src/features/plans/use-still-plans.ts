import type { PlanView } from '@planwright/contracts';
import { useHold, type HoldProps } from '../../shared/ui/use-hold.js';
import type { PlansView } from './plans-view.js';

/**
 * The plans of a list without those that came in above others while the pointer or the focus is in it: they would push
 * what is pointed at away, and come when it is let go. What is asked for (another order, a further page) comes at once.
 */
export function useStillPlans(
  plans: readonly PlanView[],
  view: PlansView,
): { shown: readonly PlanView[]; hold: HoldProps } {
  const asked = JSON.stringify(view);
  const { held, hold } = useHold({ asked, ids: plans.map((plan) => plan.plan_id) });
  if (held?.asked !== asked || held.ids.length === 0) return { shown: plans, hold };
  const ids = new Set(held.ids);
  const last = plans.findLastIndex((plan) => ids.has(plan.plan_id));
  return { shown: plans.filter((plan, at) => at > last || ids.has(plan.plan_id)), hold };
}
