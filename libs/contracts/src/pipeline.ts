import { z } from 'zod';
import { ReportFigure } from './report.js';

export const StepKind = z.enum(['call', 'map', 'pure', 'gate', 'write']);
export type StepKind = z.infer<typeof StepKind>;

/** One step of a task. `calls` is what a task usually needs (it fixes the weight), `min_done` the items a map cannot do without. */
export const StepSpec = z.object({
  id: z.string(),
  kind: StepKind,
  title: z.string(),
  calls: z.int().min(0),
  min_done: z.int().min(0).optional(),
});
export type StepSpec = z.infer<typeof StepSpec>;

export const FileSpec = z.object({ name: z.string(), content_type: z.string(), title: z.string() });
export type FileSpec = z.infer<typeof FileSpec>;

export const TaskSpec = z.object({
  name: z.string(),
  title: z.string(),
  stage: z.string(),
  purpose: z.string(),
  needs: z.array(z.string()),
  steps: z.array(StepSpec),
  files: z.array(FileSpec),
  weight: z.number().positive(),
  definition_hash: z.string(),
  /** Where the report shows the task's Markdown; left out of the report where absent. */
  report: z
    .object({
      title: z.string(),
      order: z.number(),
      file: z.string().optional(),
      figure: ReportFigure.optional(),
    })
    .optional(),
  /** It is made of the whole plan as it is, not of its needs alone. */
  reads_report: z.literal(true).optional(),
  /** JSON Schema of the output; left out of what the workflow loads. */
  output_schema: z.record(z.string(), z.unknown()).optional(),
});
export type TaskSpec = z.infer<typeof TaskSpec>;

/** A published graph: what a pipeline looked like when a plan began. Tasks stand in an order that respects needs. */
export const PipelineGraph = z.object({
  kind: z.string(),
  title: z.string(),
  stages: z.array(z.string()),
  tasks: z.array(TaskSpec),
  /** A provisional summary made beside the tasks, outside their number. */
  first_read: TaskSpec.optional(),
  graph_hash: z.string(),
});
export type PipelineGraph = z.infer<typeof PipelineGraph>;
