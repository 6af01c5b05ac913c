import type { BeginAttempt, Begun } from '@planwright/engine';
import type { DataSource } from 'typeorm';
import { storableJson } from '../statements/storable.js';
import { inTransaction, type Query, statementsOn } from '../statements/transaction.js';
import { hasLimits, takePlace } from './provider-limits.js';
import { withoutKeys } from './without-keys.js';

/** What open_attempt and claim_and_open say. */
export interface Opened {
  refusal: 'lease_lost' | 'held' | 'budget' | null;
  interaction_id: string;
  attempt: number;
}

export const begunOf = ({ refusal, interaction_id, attempt }: Opened): Begun =>
  refusal ? { kind: refusal } : { kind: 'go', interactionId: interaction_id, attempt };

/** The request as it is stored. */
export const storedRequest = (request: unknown): string => storableJson(withoutKeys(request));

/** Opens an attempt: the plan must take calls and afford it, and the provider's limits have a place. */
export async function beginAttempt(dataSource: DataSource, attempt: BeginAttempt): Promise<Begun> {
  if (!hasLimits(attempt.limits)) return open(statementsOn(dataSource), attempt);
  return inTransaction(dataSource, async (query) => {
    // No place is taken for what may not begin.
    const refusal = await attemptRefusal(query, attempt);
    if (refusal) return { kind: refusal };
    const place = await takePlace(query, attempt);
    return place.kind === 'wait' ? place : open(query, attempt);
  });
}

/** Why an attempt may not begin now, if it may not; locks the call. */
export async function attemptRefusal(
  query: Query,
  { callId, leaseOwner, reserveMicros }: Pick<BeginAttempt, 'callId' | 'leaseOwner' | 'reserveMicros'>,
): Promise<Opened['refusal']> {
  const [asked] = await query<Pick<Opened, 'refusal'>>(`SELECT attempt_refusal($1, $2, $3) AS refusal`, [
    callId,
    leaseOwner,
    reserveMicros,
  ]);
  return asked?.refusal ?? null;
}

async function open(query: Query, attempt: BeginAttempt): Promise<Begun> {
  const [opened] = await query<Opened>(
    `SELECT * FROM open_attempt($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9)`,
    [
      attempt.callId,
      attempt.leaseOwner,
      attempt.reserveMicros,
      attempt.modelId,
      attempt.provider,
      attempt.credential,
      storedRequest(attempt.request),
      attempt.previousResponseId,
      attempt.fallbackFrom,
    ],
  );
  return opened ? begunOf(opened) : { kind: 'lease_lost' };
}
