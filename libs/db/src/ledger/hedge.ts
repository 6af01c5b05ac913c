import type { NewEvent } from '@planwright/contracts';
import type { CallLedger, CloseBeside, OpenHedge } from '@planwright/engine';
import type { DataSource } from 'typeorm';
import { tellPlan } from '../run-store/tell.js';
import { inTransaction, type Query } from '../statements/transaction.js';
import { attemptRefusal } from './begin-attempt.js';
import { lockOwned } from './call-row.js';
import { takePlace } from './provider-limits.js';
import { chargePlan, settleInteraction } from './settle-interaction.js';

type Hedging = Pick<CallLedger, 'openHedge' | 'closeBeside'>;

/** Takes back what the transaction has booked: a hedge that cannot go now is none. */
class NoHedge extends Error {}

/** The part of the ledger that lets two requests run for one call. */
export const hedging = (dataSource: DataSource): Hedging => ({
  openHedge: (hedge) =>
    inTransaction(dataSource, (query) => openHedge(query, hedge)).catch((error: unknown) => {
      if (error instanceof NoHedge) return null;
      throw error;
    }),
  closeBeside: (input) => inTransaction(dataSource, (query) => closeBeside(query, input)),
});

async function openHedge(query: Query, hedge: OpenHedge): Promise<{ attempt: number }> {
  if (await attemptRefusal(query, hedge)) throw new NoHedge();
  if ((await takePlace(query, hedge)).kind === 'wait') throw new NoHedge();
  const [opened] = await openBeside(query, hedge);
  if (!opened) throw new NoHedge();
  await tellPlan(query, opened.plan_id, [opened.event]);
  return { attempt: opened.attempt };
}

/** Copies what the running interaction asks, and holds the money of both, where the plan takes calls and affords it. */
async function openBeside(
  query: Query,
  hedge: OpenHedge,
): Promise<{ event: NewEvent; plan_id: string; attempt: number }[]> {
  return query(
    `WITH slow AS (
       SELECT * FROM llm_interactions WHERE interaction_id = $2 AND call_id = $1 AND status = 'running'
     ), held AS (
       UPDATE plans p SET reserved_micros = p.reserved_micros + $4
       FROM slow WHERE p.plan_id = slow.plan_id AND p.status IN ('running', 'pending')
         AND (p.budget_micros IS NULL OR p.spent_micros + p.reserved_micros + $4 <= p.budget_micros)
       RETURNING p.plan_id
     ), taken AS (
       UPDATE llm_calls c SET reserved_micros = c.reserved_micros + $4 FROM held WHERE c.call_id = $1
       RETURNING c.call_id
     )
     INSERT INTO llm_interactions AS i (interaction_id, call_id, plan_id, task, stage, step, item, round, attempt,
       provider, model, credential, status, request, previous_response_id, fallback_from)
     SELECT $3, call_id, plan_id, task, stage, step, item, round,
       (SELECT count(*) + 1 FROM llm_interactions x WHERE x.call_id = slow.call_id AND x.round = slow.round),
       provider, model, credential, 'running', request, previous_response_id, fallback_from
     FROM slow JOIN taken USING (call_id) RETURNING interaction_event(i) AS event, i.plan_id, i.attempt`,
    [hedge.callId, hedge.besideId, hedge.interactionId, hedge.reserveMicros],
  );
}

async function closeBeside(query: Query, input: CloseBeside): Promise<boolean> {
  const call = await lockOwned(query, input.callId, input.leaseOwner);
  if (!call) return false;
  const told = await settleInteraction(query, call, {
    interactionId: input.interactionId,
    status: input.status,
    error: { ...input.failure, hedged: true },
    figures: input.figures,
  });
  if (!told.length) return true;
  const freed = Math.min(input.reservedMicros, call.reserved_micros);
  await query(`UPDATE llm_calls SET reserved_micros = reserved_micros - $2 WHERE call_id = $1`, [
    call.call_id,
    freed,
  ]);
  await chargePlan(query, { plan_id: call.plan_id, reserved_micros: freed }, input.figures);
  await tellPlan(query, call.plan_id, told);
  return true;
}
