import type { GateInfo, NewEvent } from '@planwright/contracts';
import { storableJson } from '../statements/storable.js';
import type { Query } from '../statements/transaction.js';
import { tellPlan, TOLD_TASK, type ToldTask } from './tell.js';

type Decision = 'override' | 'stop';

export async function openGate(
  query: Query,
  planId: string,
  task: string,
  reasons: readonly string[],
): Promise<{ decision: Decision | null }> {
  const gate: GateInfo = { reasons: [...reasons], decision: null, justification: null, answered_at: null };
  const opened = await query<ToldTask>(
    `UPDATE plan_tasks t SET status = 'waiting', gate = $3::jsonb
     WHERE t.plan_id = $1 AND t.task = $2 AND t.status IN ('pending', 'ready', 'running')
       AND t.gate ->> 'decision' IS NULL
     RETURNING ${TOLD_TASK}`,
    [planId, task, storableJson(gate)],
  );
  if (opened.length) {
    const held = await movePlan(query, planId, 'waiting', ['pending', 'running']);
    await tellPlan(query, planId, [...opened.map(({ event }) => event), ...held]);
  }
  return { decision: await decisionOf(query, planId, task) };
}

/**
 * Applies the stored answer once, if the task's gate waits for one: an inbox row is applied when its answer was taken.
 * Of two answers the first holds, and the other gets `null`. With an override the task goes on, and the plan too unless
 * another gate still waits; what a stop means is for the run to decide.
 * @throws Error when the plan has no such answer.
 */
export async function answerGate(
  query: Query,
  planId: string,
  task: string,
  inboxId: string,
): Promise<{ decision: Decision | null }> {
  const [inbox] = await query<{ payload: { decision: Decision; justification: string }; applied: boolean }>(
    `SELECT payload, applied_at IS NOT NULL AS applied FROM inbox
     WHERE inbox_id = $1 AND plan_id = $2 FOR UPDATE`,
    [inboxId, planId],
  );
  if (!inbox) throw new Error(`plan ${planId} has no gate answer ${inboxId} in its inbox`);
  const { decision, justification } = inbox.payload;
  if (inbox.applied) return { decision };
  const answered = await query<ToldTask>(
    `UPDATE plan_tasks t
     SET gate = t.gate || jsonb_build_object('decision', $3::text, 'justification', $4::text, 'answered_at', $5::text),
       status = CASE WHEN $3 = 'override' THEN 'running' ELSE t.status END
     WHERE t.plan_id = $1 AND t.task = $2 AND t.status = 'waiting' AND t.gate ->> 'decision' IS NULL
     RETURNING ${TOLD_TASK}`,
    [planId, task, decision, justification, new Date().toISOString()],
  );
  if (!answered.length) return { decision: null };
  await query(`UPDATE inbox SET applied_at = now() WHERE inbox_id = $1`, [inboxId]);
  await tellPlan(query, planId, await consequences(query, planId, decision, answered));
  return { decision };
}

async function consequences(
  query: Query,
  planId: string,
  decision: Decision,
  answered: readonly ToldTask[],
): Promise<NewEvent[]> {
  const said = answered.map(({ task }): NewEvent => ({
    event: 'log_line',
    payload: { plan_id: planId, level: 'info', task, message: `The gate was answered: ${decision}.` },
  }));
  if (decision === 'stop') return said;
  return [...said, ...answered.map(({ event }) => event), ...(await leaveGates(query, planId))];
}

/** A plan that waits runs again when none of its gates is left waiting. */
export async function leaveGates(query: Query, planId: string): Promise<NewEvent[]> {
  const waiting = await query(`SELECT 1 FROM plan_tasks WHERE plan_id = $1 AND status = 'waiting' LIMIT 1`, [
    planId,
  ]);
  return waiting.length ? [] : movePlan(query, planId, 'running', ['waiting']);
}

async function movePlan(
  query: Query,
  planId: string,
  status: 'waiting' | 'running',
  from: readonly string[],
): Promise<NewEvent[]> {
  const moved = await query(
    `UPDATE plans SET status = $2 WHERE plan_id = $1 AND status = ANY($3) RETURNING plan_id`,
    [planId, status, from],
  );
  return moved.map(() => ({ event: 'plan_status', payload: { plan_id: planId, status } }));
}

async function decisionOf(query: Query, planId: string, task: string): Promise<Decision | null> {
  const [row] = await query<{ decision: Decision | null }>(
    `SELECT gate ->> 'decision' AS decision FROM plan_tasks WHERE plan_id = $1 AND task = $2`,
    [planId, task],
  );
  return row?.decision ?? null;
}
