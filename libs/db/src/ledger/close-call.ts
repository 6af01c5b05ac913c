import { failureOf, type NewEvent } from '@planwright/contracts';
import { NO_FIGURES } from '@planwright/engine';
import { tellPlan } from '../run-store/tell.js';
import type { Query } from '../statements/transaction.js';
import { type CallRow, freeReservation } from './call-row.js';
import { settleInteraction } from './settle-interaction.js';

/** Cancels a locked call that nobody takes over any more, with what it was asking, and frees its money. */
export async function closeCall(query: Query, call: CallRow, why: string): Promise<void> {
  const running = await query<{ interaction_id: string }>(
    `SELECT interaction_id FROM llm_interactions WHERE call_id = $1 AND status = 'running'`,
    [call.call_id],
  );
  await query(
    `UPDATE llm_calls SET state = 'cancelled', lease_owner = NULL, lease_until = NULL, reserved_micros = 0, model = NULL
     WHERE call_id = $1`,
    [call.call_id],
  );
  const failure = failureOf('llm_cancelled', {
    message: why,
    task: call.task,
    item: call.item,
    call_id: call.call_id,
  });
  const told: NewEvent[] = [];
  for (const [i, { interaction_id }] of running.entries()) {
    const settlement = {
      interactionId: interaction_id,
      status: 'cancelled' as const,
      error: { ...failure, ...(i > 0 ? { hedged: true } : {}) },
      figures: NO_FIGURES,
    };
    told.push(...(await settleInteraction(query, call, settlement)));
  }
  await freeReservation(query, call);
  await tellPlan(query, call.plan_id, told);
}
