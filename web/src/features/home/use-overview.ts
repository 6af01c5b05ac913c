import type { PlanView } from '@planwright/contracts';
import { usePlans, type PlanFilter } from '../../shared/api/get-plans.js';
import type { Read } from '../../shared/ui/read-failure.js';

/** What runs, what waits for a person, what failed and what was made lately. */
export interface Overview {
  waiting: PlanView[];
  running: PlanView[];
  failed: PlanView[];
  recent: PlanView[];
  example: PlanView | undefined;
  /** True for who has made no plan yet; undefined until that is known. */
  newcomer: boolean | undefined;
  reads: readonly Read[];
}

const SHOWN = 5;
// One more than the worked example tells whether there is a plan of one's own.
const ANY: PlanFilter = { archived: 'any', limit: 2 };

export function useOverview(): Overview {
  const any = usePlans(ANY);
  const waiting = usePlans({ status: 'waiting,paused', limit: SHOWN });
  const merging = usePlans({ merge_waiting: 'true', limit: SHOWN });
  const running = usePlans({ status: 'running,pending', limit: SHOWN });
  const failed = usePlans({ status: 'failed', limit: SHOWN });
  const completed = usePlans({ status: 'completed', limit: SHOWN + 1 });
  const itemsOf = (list: typeof any): PlanView[] => list.data?.pages.flatMap((page) => page.items) ?? [];
  // Once each: a plan that waits at a gate may hold a merge that waits, too, and what waits comes first.
  const atGate = itemsOf(waiting);
  const ids = new Set(atGate.map((plan) => plan.plan_id));
  const waits = [...atGate, ...itemsOf(merging).filter((plan) => !ids.has(plan.plan_id))];
  const others = (list: typeof any): PlanView[] =>
    itemsOf(list).filter((plan) => !waits.some(({ plan_id: id }) => id === plan.plan_id));
  return {
    waiting: waits,
    running: others(running),
    failed: others(failed),
    recent: others(completed)
      .filter((plan) => !plan.example)
      .slice(0, SHOWN),
    example: [...itemsOf(completed), ...itemsOf(any)].find((plan) => plan.example),
    newcomer: any.data && itemsOf(any).every((plan) => plan.example),
    reads: [any, waiting, merging, running, failed, completed],
  };
}
