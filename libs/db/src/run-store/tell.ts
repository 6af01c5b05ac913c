import type { FailureInfo, NewEvent, TaskStatus } from '@planwright/contracts';
import { storableJson } from '../statements/storable.js';
import type { Query } from '../statements/transaction.js';

/** Columns of a changed task that its task_status event tells. */
export interface ToldTask {
  task: string;
  stage: string;
  status: TaskStatus;
  attempt: number;
  duration_ms: number | null;
  error: FailureInfo | null;
}

/** The columns of ToldTask, for RETURNING; `t` names the table. */
export const TOLD_TASK = `t.task, t.stage, t.status, t.attempt, t.error, t.position,
  (extract(epoch FROM t.completed_at - t.started_at) * 1000)::integer AS duration_ms`;

export function taskStatusEvent(planId: string, task: ToldTask): NewEvent {
  return {
    event: 'task_status',
    payload: {
      plan_id: planId,
      task: task.task,
      stage: task.stage,
      status: task.status,
      attempt: task.attempt,
      ...(task.duration_ms === null ? {} : { duration_ms: task.duration_ms }),
      ...(task.error ? { error: task.error } : {}),
    },
  };
}

/**
 * Tells what was done and, where the tasks have changed it, the plan's progress. The last statement of a transaction.
 * `mayFall`: tasks are made again, so progress may go back.
 */
export async function tellPlan(
  query: Query,
  planId: string,
  events: readonly NewEvent[],
  mayFall = false,
): Promise<void> {
  await query(`SELECT tell_plan($1, $2::jsonb, $3)`, [planId, storableJson(events), mayFall]);
}
