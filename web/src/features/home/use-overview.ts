import type { PlanView } from '@planwright/contracts';
import { usePlans, type PlanFilter } from '../../shared/api/get-plans.js';

/** What runs, what waits for a person, what failed and what was made lately. */
export interface Overview {
  waiting: PlanView[];
  running: PlanView[];
  failed: PlanView[];
  recent: PlanView[];
  example: PlanView | undefined;
  /** True for who has made no plan yet; undefined until that is known. */
  newcomer: boolean | undefined;
  error: Error | null;
  retry: () => void;
}

const SHOWN = 5;
// One more than the worked example tells whether there is a plan of one's own.
const ANY: PlanFilter = { archived: 'any', limit: 2 };

export function useOverview(): Overview {
  const any = usePlans(ANY);
  const waiting = usePlans({ status: 'waiting,paused', limit: SHOWN });
  const running = usePlans({ status: 'running,pending', limit: SHOWN });
  const failed = usePlans({ status: 'failed', limit: SHOWN });
  const completed = usePlans({ status: 'completed', limit: SHOWN + 1 });
  const lists = [any, waiting, running, failed, completed];
  const itemsOf = (list: typeof any): PlanView[] => list.data?.pages.flatMap((page) => page.items) ?? [];
  return {
    waiting: itemsOf(waiting),
    running: itemsOf(running),
    failed: itemsOf(failed),
    recent: itemsOf(completed)
      .filter((plan) => !plan.example)
      .slice(0, SHOWN),
    example: [...itemsOf(completed), ...itemsOf(any)].find((plan) => plan.example),
    newcomer: any.data && itemsOf(any).every((plan) => plan.example),
    error: lists.find((list) => list.isError)?.error ?? null,
    retry: () => void Promise.all(lists.filter((list) => list.isError).map((list) => list.refetch())),
  };
}
