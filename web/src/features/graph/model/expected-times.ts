import type { TaskView } from '@planwright/contracts';

/** A task that asks a model weighs this much more than one that only computes, while nothing has been timed. */
const UNTIMED = { asks: 1000, computes: 1 };

const asks = ({ kind }: TaskView): boolean => kind === 'call' || kind === 'map';

/** How long tasks of the same kind took in this plan: the median, in milliseconds; null while none is done. */
export interface UsualTimes {
  asking: number | null;
  computing: number | null;
}

function median(values: number[]): number | null {
  const sorted = values.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

export function usualTimes(tasks: readonly TaskView[]): UsualTimes {
  const timed = (which: boolean): number[] =>
    tasks.flatMap((task) =>
      task.status === 'completed' && asks(task) === which && task.duration_ms !== null
        ? [task.duration_ms]
        : [],
    );
  return { asking: median(timed(true)), computing: median(timed(false)) };
}

/** What a task was expected to take, in milliseconds; null when nothing like it has been timed. */
export const expectedMs = (task: TaskView, usual: UsualTimes): number | null =>
  task.kind === 'gate' ? null : asks(task) ? usual.asking : usual.computing;

/**
 * What a task counts on the longest chain: the time it took, what it is expected to take, or its weight beside other
 * untimed tasks. A task under way counts at least as long as expected, so that the chain does not jump while it runs.
 */
export function chainWeight(task: TaskView, usual: UsualTimes): number {
  if (task.status === 'completed' && task.duration_ms !== null) return task.duration_ms;
  return expectedMs(task, usual) ?? (asks(task) ? UNTIMED.asks : UNTIMED.computes);
}
