import type { FailureInfo } from '@planwright/contracts';
import type { AttemptFigures } from '@planwright/engine';
import { storableJson, storableText } from '../statements/storable.js';
import type { Query } from '../statements/transaction.js';
import type { CallRow } from './call-row.js';
import { TOLD_INTERACTION, type ToldInteraction } from './interaction-event.js';

export const NO_FIGURES: AttemptFigures = {
  tokens: { input: 0, output: 0, reasoning: 0, cached: 0 },
  costMicros: 0,
  queuedMs: 0,
  firstTokenMs: null,
  latencyMs: 0,
  responseId: null,
  response: '',
  reasoning: '',
};

export interface Settlement {
  interactionId: string;
  status: 'completed' | 'failed' | 'cancelled';
  /** `hedged`: the call went on with another request beside this one, which is not held against the model. */
  error: (FailureInfo & { retry_after_ms?: number; hedged?: boolean }) | null;
  figures: AttemptFigures;
}

/**
 * Closes a running interaction and adds its figures to the task and to the plan's metrics. Returns it for its event, or
 * nothing when it was closed before. The plan's own sums are the caller's, since the plan row is locked last.
 */
export async function settleInteraction(
  query: Query,
  call: Pick<CallRow, 'call_id'>,
  { interactionId, status, error, figures }: Settlement,
): Promise<ToldInteraction[]> {
  const { tokens } = figures;
  return query<ToldInteraction>(
    `WITH settled AS (
       UPDATE llm_interactions i SET status = $3, error = $4::jsonb, response = $5, reasoning = $6,
         response_id = coalesce($7, i.response_id), tokens_input = $8, tokens_output = $9, tokens_reasoning = $10,
         tokens_cached = $11, cost_micros = $12, queued_ms = $13, first_token_ms = $14,
         latency_ms = CASE WHEN $15::int > 0 THEN $15
                           ELSE (extract(epoch FROM clock_timestamp() - i.created_at) * 1000)::int END,
         completed_at = clock_timestamp()
       WHERE i.interaction_id = $1 AND i.call_id = $2 AND i.status = 'running'
       RETURNING i.plan_id, ${TOLD_INTERACTION}, i.queued_ms
     ), of_task AS (
       UPDATE plan_tasks t SET calls = t.calls + 1, tokens_input = t.tokens_input + s.tokens_input,
         tokens_output = t.tokens_output + s.tokens_output,
         tokens_reasoning = t.tokens_reasoning + s.tokens_reasoning,
         tokens_cached = t.tokens_cached + s.tokens_cached, cost_micros = t.cost_micros + s.cost_micros
       FROM settled s WHERE t.plan_id = s.plan_id AND t.task = s.task
     ), of_model AS (
       INSERT INTO plan_metrics AS m (plan_id, task, model, attempts, failures, tokens_input, tokens_output,
         tokens_reasoning, tokens_cached, cost_micros, latency_ms, queued_ms)
       SELECT plan_id, task, model, 1, (status = 'failed')::int, tokens_input, tokens_output, tokens_reasoning,
         tokens_cached, cost_micros, latency_ms, coalesce(queued_ms, 0)
       FROM settled
       ON CONFLICT (plan_id, task, model) DO UPDATE SET attempts = m.attempts + 1,
         failures = m.failures + EXCLUDED.failures, tokens_input = m.tokens_input + EXCLUDED.tokens_input,
         tokens_output = m.tokens_output + EXCLUDED.tokens_output,
         tokens_reasoning = m.tokens_reasoning + EXCLUDED.tokens_reasoning,
         tokens_cached = m.tokens_cached + EXCLUDED.tokens_cached,
         cost_micros = m.cost_micros + EXCLUDED.cost_micros, latency_ms = m.latency_ms + EXCLUDED.latency_ms,
         queued_ms = m.queued_ms + EXCLUDED.queued_ms
     )
     SELECT * FROM settled`,
    [
      interactionId,
      call.call_id,
      status,
      error ? storableJson(error) : null,
      storableText(figures.response),
      storableText(figures.reasoning),
      figures.responseId,
      tokens.input,
      tokens.output,
      tokens.reasoning,
      tokens.cached,
      figures.costMicros,
      Math.round(figures.queuedMs),
      figures.firstTokenMs === null ? null : Math.round(figures.firstTokenMs),
      Math.round(figures.latencyMs),
    ],
  );
}

/** Adds the figures to the plan and frees what the call held of its budget. */
export async function chargePlan(
  query: Query,
  call: Pick<CallRow, 'plan_id' | 'reserved_micros'>,
  { tokens, costMicros }: AttemptFigures,
): Promise<void> {
  await query(
    `UPDATE plans SET spent_micros = spent_micros + $2, reserved_micros = greatest(0, reserved_micros - $3),
       tokens_input = tokens_input + $4, tokens_output = tokens_output + $5,
       tokens_reasoning = tokens_reasoning + $6, tokens_cached = tokens_cached + $7
     WHERE plan_id = $1`,
    [
      call.plan_id,
      costMicros,
      call.reserved_micros,
      tokens.input,
      tokens.output,
      tokens.reasoning,
      tokens.cached,
    ],
  );
}
