import type { PipelineGraph } from '@planwright/contracts';
import type { Stack } from '@planwright/e2e/stack';
import { criticalPath, type GraphIndex, indexGraph } from '@planwright/engine';

/** One call of a plan and how long it took, in ms. */
export interface CallTime {
  task: string;
  step: string;
  ms: number;
}

/** The graph that new plans are walked by. */
export async function executionGraph(stack: Stack): Promise<GraphIndex> {
  const response = await stack.api.request('GET', '/api/pipelines/execution');
  if (!response.ok) throw new Error(`the graph cannot be read: ${response.status}`);
  return indexGraph((await response.json()) as PipelineGraph);
}

/**
 * How long a plan of these calls takes when nothing but its calls takes time and any number may run at once: steps of
 * a task come one after the other, calls of a step (a map's items) side by side. A task without a call takes no time,
 * and calls of tasks outside the graph (the first read) hold nothing up.
 */
export function idealMs(graph: GraphIndex, calls: readonly CallTime[]): number {
  const steps = new Map<string, Map<string, number>>();
  for (const { task, step, ms } of calls) {
    const ofTask = steps.get(task) ?? new Map<string, number>();
    ofTask.set(step, Math.max(ofTask.get(step) ?? 0, ms));
    steps.set(task, ofTask);
  }
  const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);
  return criticalPath(graph, (task) => sum(steps.get(task)?.values() ?? [])).length;
}

/** How many calls of a plan had to wait for each other; a map counts one. */
export const longestChain = (graph: GraphIndex, calls: readonly Omit<CallTime, 'ms'>[]): number =>
  idealMs(
    graph,
    calls.map((call) => ({ ...call, ms: 1 })),
  );

/** The calls of a plan that were answered, from the ledger. */
export async function answeredCalls(stack: Stack, planId: string): Promise<{ task: string; step: string }[]> {
  return stack.database((query) =>
    query<{ task: string; step: string }>(
      `SELECT task, step FROM llm_calls WHERE plan_id = $1 AND state = 'answered'`,
      [planId],
    ),
  );
}
