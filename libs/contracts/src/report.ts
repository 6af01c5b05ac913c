import { z } from 'zod';
import type { FailureInfo } from './errors.js';
import type { Tokens } from './plans.js';
import type { Gap } from './tasks.js';
import type { PlanOutcome, PlanStatus, TaskStatus } from './states.js';

/** Drawings that the report knows; each is made of the output of the task that names it. */
export const ReportFigure = z.enum(['gantt', 'wbs', 'risks', 'failure_modes', 'swot', 'team', 'questions']);
export type ReportFigure = z.infer<typeof ReportFigure>;

export const FindingSeverity = z.enum(['error', 'warning', 'note']);

/** What a rule found in a plan: which rule, in which task, where in its output, and what could be done. */
export const Finding = z.object({
  rule: z.string(),
  severity: FindingSeverity,
  task: z.string(),
  /** JSON path in the task's output, e.g. `risks[2].owner`; '' for the output as a whole. */
  path: z.string(),
  message: z.string(),
  fix: z.string().optional(),
});
export type Finding = z.infer<typeof Finding>;

export interface ReportPlan {
  title: string;
  /** As it was taken in: shown at the end. */
  prompt: string;
  status: PlanStatus;
  outcome: PlanOutcome | null;
  /** ISO 8601 UTC. */
  created_at: string;
  completed_at: string | null;
  /** Id of the chosen model; null where the plan took the first by priority. */
  model: string | null;
  speed: string;
  /** Any part was made by the offline provider. */
  offline: boolean;
  /** The worked example: written beforehand, so that it took no call. */
  example: boolean;
  cost_usd: number;
  tokens: Tokens;
  calls: number;
  error: FailureInfo | null;
}

export interface ReportSection {
  /** Unique in the report; the task's name. */
  id: string;
  title: string;
  stage: string;
  /** What the task wrote; null while there is nothing. */
  markdown: string | null;
  /** How its output is drawn above the text, and that output; null where the text is all. */
  figure: { kind: ReportFigure; output: unknown } | null;
  status: TaskStatus;
  /** Why there is nothing, where more can be said than the status does. */
  missing_reason: string | null;
  /** Items that were given up after their retries. */
  gaps: Gap[];
  /** A person changed what the model wrote. */
  edited: boolean;
}

/** A task that failed, also one without a section of its own. */
export interface ReportFailure {
  task: string;
  title: string;
  stage: string;
  error: FailureInfo;
  /** Titles of the tasks that could not start because of it. */
  blocked: string[];
}

export interface ReportStage {
  stage: string;
  calls: number;
  tokens: Tokens;
  cost_usd: number;
  /** From the first start to the last end; null while nothing ran. */
  duration_ms: number | null;
}

export interface ReportModel {
  id: string;
  calls: number;
  tokens: Tokens;
  cost_usd: number;
}

export interface ReportInput {
  /** `final`: the report of a plan that has ended well. `fallback`: the best there is, with what is missing at the top. */
  mode: 'final' | 'fallback';
  /** ISO 8601 UTC; given, so that the same input gives the same bytes. */
  generated_at: string;
  /** BCP 47 tag of the language the sections are written in; English where it is left out. */
  lang?: string;
  plan: ReportPlan;
  /** In the order in which they are to be read. */
  sections: ReportSection[];
  failures: ReportFailure[];
  findings: Finding[];
  /** The provisional summary, shown while the sections that replace it are not there. */
  first_read: string | null;
  stages: ReportStage[];
  models: ReportModel[];
}
