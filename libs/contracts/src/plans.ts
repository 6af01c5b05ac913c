import { z } from 'zod';
import { FailureInfo } from './errors.js';
import { PlanIntake } from './intake.js';
import { PlanOutcome, PlanStatus, SpeedVsDetail } from './states.js';

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

/** States separated by commas: a plan in any of them is listed. */
const Statuses = z
  .string()
  .max(200)
  .transform((text) => text.split(','))
  .pipe(z.array(PlanStatus).min(1));

export const PLAN_SORTS = ['created_at', 'title', 'status', 'cost_usd', 'progress_percentage'] as const;
/** What a list of plans is sorted by; with `-`, from the largest down. */
export const PlanSort = z.enum(PLAN_SORTS.flatMap((column) => [column, `-${column}`] as const));
export type PlanSort = z.infer<typeof PlanSort>;

export const PlanListQuery = z.strictObject({
  status: Statuses.optional(),
  kind: z.string().max(60).optional(),
  project_id: z.uuid().optional(),
  /** A text as it stands in title or prompt, in whatever letters; of one or two characters, in the title. */
  search: z.string().max(200).optional(),
  tag: z.string().max(60).optional(),
  /** Archived plans are left out unless they are asked for. */
  archived: z.enum(['true', 'false', 'any']).default('false'),
  /**
   * Plans in which a person has to choose between two versions of an output: `true` only those, `too` beside those of
   * `status`.
   */
  merge_waiting: z.enum(['true', 'too']).optional(),
  sort: PlanSort.default('-created_at'),
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
