import type { PlanView } from '@planwright/contracts';
import { formatMoney } from '../../shared/format/numbers.js';
import { whatFailed } from '../../shared/texts/failure-texts.js';
import { texts } from '../../shared/texts/en.js';

const t = texts.home;

/** What a person has to know of a plan before they open it, or null. */
export function noteOf(plan: PlanView): string | null {
  const state = noteOfState(plan);
  if (plan.waiting_merges === 0) return state;
  return [t.mergesWait(plan.waiting_merges), state].filter(Boolean).join(' ');
}

function noteOfState(plan: PlanView): string | null {
  switch (plan.status) {
    case 'waiting':
      return t.gateWaits;
    case 'paused':
      return plan.error?.code === 'budget_reached' && plan.budget_usd !== null
        ? t.atBudget(formatMoney(plan.cost_usd), formatMoney(plan.budget_usd))
        : t.paused;
    case 'failed':
      return plan.error ? whatFailed(plan.error) : t.failedTasks(plan.failed_tasks);
    case 'pending':
      return t.starting;
    case 'running':
      return plan.failed_tasks > 0 ? t.failedTasks(plan.failed_tasks) : null;
    case 'completed':
    case 'cancelled':
      return null;
  }
}
