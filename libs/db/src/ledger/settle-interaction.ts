import type { FailureInfo, NewEvent } from '@planwright/contracts';
import type { AttemptFigures } from '@planwright/engine';
import { storableJson, storableText } from '../statements/storable.js';
import type { Query } from '../statements/transaction.js';
import type { CallRow } from './call-row.js';

export interface Settlement {
  interactionId: string;
  status: 'completed' | 'failed' | 'cancelled';
  /** `hedged`: the call went on with another request beside this one, which is not held against the model. */
  error: (FailureInfo & { retry_after_ms?: number; hedged?: boolean }) | null;
  figures: AttemptFigures;
}

/** Figures as the functions of the database take them: tokens, milliseconds and micro-dollars. */
export const figuresJson = (figures: AttemptFigures): string =>
  storableJson({
    ...figures.tokens,
    cost_micros: figures.costMicros,
    queued_ms: Math.round(figures.queuedMs),
    first_token_ms: figures.firstTokenMs === null ? null : Math.round(figures.firstTokenMs),
    latency_ms: Math.round(figures.latencyMs),
    response_id: figures.responseId,
  });

/**
 * Closes a running interaction and adds its figures to the task and to the plan's metrics. Returns its event, or nothing
 * when it was closed before. The plan's own sums are the caller's, since the plan row is locked last.
 */
export async function settleInteraction(
  query: Query,
  call: Pick<CallRow, 'call_id'>,
  { interactionId, status, error, figures }: Settlement,
): Promise<NewEvent[]> {
  const settled = await query<{ event: NewEvent }>(
    `SELECT interaction_event(s) AS event FROM settle_interaction($1, $2, $3, $4::jsonb, $5, $6, $7::jsonb) s`,
    [
      interactionId,
      call.call_id,
      status,
      error ? storableJson(error) : null,
      storableText(figures.response),
      storableText(figures.reasoning),
      figuresJson(figures),
    ],
  );
  return settled.map(({ event }) => event);
}

/** Adds the figures to the plan and frees what the call held of its budget. */
export async function chargePlan(
  query: Query,
  call: Pick<CallRow, 'plan_id' | 'reserved_micros'>,
  figures: AttemptFigures,
): Promise<void> {
  await query(`SELECT charge_plan($1, $2, $3::jsonb)`, [
    call.plan_id,
    call.reserved_micros,
    figuresJson(figures),
  ]);
}
