import { z } from 'zod';
import { Editable } from './editing.js';
import { ErrorCode, FailureInfo } from './errors.js';
import { PlanIntake } from './intake.js';
import { PlanOutcome, PlanStatus, SpeedVsDetail, TaskStatus } from './states.js';

/** Bytes of UTF-8 a prompt may have. */
export const MAX_PROMPT_BYTES = 200_000;
/** Bytes a request body may have. */
export const MAX_BODY_BYTES = 1_000_000;

const Tags = z.array(z.string().trim().min(1).max(60)).max(20);

export const CreatePlanBody = z
  .strictObject({
    prompt: z.string(),
    kind: z.string().max(60).default('execution'),
    speed_vs_detail: SpeedVsDetail.optional(),
    llm_model: z.string().min(1).max(200).optional(),
    model: z.string().min(1).max(200).optional(),
    title: z.string().trim().min(1).max(200).optional(),
    project_id: z.uuid().optional(),
    tags: Tags.optional(),
    budget_usd: z.number().positive().max(1_000_000).optional(),
    intake: PlanIntake.optional(),
    source_plan_id: z.uuid().optional(),
    options: z
      .record(z.string().max(60), z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]))
      .optional(),
  })
  .refine((b) => !b.llm_model || !b.model || b.llm_model === b.model, {
    path: ['model'],
    message: 'llm_model and model name different models',
  });
export type CreatePlanBody = z.infer<typeof CreatePlanBody>;

export const Tokens = z.object({ input: z.int(), output: z.int(), reasoning: z.int(), cached: z.int() });
export type Tokens = z.infer<typeof Tokens>;

export const PlanView = z.object({
  plan_id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  prompt: z.string(),
  status: PlanStatus,
  outcome: PlanOutcome.nullable(),
  progress_percentage: z.number(),
  completed_tasks: z.int(),
  failed_tasks: z.int(),
  blocked_tasks: z.int(),
  total_tasks: z.int(),
  /** Tasks in which a newer result waits beside a person's version for an answer. */
  waiting_merges: z.int(),
  current_tasks: z.array(z.string()),
  llm_model: z.string().nullable(),
  speed_vs_detail: SpeedVsDetail,
  tokens: Tokens,
  cost_usd: z.number(),
  created_at: z.string(),
  started_at: z.string().nullable(),
  completed_at: z.string().nullable(),
  remaining_ms: z.object({ low: z.int(), high: z.int() }).nullable(),
  tags: z.array(z.string()),
  project_id: z.uuid().nullable(),
  source_plan_id: z.uuid().nullable(),
  budget_usd: z.number().nullable(),
  archived_at: z.string().nullable(),
  example: z.boolean(),
  error: FailureInfo.nullable(),
  offline: z.boolean(),
  last_seq: z.int(),
});
export type PlanView = z.infer<typeof PlanView>;

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

export const FileView = z.object({
  name: z.string(),
  task: z.string(),
  stage: z.string(),
  content_type: z.string(),
  size: z.int(),
  version: z.int(),
  sha256: z.string(),
  created_at: z.string(),
});
export type FileView = z.infer<typeof FileView>;

export const ArtefactGroup = z.object({ stage: z.string(), items: z.array(FileView) });
export type ArtefactGroup = z.infer<typeof ArtefactGroup>;

export const EXPORT_FORMATS = [
  'zip',
  'md',
  'html',
  'pdf',
  'csv',
  'json',
  'mermaid',
  'tasks_json',
  'spec_kit',
  'mspdi',
  'ics',
] as const;

export const ExportQuery = z.strictObject({ format: z.enum(EXPORT_FORMATS).default('zip') });
export type ExportQuery = z.infer<typeof ExportQuery>;

/** `none`: the plan began before there were first reads. */
export const FirstReadView = z.object({
  status: z.enum(['none', 'pending', 'running', 'completed', 'failed']),
  /** Markdown, once it is there. */
  content: z.string().optional(),
});
export type FirstReadView = z.infer<typeof FirstReadView>;

export const GateBody = z.strictObject({
  decision: z.enum(['override', 'stop']),
  justification: z.string().trim().min(10, 'say in a sentence why (10 characters or more)').max(4000),
});
export type GateBody = z.infer<typeof GateBody>;

/** States separated by commas: a plan in any of them is listed. */
const Statuses = z
  .string()
  .max(200)
  .transform((text) => text.split(','))
  .pipe(z.array(PlanStatus).min(1));

export const PlanListQuery = z.strictObject({
  status: Statuses.optional(),
  kind: z.string().max(60).optional(),
  project_id: z.uuid().optional(),
  search: z.string().max(200).optional(),
  tag: z.string().max(60).optional(),
  /** Archived plans are left out unless they are asked for. */
  archived: z.enum(['true', 'false', 'any']).default('false'),
  /** Only plans in which a person has to choose between two versions of an output. */
  merge_waiting: z.enum(['true']).optional(),
  sort: z.enum(['created_at', '-created_at', 'title', '-title', 'status', '-status']).default('-created_at'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
});
export type PlanListQuery = z.infer<typeof PlanListQuery>;

export const PatchPlanBody = z
  .strictObject({
    title: z.string().trim().min(1).max(200).optional(),
    tags: Tags.optional(),
    archived: z.boolean().optional(),
  })
  .refine((b) => Object.keys(b).length > 0, { message: 'name at least one of title, tags, archived' });
export type PatchPlanBody = z.infer<typeof PatchPlanBody>;

/** What a plan would take, before anything is spent. */
export const PlanPreview = z.object({
  usable: z.boolean(),
  refused: z.array(z.object({ code: z.string(), message: z.string(), suggestion: z.string() })),
  missing: z.array(z.object({ field: z.string(), message: z.string(), example: z.string() })),
  graph: z.unknown(),
  calls: z.int(),
  minutes: z.object({ low: z.number(), high: z.number() }),
  cost_usd: z.object({ low: z.number(), high: z.number() }),
  model: z.string().nullable(),
  offline: z.boolean(),
});
export type PlanPreview = z.infer<typeof PlanPreview>;

export const CommandRefusal = z.object({ ok: z.literal(false), code: ErrorCode, detail: z.string() });
