import { failureOf } from '@planwright/contracts';
import type { DataSource } from 'typeorm';
import { tellPlan } from '../run-store/tell.js';
import { inTransaction, type Query, statementsOn } from '../statements/transaction.js';
import { CALL_ROW, type CallRow, freeReservation } from './call-row.js';
import { interactionEvent, type ToldInteraction } from './interaction-event.js';
import { NO_FIGURES, settleInteraction } from './settle-interaction.js';

/**
 * Closes the calls of ended plans whose worker was lost with them: nobody takes such a call over any more, so its
 * attempt would run for ever and its money stay held. Returns how many there were.
 */
export async function closeAbandonedCalls(dataSource: DataSource): Promise<number> {
  const abandoned = await statementsOn(dataSource)<{ call_id: string }>(
    `SELECT c.call_id FROM llm_calls c JOIN plans p USING (plan_id)
     WHERE c.state = 'claimed' AND c.lease_until < clock_timestamp()
       AND p.status IN ('completed', 'failed', 'cancelled')`,
  );
  for (const { call_id } of abandoned) await inTransaction(dataSource, (query) => close(query, call_id));
  return abandoned.length;
}

async function close(query: Query, callId: string): Promise<void> {
  const [call] = await query<CallRow>(
    `SELECT ${CALL_ROW} FROM llm_calls c
     WHERE c.call_id = $1 AND c.state = 'claimed' AND c.lease_until < clock_timestamp() FOR UPDATE`,
    [callId],
  );
  if (!call) return;
  const running = await query<{ interaction_id: string }>(
    `SELECT interaction_id FROM llm_interactions WHERE call_id = $1 AND status = 'running'`,
    [callId],
  );
  await query(
    `UPDATE llm_calls SET state = 'cancelled', lease_owner = NULL, lease_until = NULL, reserved_micros = 0, model = NULL
     WHERE call_id = $1`,
    [callId],
  );
  const told: ToldInteraction[] = [];
  for (const [i, { interaction_id }] of running.entries()) {
    const settlement = {
      interactionId: interaction_id,
      status: 'cancelled' as const,
      error: {
        ...failureOf('llm_cancelled', {
          message: 'The plan ended while the worker that made this call was lost.',
          task: call.task,
          item: call.item,
          call_id: callId,
        }),
        ...(i > 0 ? { hedged: true } : {}),
      },
      figures: NO_FIGURES,
    };
    told.push(...(await settleInteraction(query, call, settlement)));
  }
  await freeReservation(query, call);
  await tellPlan(
    query,
    call.plan_id,
    told.map((row) => interactionEvent(call.plan_id, row)),
  );
}
