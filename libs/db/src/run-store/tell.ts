import type { NewEvent } from '@planwright/contracts';
import { storableJson } from '../statements/storable.js';
import type { Query } from '../statements/transaction.js';

/** A changed task, for RETURNING: its name, its place in the graph and the event that tells it; `t` names the table. */
export const TOLD_TASK = `t.task, t.position, task_status_event(t) AS event`;

export interface ToldTask {
  task: string;
  event: NewEvent;
  position: number;
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
