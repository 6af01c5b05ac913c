import { taskOf, type GraphIndex } from './graph-index.js';

/**
 * The chain of tasks that takes longest, from first to last, and its length in the unit of `duration` (≥ 0 a task).
 * Of chains that take as long, the same one is always named: the first found.
 */
export function criticalPath(
  index: GraphIndex,
  duration: (task: string) => number,
): { tasks: string[]; length: number } {
  const ends = new Map<string, { length: number; before: string | null }>();
  let last: string | null = null;
  let length = 0;
  for (const name of index.order) {
    let before: string | null = null;
    let start = 0;
    for (const need of taskOf(index, name).needs) {
      const end = ends.get(need)?.length ?? 0;
      if (before === null || end > start) {
        before = need;
        start = end;
      }
    }
    const end = start + duration(name);
    ends.set(name, { length: end, before });
    if (last === null || end > length) {
      last = name;
      length = end;
    }
  }
  const tasks: string[] = [];
  for (let name = last; name !== null; name = ends.get(name)?.before ?? null) tasks.push(name);
  return { tasks: tasks.reverse(), length };
}

/**
 * How many model calls must wait for each other. The steps of a task are in sequence; a `call` counts one, and so does
 * a `map`, since its items are asked side by side; other steps ask no model.
 */
export function longestCallChain(index: GraphIndex): number {
  const calls = (name: string): number =>
    taskOf(index, name).steps.filter((step) => step.kind === 'call' || step.kind === 'map').length;
  return criticalPath(index, calls).length;
}
