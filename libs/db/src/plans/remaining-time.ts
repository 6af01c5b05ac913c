import type { PlanView, TaskStatus } from '@planwright/contracts';
import { criticalPath, indexGraph, type WalkGraph } from '@planwright/engine';

/** Latencies of model calls in ms, as their median and their 90th percentile. */
export interface CallLatency {
  p50: number;
  p90: number;
}

const NOTHING_MORE: ReadonlySet<TaskStatus> = new Set([
  'completed',
  'failed',
  'blocked',
  'cancelled',
  'stale',
]);

/** Calls of a task that wait for each other: a map's items are asked side by side and count as one. */
const sequentialCalls = (task: WalkGraph['tasks'][number]): number =>
  task.steps.filter((step) => step.kind === 'call' || step.kind === 'map').length;

/**
 * How long a plan still takes: the longest chain of calls that are still to be made, each as long as a usual call (low)
 * or a slow one (high). A task under way counts whole, so the range never promises too little; what cannot run any more
 * counts nothing. Null when no latency is known.
 */
export function remainingTime(
  graph: WalkGraph,
  statuses: ReadonlyMap<string, TaskStatus>,
  latency: CallLatency | null,
): PlanView['remaining_ms'] {
  if (!latency) return null;
  const calls = new Map(graph.tasks.map((task) => [task.name, sequentialCalls(task)]));
  const { length } = criticalPath(indexGraph(graph), (task) =>
    NOTHING_MORE.has(statuses.get(task) ?? 'pending') ? 0 : (calls.get(task) ?? 0),
  );
  return {
    low: Math.round(length * latency.p50),
    high: Math.round(length * Math.max(latency.p50, latency.p90)),
  };
}
