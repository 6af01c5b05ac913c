import { type FailureInfo, failureOf } from '@planwright/contracts';
import { storableJson } from '../statements/storable.js';
import type { Query } from '../statements/transaction.js';
import { tellPlan, TOLD_TASK, type ToldTask } from './tell.js';

/**
 * A cancelled plan begins nothing. Neither does a task that is completed, or that was raised to another generation.
 * A task that runs or waits already is granted as it is: the same activity came twice. `items`: of all its maps.
 */
export async function beginTask(
  query: Query,
  planId: string,
  task: string,
  generation: number,
  items: number | null,
): Promise<{ granted: boolean }> {
  const [row] = await query<{ granted: boolean }>(`SELECT begin_task($1, $2, $3, $4) AS granted`, [
    planId,
    task,
    generation,
    items,
  ]);
  return { granted: row?.granted ?? false };
}

/** See RunStore: a task that is there before its needs. */
export async function beginAwaited(
  query: Query,
  planId: string,
  task: string,
  generation: number,
  needs: readonly string[],
): Promise<'granted' | 'waits' | 'stalled' | 'gone'> {
  const [row] = await query<{ begun: 'granted' | 'waits' | 'stalled' | 'gone' }>(
    `SELECT begin_awaited($1, $2, $3, $4) AS begun`,
    [planId, task, generation, needs],
  );
  return row?.begun ?? 'gone';
}

export async function markReady(query: Query, planId: string, tasks: readonly string[]): Promise<void> {
  const ready = await changeEach(
    query,
    `SET status = 'ready', ready_at = coalesce(t.ready_at, now())`,
    `t.status = 'pending'`,
    planId,
    tasks,
  );
  await tellTasks(query, planId, ready);
}

export async function setItems(
  query: Query,
  planId: string,
  task: string,
  generation: number,
  total: number,
): Promise<void> {
  const changed = await query(
    `UPDATE plan_tasks SET items_total = $4
     WHERE plan_id = $1 AND task = $2 AND generation = $3 AND items_total <> $4 RETURNING task`,
    [planId, task, generation, total],
  );
  if (changed.length) await tellPlan(query, planId, []);
}

export async function releaseTask(
  query: Query,
  planId: string,
  task: string,
  generation: number,
): Promise<void> {
  const released = await changeEach(
    query,
    `SET status = 'pending', ready_at = NULL, started_at = NULL`,
    `t.status IN ('running', 'ready') AND t.generation = ${Math.trunc(generation)}`,
    planId,
    [task],
  );
  await tellTasks(query, planId, released);
}

/**
 * The task fails; each of `blocked` that has not ended is blocked, naming the task that it needs. Where a person's version
 * holds there is an output all the same: the task stays out of date and says why.
 */
export async function failTask(
  query: Query,
  planId: string,
  task: string,
  generation: number,
  error: FailureInfo,
  blocked: readonly string[],
): Promise<void> {
  const failed = await query<ToldTask>(
    `UPDATE plan_tasks t SET status = CASE WHEN t.edited THEN 'stale' ELSE 'failed' END, error = $4::jsonb,
       completed_at = now()
     WHERE t.plan_id = $1 AND t.task = $2 AND t.generation = $3
       AND t.status IN ('pending', 'ready', 'running', 'waiting')
     RETURNING ${TOLD_TASK}`,
    [planId, task, generation, storableJson(error)],
  );
  const why = failureOf('need_failed', { task, message: `It needs ${task}, which has failed.` });
  const held = await changeEach(
    query,
    `SET status = 'blocked', error = $3::jsonb`,
    `t.status IN ('pending', 'ready')`,
    planId,
    blocked,
    [storableJson(why)],
  );
  await tellTasks(query, planId, [...failed, ...held]);
}

/**
 * Changes the named tasks where `condition` holds and returns them in graph order. Rows are locked in one order by
 * everybody, so that two such changes cannot block each other.
 */
export async function changeEach(
  query: Query,
  set: string,
  condition: string,
  planId: string,
  tasks: readonly string[],
  values: readonly unknown[] = [],
): Promise<ToldTask[]> {
  if (!tasks.length) return [];
  const rows = await query<ToldTask>(
    `WITH locked AS (
       SELECT t.plan_id, t.task FROM plan_tasks t
       WHERE t.plan_id = $1 AND t.task = ANY($2) AND ${condition} ORDER BY t.task FOR UPDATE
     )
     UPDATE plan_tasks t ${set} FROM locked l WHERE t.plan_id = l.plan_id AND t.task = l.task
     RETURNING ${TOLD_TASK}`,
    [planId, tasks, ...values],
  );
  return rows.sort((a, b) => a.position - b.position);
}

/** Tells each change; nothing where there is none. */
export async function tellTasks(
  query: Query,
  planId: string,
  tasks: readonly ToldTask[],
  mayFall = false,
): Promise<void> {
  if (!tasks.length) return;
  await tellPlan(
    query,
    planId,
    tasks.map(({ event }) => event),
    mayFall,
  );
}
