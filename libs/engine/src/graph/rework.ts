import type { TaskStatus } from '@planwright/contracts';
import { type GraphIndex, taskOf } from './graph-index.js';
import { newlyBlocked, type TaskStates } from './task-states.js';

/**
 * What a new output of these tasks makes out of date, in graph order and without them: everything that rests on them,
 * but nothing that rests on them only by way of a task that is `held`. There a person's version holds whatever the task
 * would make now, so that what is made of it stays as it is until the person takes something else.
 */
export function reworkCone(
  index: GraphIndex,
  tasks: readonly string[],
  held: (task: string) => boolean,
): string[] {
  const roots = new Set(tasks.map((task) => taskOf(index, task).name));
  const reached = new Set<string>();
  const queue = [...roots];
  for (const name of queue) {
    for (const dependent of index.dependents.get(name) ?? []) {
      if (reached.has(dependent) || roots.has(dependent)) continue;
      reached.add(dependent);
      if (!held(dependent)) queue.push(dependent);
    }
  }
  return index.order.filter((name) => reached.has(name));
}

/** Everything that rests on `task`, directly or not, in graph order and without the task itself. */
export const invalidationCone = (index: GraphIndex, task: string): string[] =>
  reworkCone(index, [task], () => false);

/** Those of `tasks` that can run when all of them are set back: the others still need what has failed or was stopped. */
export function runnable(index: GraphIndex, states: TaskStates, tasks: readonly string[]): string[] {
  const setBack = new Map<string, TaskStatus>([
    ...states,
    ...tasks.map((task) => [task, 'pending'] as const),
  ]);
  const stuck = new Set(newlyBlocked(index, setBack));
  return tasks.filter((task) => !stuck.has(task));
}
