import type { PipelineGraph } from '@planwright/contracts';
import { indexGraph, invalidationCone, type LoadedTask, revival } from '@planwright/engine';
import type { Query } from '../statements/transaction.js';
import { changeEach, tellTasks } from './change-task.js';
import { leaveGates } from './gates.js';
import { tellPlan, type ToldTask } from './tell.js';
import { tasksOf, walkGraphOf } from './load-run.js';

/** The named failed or cancelled tasks, and what nothing else still blocks, return to pending. */
export async function reviveTasks(
  query: Query,
  planId: string,
  tasks: readonly string[],
): Promise<LoadedTask[]> {
  const [plan] = await query<{ graph: PipelineGraph }>(
    `SELECT graph FROM plans JOIN pipelines USING (graph_hash) WHERE plan_id = $1`,
    [planId],
  );
  if (!plan) return [];
  const index = indexGraph(walkGraphOf(plan.graph));
  const states = new Map((await tasksOf(query, planId, null)).map((t) => [t.task, t.status]));
  const revived = await changeEach(
    query,
    // A gate that was answered with "stop" is asked again; an override holds.
    `SET status = 'pending', error = NULL, ready_at = NULL, started_at = NULL, completed_at = NULL,
       gate = CASE WHEN t.gate ->> 'decision' = 'stop' THEN NULL ELSE t.gate END`,
    `t.status IN ('failed', 'blocked', 'cancelled')`,
    planId,
    [...new Set([...tasks, ...revival(index, states, tasks)])],
  );
  await tellTasks(query, planId, revived);
  // A repeat finds the rows changed already and must answer the same.
  const behind = new Set(tasks.flatMap((task) => invalidationCone(index, task)));
  const now = await tasksOf(query, planId, null);
  return now.filter(({ task, status }) => tasks.includes(task) || (behind.has(task) && status === 'pending'));
}

/**
 * The named tasks are made anew. One that has done nothing in its generation is left in it: that also makes a repeat
 * harmless.
 */
export async function raiseGeneration(
  query: Query,
  planId: string,
  tasks: readonly string[],
  because: readonly string[],
): Promise<LoadedTask[]> {
  const raised = await raise(query, planId, tasks, because);
  if (raised.length) {
    const moved = await leaveGates(query, planId);
    await tellPlan(query, planId, [...raised.map(({ event }) => event), ...moved], true);
  }
  return tasksOf(query, planId, tasks);
}

const WITH_CAUSES = `(SELECT coalesce(array_agg(DISTINCT cause ORDER BY cause), '{}')
  FROM unnest(t.stale_because || $3::text[]) AS cause WHERE cause <> t.task)`;

/** Where a person's version holds, what is made now will wait beside it, and it is said for which tasks. */
export const raise = (
  query: Query,
  planId: string,
  tasks: readonly string[],
  because: readonly string[],
): Promise<ToldTask[]> =>
  changeEach(
    query,
    `SET generation = t.generation + 1, status = 'pending', attempt = 0, items_total = 0, items_done = 0, gaps = '[]',
       gate = NULL, error = NULL, ready_at = NULL, started_at = NULL, completed_at = NULL, candidate = NULL,
       stale_because = CASE WHEN t.edited THEN ${WITH_CAUSES} ELSE '{}' END`,
    `(t.status <> 'pending' OR t.attempt > 0)`,
    planId,
    tasks,
    [because],
  );

/** What has an output is out of date because of `task`; nothing runs. */
export const markOutdated = (
  query: Query,
  planId: string,
  tasks: readonly string[],
  task: string,
): Promise<ToldTask[]> =>
  changeEach(
    query,
    `SET status = 'stale', stale_because = ${WITH_CAUSES}`,
    `t.status IN ('completed', 'stale')`,
    planId,
    tasks,
    [[task]],
  );

/** What has begun and not ended keeps its state, but nothing of what it has done: it has read what is no longer so. */
export const beginAnew = (query: Query, planId: string, tasks: readonly string[]): Promise<ToldTask[]> =>
  changeEach(
    query,
    `SET generation = t.generation + 1, attempt = 0, items_total = 0, items_done = 0, gaps = '[]', gate = NULL`,
    `t.status IN ('pending', 'ready', 'blocked', 'failed', 'cancelled') AND t.attempt > 0`,
    planId,
    tasks,
  );
