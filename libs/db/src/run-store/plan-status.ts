import {
  type FailureInfo,
  isEnded,
  type NewEvent,
  type PlanOutcome,
  type PlanStatus,
} from '@planwright/contracts';
import { storableJson } from '../statements/storable.js';
import type { Query } from '../statements/transaction.js';
import { tellPlan, TOLD_TASK, type ToldTask } from './tell.js';

export interface StatusDetails {
  outcome?: PlanOutcome;
  error?: FailureInfo;
}

const statusEvent = (planId: string, status: PlanStatus, { outcome, error }: StatusDetails): NewEvent => ({
  event: 'plan_status',
  payload: { plan_id: planId, status, ...(outcome ? { outcome } : {}), ...(error ? { error } : {}) },
});

/** A plan that has ended only leaves that state by running again: a late activity of the ended run changes nothing. */
export async function setPlanStatus(
  query: Query,
  planId: string,
  status: PlanStatus,
  details: StatusDetails = {},
): Promise<void> {
  const changed = await query(
    `UPDATE plans SET status = $2, outcome = $3, error = $4::jsonb,
       started_at = CASE WHEN $2 = 'running' THEN coalesce(started_at, now()) ELSE started_at END,
       completed_at = CASE WHEN $5 THEN now() END
     WHERE plan_id = $1
       AND (status, outcome, error) IS DISTINCT FROM ($2, $3, $4::jsonb)
       AND ($2 = 'running' OR status NOT IN ('completed', 'failed', 'cancelled'))
     RETURNING plan_id`,
    [
      planId,
      status,
      details.outcome ?? null,
      details.error ? storableJson(details.error) : null,
      isEnded(status),
    ],
  );
  if (changed.length) await tellPlan(query, planId, [statusEvent(planId, status, details)]);
}

/** Cancels a plan that has not ended, with each of its tasks that has not. */
export async function cancelPlan(query: Query, planId: string): Promise<void> {
  const stopped = await query<ToldTask>(
    `WITH locked AS (
       SELECT t.task FROM plan_tasks t JOIN plans p USING (plan_id)
       WHERE t.plan_id = $1 AND p.status NOT IN ('completed', 'failed', 'cancelled')
         AND t.status IN ('pending', 'ready', 'running', 'waiting', 'blocked')
       ORDER BY t.task FOR UPDATE OF t
     )
     UPDATE plan_tasks t SET status = 'cancelled', error = NULL,
       completed_at = CASE WHEN t.started_at IS NULL THEN NULL ELSE now() END
     FROM locked l WHERE t.plan_id = $1 AND t.task = l.task
     RETURNING ${TOLD_TASK}`,
    [planId],
  );
  const cancelled = await query(
    `UPDATE plans SET status = 'cancelled', outcome = NULL, error = NULL, completed_at = now()
     WHERE plan_id = $1 AND status NOT IN ('completed', 'failed', 'cancelled') RETURNING plan_id`,
    [planId],
  );
  if (!cancelled.length) return;
  const tasks = stopped.sort((a, b) => a.position - b.position);
  await tellPlan(query, planId, [statusEvent(planId, 'cancelled', {}), ...tasks.map(({ event }) => event)]);
}
