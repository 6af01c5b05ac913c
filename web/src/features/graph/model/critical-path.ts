import type { TaskGraph } from './task-graph.js';

/**
 * The chain of tasks that takes longest, first to last, and its length in the unit of `duration` (≥ 0 a task). Of
 * chains that take as long, the first found is named, so that the same durations always mark the same chain.
 */
export function criticalPath(
  graph: TaskGraph,
  duration: (task: number) => number,
): { tasks: number[]; length: number } {
  const ends: number[] = [];
  const before: number[] = [];
  let last = -1;
  graph.needs.forEach((needs, task) => {
    let previous = -1;
    for (const need of needs) {
      if (previous < 0 || (ends[need] ?? 0) > (ends[previous] ?? 0)) previous = need;
    }
    before.push(previous);
    ends.push((ends[previous] ?? 0) + duration(task));
    if (last < 0 || (ends[task] ?? 0) > (ends[last] ?? 0)) last = task;
  });
  const tasks: number[] = [];
  for (let task = last; task >= 0; task = before[task] ?? -1) tasks.push(task);
  return { tasks: tasks.reverse(), length: ends[last] ?? 0 };
}
