import type { PipelineGraph } from '@planwright/contracts';
import { indexGraph, invalidationCone, type LoadedTask, revival } from '@planwright/engine';
import type { Query } from '../statements/transaction.js';
import { changeEach, tellTasks } from './change-task.js';
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
): Promise<LoadedTask[]> {
  const raised = await changeEach(
    query,
    `SET generation = t.generation + 1, status = 'pending', attempt = 0, items_total = 0, items_done = 0, gaps = '[]',
       gate = NULL, error = NULL, ready_at = NULL, started_at = NULL, completed_at = NULL`,
    `(t.status <> 'pending' OR t.attempt > 0)`,
    planId,
    tasks,
  );
  await tellTasks(query, planId, raised, true);
  return tasksOf(query, planId, tasks);
}
