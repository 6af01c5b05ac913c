import type { PlanStatus } from '@planwright/contracts';
import type { BeginAttempt, Begun } from '@planwright/engine';
import { tellPlan } from '../run-store/tell.js';
import { storableJson } from '../statements/storable.js';
import type { Query } from '../statements/transaction.js';
import { takesCalls } from './call-row.js';
import { interactionEvent, TOLD_INTERACTION, type ToldInteraction } from './interaction-event.js';
import { takePlace } from './provider-limits.js';
import { withoutKeys } from './without-keys.js';

interface OwnedCall {
  plan_id: string;
  status: PlanStatus;
  affordable: boolean;
}

/** Opens an attempt: the plan must take calls and afford it, and the provider's limits have a place. */
export async function beginAttempt(query: Query, attempt: BeginAttempt): Promise<Begun> {
  let call = await ownedCall(query, attempt);
  if (!call) return { kind: 'lease_lost' };
  if (!takesCalls(call.status)) return { kind: 'held' };
  if (!call.affordable) {
    await freeLostReservations(query, call.plan_id);
    call = await ownedCall(query, attempt);
    if (!call?.affordable) return { kind: 'budget' };
  }
  const place = await takePlace(query, attempt);
  if (place.kind === 'wait') return place;
  const [opened] = await openInteraction(query, attempt);
  // Another call took the last of the budget, or the plan was paused, since the row was read.
  if (!opened) return (await ownedCall(query, attempt))?.affordable ? { kind: 'held' } : { kind: 'budget' };
  await tellPlan(query, call.plan_id, [interactionEvent(call.plan_id, opened)]);
  return { kind: 'go', interactionId: opened.interaction_id, attempt: opened.attempt };
}

/** The call, locked, with what its plan says, if the owner's lease is still good. */
async function ownedCall(query: Query, attempt: BeginAttempt): Promise<OwnedCall | null> {
  const [row] = await query<OwnedCall>(
    `SELECT c.plan_id, p.status,
       p.budget_micros IS NULL OR p.spent_micros + p.reserved_micros + $3 <= p.budget_micros AS affordable
     FROM llm_calls c JOIN plans p USING (plan_id)
     WHERE c.call_id = $1 AND c.lease_owner = $2 AND c.state = 'claimed' AND c.lease_until > clock_timestamp()
     FOR UPDATE OF c`,
    [attempt.callId, attempt.leaseOwner, attempt.reserveMicros],
  );
  return row ?? null;
}

/** Calls of lost workers that nobody has taken over yet hold no money back. */
async function freeLostReservations(query: Query, planId: string): Promise<void> {
  await query(
    `WITH lost AS (
       SELECT call_id, reserved_micros FROM llm_calls
       WHERE plan_id = $1 AND state = 'claimed' AND reserved_micros > 0 AND lease_until < clock_timestamp()
       FOR UPDATE SKIP LOCKED
     ), freed AS (
       UPDATE llm_calls c SET reserved_micros = 0 FROM lost WHERE c.call_id = lost.call_id
     )
     UPDATE plans SET reserved_micros = greatest(0, reserved_micros - (SELECT coalesce(sum(reserved_micros), 0) FROM lost))
     WHERE plan_id = $1`,
    [planId],
  );
}

async function openInteraction(
  query: Query,
  attempt: BeginAttempt,
): Promise<(ToldInteraction & { attempt: number })[]> {
  return query(
    `WITH held AS (
       UPDATE plans p SET reserved_micros = p.reserved_micros + $2
       FROM llm_calls c
       WHERE c.call_id = $1 AND p.plan_id = c.plan_id AND p.status IN ('running', 'pending')
         AND (p.budget_micros IS NULL OR p.spent_micros + p.reserved_micros + $2 <= p.budget_micros)
       RETURNING c.call_id
     ), taken AS (
       UPDATE llm_calls c SET reserved_micros = c.reserved_micros + $2, model = $3, place_at = NULL
       FROM held WHERE c.call_id = held.call_id
       RETURNING c.call_id, c.plan_id, c.task, c.stage, c.step, c.item, c.round
     )
     INSERT INTO llm_interactions AS i (call_id, plan_id, task, stage, step, item, round, attempt, provider, model,
       credential, status, request, previous_response_id, fallback_from)
     SELECT call_id, plan_id, task, stage, step, item, round,
       (SELECT count(*) + 1 FROM llm_interactions x WHERE x.call_id = taken.call_id AND x.round = taken.round),
       $4, $3, $5, 'running', $6::jsonb, $7, $8
     FROM taken RETURNING ${TOLD_INTERACTION}, i.attempt`,
    [
      attempt.callId,
      attempt.reserveMicros,
      attempt.modelId,
      attempt.provider,
      attempt.credential,
      storableJson(withoutKeys(attempt.request)),
      attempt.previousResponseId,
      attempt.fallbackFrom,
    ],
  );
}
