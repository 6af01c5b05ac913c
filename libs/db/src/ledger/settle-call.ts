import type { CallLedger, ItemContent } from '@planwright/engine';
import { tellPlan } from '../run-store/tell.js';
import { type StorableContent, storableContent, storableJson, storableText } from '../statements/storable.js';
import type { Query } from '../statements/transaction.js';
import { type CallRow, freeReservation, lockOwned } from './call-row.js';
import { chargePlan, figuresJson, settleInteraction } from './settle-interaction.js';

/** Whatever has become of the plan, an answer that was paid for is kept. */
export async function settleAnswer(
  query: Query,
  { callId, leaseOwner, interactionId, answer, figures, item }: Parameters<CallLedger['settleAnswer']>[0],
): Promise<boolean> {
  const content = item && storableContent(item.content);
  const [row] = await query<{ settled: boolean }>(
    `SELECT settle_answer($1, $2, $3, $4::jsonb, $5, $6, $7::jsonb, $8::jsonb, $9) AS settled`,
    [
      callId,
      leaseOwner,
      interactionId,
      storableJson(answer),
      storableText(figures.response),
      storableText(figures.reasoning),
      figuresJson(figures),
      item && content ? itemJson(item, content) : null,
      content?.text ?? null,
    ],
  );
  return row?.settled ?? false;
}

const itemJson = (item: ItemContent, { size, sha256 }: StorableContent): string =>
  storableJson({
    name: item.name,
    content_type: item.contentType,
    size,
    sha256,
    definition_hash: item.definitionHash,
    is_file: item.isFile,
  });

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
  await tellPlan(query, call.plan_id, told);
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
