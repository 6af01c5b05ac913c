import type { Gap, PlanOutcome, PlanStatus } from '@planwright/contracts';

/** An execution plan as the export formats see it. Dates are ISO 8601 (`2026-11-21`), moments ISO 8601 UTC. */
export interface ExportInput {
  plan: ExportPlan;
  /** The work breakdown, parents before or after their children; empty while there is none. */
  work: WorkItem[];
  /** Null while there is none. */
  schedule: ExportSchedule | null;
  /** In the order in which they are to be read. */
  sections: ExportSection[];
  files: ExportFile[];
  findings?: ExportFinding[];
  /** What is to be reached, in one paragraph; null while nobody said it. */
  goal: string | null;
  team: ExportTeamMember[];
  risks: ExportRisk[];
  /** What else is worth keeping: models, speed, cost. Shown as it is. */
  metadata: Record<string, string | number | boolean | null>;
  /** The whole report as one HTML file; '' where it could not be built. */
  report_html: string;
}

export interface ExportPlan {
  id: string;
  title: string;
  prompt: string;
  status: PlanStatus;
  outcome: PlanOutcome | null;
  created_at: string;
  completed_at: string | null;
  /** Any part was made by the offline provider. */
  offline: boolean;
}

export interface WorkItem {
  id: string;
  parent_id: string | null;
  /** Place in the breakdown: `1.2.3`. */
  wbs: string;
  name: string;
  description: string;
  /** Role that answers for it; null where nobody was named. */
  responsible: string | null;
  resources: string[];
  /** Working days; null where nothing was estimated. */
  days_min: number | null;
  days_realistic: number | null;
  days_max: number | null;
}

export interface ExportSchedule {
  start_date: string;
  finish_date: string;
  tasks: ScheduledTask[];
  milestones: { id: string; name: string; date: string }[];
}

export interface ScheduledTask {
  /** The id of its work item. */
  id: string;
  parent_id: string | null;
  name: string;
  level: number;
  wbs: string;
  start: string;
  /** The last day that is worked on: a task of one day starts and finishes on the same date. */
  finish: string;
  /** Working days. */
  duration_days: number;
  slack_days: number;
  critical: boolean;
  /** False where the duration was assumed, since no estimate was given. */
  estimated: boolean;
  /** Ids of the tasks that must have finished before this one starts. */
  predecessors: string[];
}

export interface ExportSection {
  /** Unique; the task's name. */
  task: string;
  title: string;
  markdown: string | null;
  /** Why there is nothing, where that is known. */
  missing_reason: string | null;
  /** Items that were given up after their retries. */
  gaps: Gap[];
}

export interface ExportFile {
  name: string;
  stage: string;
  content_type: string;
  content: string;
}

export interface ExportFinding {
  rule: string;
  severity: string;
  message: string;
  task: string | null;
  /** Where in the task's output. */
  path: string | null;
}

export interface ExportTeamMember {
  role: string;
  description: string;
}

export interface ExportRisk {
  title: string;
  description: string;
  likelihood: string | null;
  impact: string | null;
  /** What is done about it; null where nobody said. */
  action: string | null;
}
