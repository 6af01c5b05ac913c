import type { Stack } from '@planwright/e2e/stack';
import type { GraphIndex } from '@planwright/engine';
import type { Result } from '../../benchmark.js';
import { median } from '../../statistics/quantile.js';

/** A task as it ran, in ms since the epoch; `begun` and `answered` of its first and last request to the provider. */
export interface TaskTimes {
  task: string;
  started: number;
  completed: number;
  calls: number;
  begun: number | null;
  answered: number | null;
  /** Of its longest request, in ms. */
  latency: number | null;
}

export interface Link extends TaskTimes {
  /** From the end of the task before it, in ms. */
  waited: number;
}

/** The tasks that each had to wait for the one before, from the first to the last to end. */
export function chainOf(graph: GraphIndex, times: readonly TaskTimes[]): Link[] {
  const byName = new Map(times.map((one) => [one.task, one]));
  const latest = (names: readonly string[]): TaskTimes | undefined =>
    names
      .flatMap((name) => byName.get(name) ?? [])
      .reduce<TaskTimes | undefined>(
        (last, one) => (last && last.completed >= one.completed ? last : one),
        undefined,
      );
  const chain: Link[] = [];
  let current = latest(times.map(({ task }) => task));
  while (current) {
    const before = latest(graph.byName.get(current.task)?.needs ?? []);
    chain.unshift({ ...current, waited: before ? current.started - before.completed : 0 });
    current = before;
  }
  return chain;
}

/** What a plan's longest chain took beyond its calls: per task of one call, and for its maps and the rest altogether. */
export function anatomyResults(chain: readonly Link[], latencyMs: number): Result[] {
  const singles = chain.filter(({ calls }) => calls === 1);
  const of = (part: (link: Link) => number): number => median(singles.map(part));
  const begins = of((link) => (link.begun ?? link.started) - link.started);
  const provider = of((link) => (link.latency ?? latencyMs) - latencyMs);
  const settles = of((link) => link.completed - (link.answered ?? link.completed));
  const waits = of((link) => link.waited);
  const maps = chain.filter(({ calls }) => calls > 1);
  const extra = ({ completed, started, waited }: Link): number => completed - started + waited - latencyMs;
  const codeOnly = chain.filter(({ calls }) => calls === 0);
  return [
    {
      name: 'step_overhead_ms',
      value: of((link) => link.completed - link.started + link.waited - latencyMs),
      unit: 'ms',
      better: 'lower',
      detail: `p50 of ${singles.length} tasks of one call; until Temporal hands the next one on ${waits.toFixed(0)} ms, to begin ${begins.toFixed(0)} ms, asking beyond the model's own time ${provider.toFixed(0)} ms, to settle and complete ${settles.toFixed(0)} ms`,
    },
    {
      name: 'chain_maps_overhead_ms',
      value: maps.reduce((sum, link) => sum + extra(link), 0),
      unit: 'ms',
      better: 'lower',
      detail: maps.map((link) => `${link.task} of ${link.calls} calls ${extra(link).toFixed(0)}`).join(', '),
    },
    {
      name: 'chain_code_ms',
      value: codeOnly.reduce((sum, link) => sum + link.completed - link.started + link.waited, 0),
      unit: 'ms',
      better: 'lower',
      detail: codeOnly
        .map((link) => `${link.task} ${(link.completed - link.started + link.waited).toFixed(0)}`)
        .join(', '),
    },
  ];
}

const ms = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;

export async function readTaskTimes(stack: Stack, planId: string): Promise<TaskTimes[]> {
  return stack.database((query) =>
    query<TaskTimes>(
      `SELECT t.task, ${ms('t.started_at')} AS started, ${ms('t.completed_at')} AS completed,
         count(i.call_id)::int AS calls, min(${ms('i.created_at')}) AS begun, max(${ms('i.completed_at')}) AS answered,
         max(i.latency_ms) AS latency
       FROM plan_tasks t LEFT JOIN llm_interactions i USING (plan_id, task)
       WHERE t.plan_id = $1 AND t.completed_at IS NOT NULL GROUP BY t.task, t.started_at, t.completed_at`,
      [planId],
    ),
  );
}
