import type { DataSource } from 'typeorm';
import { inTransaction, type Query, statementsOn } from '../statements/transaction.js';
import { CALL_ROW, type CallRow } from './call-row.js';
import { closeCall } from './close-call.js';

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
  if (call) await closeCall(query, call, 'The plan ended while the worker that made this call was lost.');
}
