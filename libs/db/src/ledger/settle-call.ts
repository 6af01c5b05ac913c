import type { NewEvent } from '@planwright/contracts';
import type { CallLedger, ItemContent } from '@planwright/engine';
import { tellPlan } from '../run-store/tell.js';
import { storableContent, storableJson } from '../statements/storable.js';
import type { Query } from '../statements/transaction.js';
import { type CallRow, freeReservation, lockOwned } from './call-row.js';
import { interactionEvent } from './interaction-event.js';
import { chargePlan, settleInteraction } from './settle-interaction.js';

/** Whatever has become of the plan, an answer that was paid for is kept. */
export async function settleAnswer(
  query: Query,
  input: Parameters<CallLedger['settleAnswer']>[0],
): Promise<boolean> {
  const call = await lockOwned(query, input.callId, input.leaseOwner);
  if (!call) return false;
  await query(
    `UPDATE llm_calls SET state = 'answered', answer = $2::jsonb, answer_interaction_id = $3, answered_at = now(),
       lease_owner = NULL, lease_until = NULL, reserved_micros = 0, model = NULL, error = NULL
     WHERE call_id = $1`,
    [call.call_id, storableJson(input.answer), input.interactionId],
  );
  const told = await settleInteraction(query, call, { ...input, status: 'completed', error: null });
  const events = told.map((row) => interactionEvent(call.plan_id, row));
  if (input.item) events.push(...(await writeItem(query, call, input.item)));
  await chargePlan(query, call, input.figures);
  await tellPlan(query, call.plan_id, events);
  return true;
}

/**
 * A failed attempt gives its lease back; the next claim sees it among the past attempts. `final` closes the call until
 * a retry opens a new round, `cancelled` until the plan goes on.
 */
export async function settleFailure(
  query: Query,
  input: Parameters<CallLedger['settleFailure']>[0],
): Promise<boolean> {
  const call = await lockOwned(query, input.callId, input.leaseOwner);
  if (!call) return false;
  const state = input.cancelled ? 'cancelled' : input.final ? 'failed' : 'open';
  await closeCall(query, call, state, state === 'failed' ? storableJson(input.failure) : null);
  const retryAfter = input.retryAfterMs === undefined ? {} : { retry_after_ms: input.retryAfterMs };
  const told = await settleInteraction(query, call, {
    interactionId: input.interactionId,
    status: input.cancelled ? 'cancelled' : 'failed',
    error: { ...input.failure, ...retryAfter },
    figures: input.figures,
  });
  await chargePlan(query, call, input.figures);
  await tellPlan(
    query,
    call.plan_id,
    told.map((row) => interactionEvent(call.plan_id, row)),
  );
  return true;
}

/** Ends the claim without an attempt: `failed` with its cause, or `open` for whoever comes next. */
export async function endClaim(
  query: Query,
  callId: string,
  leaseOwner: string,
  state: 'failed' | 'open',
  error: string | null,
): Promise<boolean> {
  const call = await lockOwned(query, callId, leaseOwner);
  if (!call) return false;
  await closeCall(query, call, state, error);
  await freeReservation(query, call);
  return true;
}

async function closeCall(query: Query, call: CallRow, state: string, error: string | null): Promise<void> {
  await query(
    `UPDATE llm_calls SET state = $2, error = $3::jsonb, lease_owner = NULL, lease_until = NULL, reserved_micros = 0,
       model = NULL
     WHERE call_id = $1`,
    [call.call_id, state, error],
  );
}

/** The item's text as a new version; the first one of a generation counts as an item done. */
async function writeItem(query: Query, call: CallRow, item: ItemContent): Promise<NewEvent[]> {
  const { text, size, sha256 } = storableContent(item.content);
  const written = await query<{ version: number }>(
    `WITH task AS (
       SELECT generation FROM plan_tasks WHERE plan_id = $1 AND task = $2 AND generation = $5 FOR UPDATE
     ), newest AS (
       SELECT max(version) AS version, bool_or(generation = $5) AS known FROM plan_content
       WHERE plan_id = $1 AND task = $2 AND item = $3 AND name = $4
     ), added AS (
       INSERT INTO plan_content
         (plan_id, task, item, name, version, generation, content, content_type, size, sha256, definition_hash, author)
       SELECT $1, $2, $3, $4, coalesce(newest.version, 0) + 1, task.generation, $6, $7, $8, $9, $10, 'model'
       FROM task, newest RETURNING content_id, version
     ), counted AS (
       UPDATE plan_tasks SET items_done = items_done + 1
       WHERE plan_id = $1 AND task = $2 AND EXISTS (SELECT FROM added)
         AND NOT coalesce((SELECT known FROM newest), false)
     ), filed AS (
       INSERT INTO plan_files (plan_id, name, task, stage, content_id, content_type, size, version, sha256)
       SELECT $1, $4, $2, $12, content_id, $7, $8, version, $9 FROM added WHERE $11
       ON CONFLICT (plan_id, name) DO UPDATE SET task = EXCLUDED.task, stage = EXCLUDED.stage,
         content_id = EXCLUDED.content_id, content_type = EXCLUDED.content_type, size = EXCLUDED.size,
         version = EXCLUDED.version, sha256 = EXCLUDED.sha256, created_at = now()
     )
     SELECT version FROM added`,
    [
      call.plan_id,
      call.task,
      call.item,
      item.name,
      call.generation,
      text,
      item.contentType,
      size,
      sha256,
      item.definitionHash,
      item.isFile,
      call.stage,
    ],
  );
  return written.map(({ version }) => ({
    event: 'content_written',
    payload: {
      plan_id: call.plan_id,
      task: call.task,
      file: item.name,
      version,
      size,
      content_type: item.contentType,
    },
  }));
}
