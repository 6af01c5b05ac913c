import { z } from 'zod';

/** Bytes of UTF-8 that a person's version of an output may have. */
export const MAX_CONTENT_BYTES = 800_000;

/**
 * How a person edits a task's output: `json` as the JSON text of an output with a schema, `markdown` as the one text
 * that the output is, `none` where there is nothing of its own to edit (a report is made of the whole plan).
 */
export const Editable = z.enum(['json', 'markdown', 'none']);
export type Editable = z.infer<typeof Editable>;

/** A person's version of an output, as `Editable` says it is written. */
export const EditContentBody = z.strictObject({ content: z.string() });
export type EditContentBody = z.infer<typeof EditContentBody>;

/** `cascade=false`: the edit is kept and what rests on it is marked out of date, but nothing runs. */
export const EditQuery = z.strictObject({ cascade: z.enum(['true', 'false']).default('true') });
export type EditQuery = z.infer<typeof EditQuery>;

export const EditResult = z.object({
  /** The version that the task has now: what the next `If-Match` says. */
  version: z.int(),
  /** Tasks that run again, and those in which a person's version waits for an answer, in graph order. */
  stale: z.array(z.string()),
});
export type EditResult = z.infer<typeof EditResult>;

/**
 * What becomes of a person's version whose inputs have changed. `candidate_version` is the newer version that the person
 * has read, null where none was there; another one refuses the answer. Left out, any is meant.
 */
export const MergeBody = z
  .strictObject({
    take: z.enum(['mine', 'new', 'merged']),
    content: z.string().optional(),
    candidate_version: z.int().min(1).nullable().optional(),
  })
  .refine(({ take, content }) => (take === 'merged') === (content !== undefined), {
    path: ['content'],
    message: 'comes with take "merged", and only with it',
  });
export type MergeBody = z.infer<typeof MergeBody>;

/** A place that both sides changed, each in another way; `merged` holds mine there. Absent: it is not there on that side. */
export const MergeConflict = z.object({
  path: z.string(),
  label: z.string(),
  base: z.unknown().optional(),
  mine: z.unknown().optional(),
  theirs: z.unknown().optional(),
});
export type MergeConflict = z.infer<typeof MergeConflict>;

/** One side of a merge: its version, and its text in the form that `Editable` names. */
const MergeSide = z.object({ version: z.int(), content: z.string() });

/** A person's version beside the one that was made of the changed inputs. */
export const MergeView = z.object({
  task: z.string(),
  editable: Editable,
  /** What the person's version was made from; null where nothing was there before it. */
  base: MergeSide.nullable(),
  /** The person's version, which holds until this is settled. */
  mine: MergeSide,
  /** What the task made of the changed inputs; null where it has not been made (`cascade=false`, or it failed). */
  theirs: MergeSide.nullable(),
  /** Both sides' changes in one text; where both changed the same, mine. */
  merged: z.string(),
  conflicts: z.array(MergeConflict),
  /** Tasks whose change made this one out of date. */
  because: z.array(z.string()),
});
export type MergeView = z.infer<typeof MergeView>;

/** The version of each need that an output was made from. */
export const MadeFrom = z.record(z.string(), z.object({ version: z.int(), sha256: z.string() }));
export type MadeFrom = z.infer<typeof MadeFrom>;

export const VersionView = z.object({
  version: z.int(),
  author: z.enum(['model', 'code', 'person']),
  generation: z.int(),
  created_at: z.string(),
  /** Bytes of UTF-8. */
  size: z.int(),
  sha256: z.string(),
  /** What the other tasks, the report and the exports are made of. */
  current: z.boolean(),
  /** Made of changed inputs, and waits for a person's answer. */
  candidate: z.boolean(),
  /** Null where it was stored before this was noted. */
  made_from: MadeFrom.nullable(),
});
export type VersionView = z.infer<typeof VersionView>;

export const DiffQuery = z.strictObject({
  from: z.coerce.number().int().min(1),
  to: z.coerce.number().int().min(1),
});
export type DiffQuery = z.infer<typeof DiffQuery>;

/**
 * One meaningful change. `path` is that of the newer side, except where something was removed. Of what moved in a list,
 * `before` and `after` are its places there, from 1.
 */
export const ContentChange = z.object({
  kind: z.enum(['added', 'removed', 'moved', 'reworded', 'changed']),
  /** JSON path, e.g. `levers[2].options[0]`; '' for the whole. */
  path: z.string(),
  /** What a person calls the place, e.g. `Levers › Pricing model › Options 1`. */
  label: z.string(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});
export type ContentChange = z.infer<typeof ContentChange>;

export const DiffView = z.object({
  from: z.int(),
  to: z.int(),
  /** Both whole texts, as `Editable` says they are written. */
  before: z.string(),
  after: z.string(),
  changes: z.array(ContentChange),
});
export type DiffView = z.infer<typeof DiffView>;

export const ImpactQuery = z.strictObject({ task: z.string().min(1).max(100) });
export type ImpactQuery = z.infer<typeof ImpactQuery>;

/**
 * What going on would make: of tasks named with commas, those and what rests on them and is not there; left out, all
 * that is not there.
 */
export const RemainingQuery = z.strictObject({
  from: z
    .string()
    .min(1)
    .max(8000)
    .transform((text) => text.split(','))
    .optional(),
});
export type RemainingQuery = z.infer<typeof RemainingQuery>;

/** By what the same task took before, else by its usual calls at what a call of this plan cost so far. */
export const RemainingView = z.object({
  /** In graph order. */
  tasks: z.array(z.string()),
  calls: z.int(),
  cost_usd: z.number(),
  /** Along the longest chain. */
  duration_ms: z.int(),
});
export type RemainingView = z.infer<typeof RemainingView>;

/** What would run again if a task's output changed, by what it took the last time in this plan. */
export const ImpactView = z.object({
  /** In graph order. */
  tasks: z.array(z.string()),
  /** Those of them in which a person's version holds, so that nothing behind them runs before the person answers. */
  held: z.array(z.string()),
  calls: z.int(),
  /** Input and output together. */
  tokens: z.int(),
  cost_usd: z.number(),
  /** Along the longest chain. */
  duration_ms: z.int(),
});
export type ImpactView = z.infer<typeof ImpactView>;

export const BudgetBody = z.strictObject({ budget_usd: z.number().positive().max(1_000_000).nullable() });
export type BudgetBody = z.infer<typeof BudgetBody>;
