import type { FailureInfo, PlanStatus } from '@planwright/contracts';
import type { Query } from '../statements/transaction.js';

export interface CallRow {
  call_id: string;
  plan_id: string;
  task: string;
  stage: string;
  step: string;
  item: string;
  generation: number;
  state: 'claimed' | 'open' | 'answered' | 'failed' | 'cancelled';
  round: number;
  lease_owner: string | null;
  reserved_micros: number;
  /** Rest of the lease; negative when it has run out, null without one. */
  lease_ms: number | null;
  answer: unknown;
  error: FailureInfo | null;
}

export const CALL_ROW = `c.call_id, c.plan_id, c.task, c.stage, c.step, c.item, c.generation, c.state, c.round,
  c.lease_owner, c.reserved_micros, c.answer, c.error,
  (extract(epoch FROM c.lease_until - clock_timestamp()) * 1000)::integer AS lease_ms`;

/** Plans in these states take calls; a pending one has just been started. */
export const takesCalls = (status: PlanStatus | undefined): boolean =>
  status === 'running' || status === 'pending';

/**
 * The call, locked, if the owner holds its lease. A lease that has run out still holds as long as nobody else has taken
 * it: who owns the row decides, not the clock.
 */
export async function lockOwned(query: Query, callId: string, leaseOwner: string): Promise<CallRow | null> {
  const [row] = await query<CallRow>(
    `SELECT ${CALL_ROW} FROM llm_calls c
     WHERE c.call_id = $1 AND c.lease_owner = $2 AND c.state = 'claimed' FOR UPDATE`,
    [callId, leaseOwner],
  );
  return row ?? null;
}

/** Gives back what a call holds of its plan's budget. Locks the plan row; call it after the call row is locked. */
export async function freeReservation(
  query: Query,
  call: Pick<CallRow, 'plan_id' | 'reserved_micros'>,
): Promise<void> {
  if (call.reserved_micros === 0) return;
  await query(`UPDATE plans SET reserved_micros = greatest(0, reserved_micros - $2) WHERE plan_id = $1`, [
    call.plan_id,
    call.reserved_micros,
  ]);
}
