import { z } from 'zod';
import { FailureInfo } from './errors.js';
import { Tokens } from './plans.js';
import { PlanOutcome, PlanStatus, TaskStatus } from './states.js';

const plan = { plan_id: z.uuid() };

/** Everything that is told on a plan's stream and stored with a seq. One name, one payload. */
export const EVENTS = {
  plan_status: z.object({
    ...plan,
    status: PlanStatus,
    outcome: PlanOutcome.optional(),
    error: FailureInfo.optional(),
  }),
  plan_progress: z.object({
    ...plan,
    progress_percentage: z.number(),
    completed_tasks: z.int(),
    failed_tasks: z.int(),
    blocked_tasks: z.int(),
    total_tasks: z.int(),
  }),
  task_status: z.object({
    ...plan,
    task: z.string(),
    stage: z.string(),
    status: TaskStatus,
    attempt: z.int(),
    duration_ms: z.int().optional(),
    error: FailureInfo.optional(),
  }),
  content_written: z.object({
    ...plan,
    task: z.string(),
    file: z.string(),
    version: z.int(),
    size: z.int(),
    content_type: z.string(),
  }),
  log_line: z.object({
    ...plan,
    level: z.enum(['debug', 'info', 'warn', 'error']),
    task: z.string().optional(),
    message: z.string(),
  }),
  llm_interaction: z.object({
    ...plan,
    task: z.string(),
    interaction_id: z.uuid(),
    model: z.string(),
    status: z.enum(['running', 'completed', 'failed', 'cancelled']),
    tokens: Tokens,
    cost_usd: z.number(),
    duration_ms: z.int(),
    fallback_from: z.string().optional(),
  }),
} as const;

export type EventName = keyof typeof EVENTS;
export type EventPayload<N extends EventName> = z.infer<(typeof EVENTS)[N]>;

/** An event to be stored: its name with its payload. */
export type NewEvent = { [N in EventName]: { event: N; payload: EventPayload<N> } }[EventName];

/** A stored event as it is relayed: `seq` is gapless on its stream, `at` is ISO 8601 UTC. */
export type FeedEvent = NewEvent & { seq: number; at: string };

/** A piece of a model's answer while it streams: not stored, no seq; `offset` counts UTF-16 units from the start of its kind. */
export const LlmDelta = z.object({
  ...plan,
  task: z.string(),
  interaction_id: z.uuid(),
  kind: z.enum(['reasoning', 'output']),
  offset: z.int(),
  text: z.string(),
});
export type LlmDelta = z.infer<typeof LlmDelta>;

export const planStream = (planId: string): string => `plan:${planId}`;

/** What a socket's join asks and is told. */
export const JoinPlan = z.strictObject({ plan_id: z.uuid(), since: z.int().min(0).optional() });
export type JoinPlan = z.infer<typeof JoinPlan>;
export type JoinAck =
  | { ok: true; plan_id: string; status: PlanStatus; last_seq: number }
  | { ok: false; code: string; detail: string };
