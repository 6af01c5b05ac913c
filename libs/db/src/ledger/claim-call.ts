import {
  type ErrorCode,
  type FailureInfo,
  failureOf,
  type NewEvent,
  type PlanStatus,
} from '@planwright/contracts';
import { type Claim, type ClaimRequest, NO_FIGURES, type PastAttempt } from '@planwright/engine';
import { tellPlan } from '../run-store/tell.js';
import type { Query } from '../statements/transaction.js';
import { begunOf, type Opened, storedRequest } from './begin-attempt.js';
import { closeCall } from './close-call.js';
import { CALL_ROW, type CallRow, freeReservation, takesCalls } from './call-row.js';
import { hasLimits } from './provider-limits.js';
import { settleInteraction } from './settle-interaction.js';

type Claimed = Extract<Claim, { kind: 'claimed' }>;

/**
 * A call that nobody has claimed before: one statement, which opens its first attempt, too, where one is given. Null when
 * there is a row, or the plan takes no call.
 */
export async function claimNew(query: Query, request: ClaimRequest): Promise<Claim | null> {
  const { first } = request;
  const key = [
    request.planId,
    request.task,
    request.stage,
    request.step,
    request.item,
    request.generation,
    request.requestHash,
    request.leaseOwner,
    request.leaseMs,
  ];
  const [row] =
    first && !hasLimits(first.limits)
      ? await query<{ call_id: string | null } & Opened>(
          `SELECT * FROM claim_and_open($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::jsonb)`,
          [
            ...key,
            first.reserveMicros,
            first.modelId,
            first.provider,
            first.credential,
            storedRequest(first.request),
          ],
        )
      : await query<{ call_id: string | null } & Partial<Opened>>(
          `SELECT claim_new($1, $2, $3, $4, $5, $6, $7, $8, $9) AS call_id`,
          key,
        );
  if (!row?.call_id) return null;
  const begun = isOpened(row) ? begunOf(row) : null;
  return { kind: 'claimed', callId: row.call_id, round: 1, past: [], broken: null, pickUp: null, begun };
}

const isOpened = (row: Partial<Opened>): row is Opened => row.refusal !== undefined;

/**
 * A call that has a row: answered, held by another worker, or taken over with what was tried before. A worker of another
 * version may have asked it in other words: its answer is taken, its lease is waited for, and what it lost is closed.
 */
export async function claimAgain(query: Query, request: ClaimRequest): Promise<Claim> {
  const rows = await query<CallRow & { same: boolean }>(
    `SELECT ${CALL_ROW}, request_hash = $6 AS same FROM llm_calls c
     WHERE plan_id = $1 AND task = $2 AND step = $3 AND item = $4 AND generation = $5 ORDER BY created_at FOR UPDATE`,
    [request.planId, request.task, request.step, request.item, request.generation, request.requestHash],
  );
  const answered = rows.find((row) => row.state === 'answered');
  if (answered) return { kind: 'answered', callId: answered.call_id, answer: answered.answer };
  const [plan] = await query<{ status: PlanStatus }>(`SELECT status FROM plans WHERE plan_id = $1`, [
    request.planId,
  ]);
  if (!takesCalls(plan?.status)) return { kind: 'held' };
  const claimed = rows.filter((row) => row.state === 'claimed');
  const leaseMs = claimed
    .filter((row) => row.lease_owner !== request.leaseOwner)
    .reduce((longest, row) => Math.max(longest, row.lease_ms ?? 0), 0);
  if (leaseMs > 0) return { kind: 'busy', retryAfterMs: leaseMs };
  for (const other of claimed.filter((row) => !row.same)) await closeCall(query, other, SUPERSEDED);
  const own = rows.find((row) => row.same);
  // Null: somebody else was a moment faster.
  return own ? takeOver(query, own, request) : ((await claimNew(query, request)) ?? A_MOMENT_LATE);
}

const A_MOMENT_LATE: Claim = { kind: 'busy', retryAfterMs: 500 };
const SUPERSEDED = 'The worker that made this call was lost, and the one that took over asks in other words.';

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
    begun: null,
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
  const told: NewEvent[] = [];
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
  await tellPlan(query, call.plan_id, told);
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
