import type { NewEvent } from '@planwright/contracts';

const MICROS_PER_DOLLAR = 1_000_000;

/** Columns of an interaction that its event tells. */
export interface ToldInteraction {
  interaction_id: string;
  task: string;
  model: string;
  status: 'running' | 'completed' | 'failed' | 'cancelled';
  tokens_input: number;
  tokens_output: number;
  tokens_reasoning: number;
  tokens_cached: number;
  cost_micros: number;
  latency_ms: number | null;
  fallback_from: string | null;
}

/** The columns of ToldInteraction, for RETURNING; `i` names the table. */
export const TOLD_INTERACTION = `i.interaction_id, i.task, i.model, i.status, i.tokens_input, i.tokens_output,
  i.tokens_reasoning, i.tokens_cached, i.cost_micros, i.latency_ms, i.fallback_from`;

export const interactionEvent = (planId: string, row: ToldInteraction): NewEvent => ({
  event: 'llm_interaction',
  payload: {
    plan_id: planId,
    task: row.task,
    interaction_id: row.interaction_id,
    model: row.model,
    status: row.status,
    tokens: {
      input: row.tokens_input,
      output: row.tokens_output,
      reasoning: row.tokens_reasoning,
      cached: row.tokens_cached,
    },
    cost_usd: row.cost_micros / MICROS_PER_DOLLAR,
    duration_ms: row.latency_ms ?? 0,
    ...(row.fallback_from ? { fallback_from: row.fallback_from } : {}),
  },
});
