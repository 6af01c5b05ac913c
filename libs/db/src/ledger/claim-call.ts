import { type ErrorCode, type FailureInfo, failureOf, type PlanStatus } from '@planwright/contracts';
import type { Claim, ClaimRequest, PastAttempt } from '@planwright/engine';
import { tellPlan } from '../run-store/tell.js';
import type { Query } from '../statements/transaction.js';
import { CALL_ROW, type CallRow, freeReservation, takesCalls } from './call-row.js';
import { interactionEvent, type ToldInteraction } from './interaction-event.js';
import { NO_FIGURES, settleInteraction } from './settle-interaction.js';

type Claimed = Extract<Claim, { kind: 'claimed' }>;

/** A call that nobody has claimed before: one statement. Null when there is a row, or the plan takes no call. */
export async function claimNew(query: Query, request: ClaimRequest): Promise<Claim | null> {
  const [row] = await query<{ call_id: string }>(
    `INSERT INTO llm_calls (plan_id, task, stage, step, item, generation, request_hash, state, lease_owner, lease_until)
     SELECT plan_id, $2, $3, $4, $5, $6, $7, 'claimed', $8, clock_timestamp() + make_interval(secs => $9 / 1000.0)
     FROM plans WHERE plan_id = $1 AND status IN ('running', 'pending')
     ON CONFLICT (plan_id, task, step, item, generation, request_hash) DO NOTHING RETURNING call_id`,
    [
      request.planId,
      request.task,
      request.stage,
      request.step,
      request.item,
      request.generation,
      request.requestHash,
      request.leaseOwner,
      request.leaseMs,
    ],
  );
  return row
    ? { kind: 'claimed', callId: row.call_id, round: 1, past: [], broken: null, pickUp: null }
    : null;
}

/** A call that has a row: answered, held by another worker, or taken over with what was tried before. */
export async function claimAgain(query: Query, request: ClaimRequest): Promise<Claim> {
  const [call] = await query<CallRow>(
    `SELECT ${CALL_ROW} FROM llm_calls c
     WHERE plan_id = $1 AND task = $2 AND step = $3 AND item = $4 AND generation = $5 AND request_hash = $6
     FOR UPDATE`,
    [request.planId, request.task, request.step, request.item, request.generation, request.requestHash],
  );
  if (call?.state === 'answered') return { kind: 'answered', callId: call.call_id, answer: call.answer };
  const [plan] = await query<{ status: PlanStatus }>(`SELECT status FROM plans WHERE plan_id = $1`, [
    request.planId,
  ]);
  if (!call || !takesCalls(plan?.status)) return { kind: 'held' };
  const held =
    call.state === 'claimed' && call.lease_owner !== request.leaseOwner && (call.lease_ms ?? 0) > 0;
  if (held) return { kind: 'busy', retryAfterMs: Math.max(1, call.lease_ms ?? 0) };
  return takeOver(query, call, request);
}

async function takeOver(query: Query, call: CallRow, request: ClaimRequest): Promise<Claimed> {
  const round = call.state === 'failed' ? call.round + 1 : call.round;
  const running = await query<{ interaction_id: string; response_id: string | null; model: string }>(
    `SELECT interaction_id, response_id, model FROM llm_interactions
     WHERE call_id = $1 AND status = 'running' ORDER BY attempt`,
    [call.call_id],
  );
  // Two where a slow request had been hedged: the older is further on.
  const kept = running.find((row) => row.response_id !== null);
  const pickUp = kept?.response_id
    ? { responseId: kept.response_id, interactionId: kept.interaction_id, modelId: kept.model }
    : null;
  const reserved = pickUp ? Math.floor(call.reserved_micros / running.length) : 0;
  await query(
    `UPDATE llm_calls SET state = 'claimed', round = $2, error = NULL, lease_owner = $3,
       lease_until = clock_timestamp() + make_interval(secs => $4 / 1000.0),
       reserved_micros = $6, model = CASE WHEN $5 THEN model END
     WHERE call_id = $1`,
    [call.call_id, round, request.leaseOwner, request.leaseMs, pickUp !== null, reserved],
  );
  const lost = running.filter((row) => row !== kept).map((row) => row.interaction_id);
  if (lost.length) await closeLost(query, call, lost, pickUp ? undefined : lost.at(-1), reserved);
  return {
    kind: 'claimed',
    callId: call.call_id,
    round,
    ...(await attemptsOf(query, call.call_id, round)),
    pickUp,
  };
}

/**
 * What the lost worker was asking cannot be had any more: a failed attempt like a broken connection. Of two requests
 * for the call only `counted` is an attempt of its own. `reserved` stays held for a response that is picked up.
 */
async function closeLost(
  query: Query,
  call: CallRow,
  interactionIds: readonly string[],
  counted: string | undefined,
  reserved: number,
): Promise<void> {
  const told: ToldInteraction[] = [];
  for (const interactionId of interactionIds) {
    const failure = failureOf('llm_connection', {
      message: 'The worker that made this call was lost before it had the answer.',
      task: call.task,
      item: call.item,
      call_id: call.call_id,
    });
    const error = interactionId === counted ? failure : { ...failure, hedged: true };
    const settlement = { interactionId, status: 'failed' as const, error, figures: NO_FIGURES };
    told.push(...(await settleInteraction(query, call, settlement)));
  }
  await freeReservation(query, {
    plan_id: call.plan_id,
    reserved_micros: call.reserved_micros - reserved,
  });
  await tellPlan(
    query,
    call.plan_id,
    told.map((row) => interactionEvent(call.plan_id, row)),
  );
}

const REPAIRABLE: readonly ErrorCode[] = ['llm_schema', 'llm_truncated'];

async function attemptsOf(
  query: Query,
  callId: string,
  round: number,
): Promise<Pick<Claimed, 'past' | 'broken'>> {
  const rows = await query<{
    model: string;
    error: FailureInfo & { retry_after_ms?: number };
    response: string | null;
    response_id: string | null;
  }>(
    `SELECT model, error, response, response_id FROM llm_interactions
     WHERE call_id = $1 AND round = $2 AND status = 'failed' AND error -> 'hedged' IS NULL ORDER BY attempt`,
    [callId, round],
  );
  const past = rows.map(({ model, error }): PastAttempt => ({
    modelId: model,
    code: error.code,
    ...(error.retry_after_ms === undefined ? {} : { retryAfterMs: error.retry_after_ms }),
  }));
  const newest = rows.at(-1);
  const broken =
    newest?.response && REPAIRABLE.includes(newest.error.code)
      ? { text: newest.response, responseId: newest.response_id, problem: newest.error.message }
      : null;
  return { past, broken };
}
