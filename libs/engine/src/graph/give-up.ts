import type { FailureInfo, PlanOutcome, TaskStatus } from '@planwright/contracts';
import { isDone } from './task-states.js';

export type MapVerdict = 'open' | 'complete' | 'degraded' | 'failed';

/**
 * Whether a fan-out is good enough. `open` while items are under way; then `complete` when every item is done,
 * `degraded` when at least `minDone` are, else `failed`. A fan-out over nothing is complete.
 */
export function judgeMap(
  items: { total: number; done: number; failed: number },
  minDone: number,
): MapVerdict {
  if (items.done + items.failed < items.total) return 'open';
  if (items.done >= items.total) return 'complete';
  return items.done >= minDone ? 'degraded' : 'failed';
}

/**
 * How a run that has nothing more to do has ended. It is `completed` only if every task is done; gaps are the items that
 * were given up inside completed tasks, and outputs that could not be made again. A task with `achieves: false` (it asks nobody, so it always completes) does not
 * count as something that succeeded.
 */
export function outcomeOf(
  tasks: readonly { status: TaskStatus; gaps: number; error?: FailureInfo | null; achieves?: boolean }[],
): {
  status: 'completed' | 'failed';
  outcome: PlanOutcome;
} {
  const completed = tasks.filter((task) => isDone(task.status));
  if (completed.length === tasks.length) {
    const outcome = completed.some((task) => task.gaps > 0 || task.error) ? 'completed_with_gaps' : 'clean';
    return { status: 'completed', outcome };
  }
  return {
    status: 'failed',
    outcome: completed.some((task) => task.achieves !== false) ? 'with_failures' : 'nothing_succeeded',
  };
}
