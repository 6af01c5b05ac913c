import { z } from 'zod';
import { Editable } from './editing.js';
import { FailureInfo } from './errors.js';
import { Tokens } from './plans.js';
import { TaskStatus } from './states.js';

export const Gap = z.object({ item: z.string(), reason: z.string() });
export type Gap = z.infer<typeof Gap>;

/** Why a gate waits for a person; shown until it is answered. */
export const GateInfo = z.object({
  reasons: z.array(z.string()),
  decision: z.enum(['override', 'stop']).nullable(),
  justification: z.string().nullable(),
  answered_at: z.string().nullable(),
});
export type GateInfo = z.infer<typeof GateInfo>;

export const TaskView = z.object({
  task: z.string(),
  title: z.string(),
  stage: z.string(),
  kind: z.string(),
  status: TaskStatus,
  needs: z.array(z.string()),
  attempt: z.int(),
  /** The version of the output that holds; 0 while there is none. */
  version: z.int(),
  /** That version is a person's: no task replaces it without being asked. */
  edited: z.boolean(),
  /** Tasks whose change made this one out of date; empty unless it is `stale`. */
  stale_because: z.array(z.string()),
  /** A result made of changed inputs waits beside the person's version for an answer. */
  merge_waiting: z.boolean(),
  ready_at: z.string().nullable(),
  started_at: z.string().nullable(),
  completed_at: z.string().nullable(),
  duration_ms: z.int().nullable(),
  calls: z.int(),
  tokens: Tokens,
  cost_usd: z.number(),
  items_done: z.int(),
  items_total: z.int(),
  gaps: z.array(Gap),
  gate: GateInfo.nullable(),
  error: FailureInfo.nullable(),
});
export type TaskView = z.infer<typeof TaskView>;

export const InteractionView = z.object({
  interaction_id: z.uuid(),
  call_id: z.uuid(),
  task: z.string(),
  step: z.string(),
  item: z.string(),
  attempt: z.int(),
  model: z.string(),
  status: z.enum(['running', 'completed', 'failed', 'cancelled']),
  tokens: Tokens,
  cost_usd: z.number(),
  queued_ms: z.int().nullable(),
  first_token_ms: z.int().nullable(),
  duration_ms: z.int().nullable(),
  request: z.unknown(),
  response: z.string().nullable(),
  reasoning: z.string().nullable(),
  error: FailureInfo.nullable(),
  fallback_from: z.string().nullable(),
  created_at: z.string(),
});
export type InteractionView = z.infer<typeof InteractionView>;

export const ContentVersionView = z.object({
  name: z.string(),
  item: z.string(),
  version: z.int(),
  generation: z.int(),
  content_type: z.string(),
  size: z.int(),
  sha256: z.string(),
  definition_hash: z.string(),
  author: z.enum(['model', 'code', 'person']),
  content: z.string(),
  created_at: z.string(),
});
export type ContentVersionView = z.infer<typeof ContentVersionView>;

export const TaskDetail = TaskView.extend({
  editable: Editable,
  /** JSON Schema of the output, from the graph that the plan began with; null where it has none. */
  output_schema: z.record(z.string(), z.unknown()).nullable(),
  /** The output that holds, as `editable` says it is written; null while there is none. */
  output: z.string().nullable(),
  contents: z.array(ContentVersionView),
  interactions: z.array(InteractionView),
});
export type TaskDetail = z.infer<typeof TaskDetail>;

export const GateBody = z.strictObject({
  decision: z.enum(['override', 'stop']),
  justification: z.string().trim().min(10, 'say in a sentence why (10 characters or more)').max(4000),
});
export type GateBody = z.infer<typeof GateBody>;
