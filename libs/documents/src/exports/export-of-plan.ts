import type { ReportInput } from '@planwright/contracts';
import { z } from 'zod';
import { buildReport } from '../report/build-report.js';
import type { ExportFile, ExportInput, ExportSchedule, WorkItem } from './export-input.js';

interface Node {
  id: string;
  description: string;
  extra_fields: {
    responsible_role?: string | null | undefined;
    detailed_description?: string | undefined;
    resources_needed?: string[] | undefined;
  };
  task_children: Node[];
}
const Node: z.ZodType<Node> = z.object({
  id: z.string(),
  description: z.string(),
  extra_fields: z
    .object({
      responsible_role: z.string().nullish(),
      detailed_description: z.string().optional(),
      resources_needed: z.array(z.string()).optional(),
    })
    .default({}),
  get task_children() {
    return z.array(Node).default([]);
  },
});
const Wbs = z.object({ wbs_project: Node });

const Durations = z.object({
  task_details: z.array(
    z.object({
      task_id: z.string(),
      days_min: z.number(),
      days_realistic: z.number(),
      days_max: z.number(),
    }),
  ),
});

const Schedule = z.object({
  start_date: z.string(),
  finish_date: z.string(),
  tasks: z.array(
    z.object({
      id: z.string(),
      parent_id: z.string().nullable(),
      name: z.string(),
      level: z.number(),
      wbs: z.string(),
      start: z.string(),
      finish: z.string(),
      duration_days: z.number(),
      slack_days: z.number(),
      critical: z.boolean(),
      estimated: z.boolean(),
      predecessors: z.array(z.string()),
    }),
  ),
  milestones: z.array(z.object({ id: z.string(), name: z.string(), date: z.string() })),
});

const Goal = z.object({ goal_statement: z.string() });
const Team = z.object({ roles: z.array(z.object({ category: z.string(), explanation: z.string() })) });
const Risks = z.object({
  risks: z.array(
    z.object({
      risk_area: z.string(),
      risk_description: z.string(),
      likelihood: z.string(),
      severity: z.string(),
      action: z.string(),
    }),
  ),
});

export interface StoredPlan {
  planId: string;
  report: ReportInput;
  /** Newest output of each task that has one. */
  outputs: Readonly<Record<string, unknown>>;
  files: readonly ExportFile[];
}

/** What the export formats are told of a stored execution plan; an output of another shape counts as not there. */
export function exportInputOf({ planId, report, outputs, files }: StoredPlan): ExportInput {
  const { plan } = report;
  const risks = read(Risks, outputs['identify_risks'])?.risks ?? [];
  return {
    plan: {
      id: planId,
      title: plan.title,
      prompt: plan.prompt,
      status: plan.status,
      outcome: plan.outcome,
      created_at: plan.created_at,
      completed_at: plan.completed_at,
      offline: plan.offline,
    },
    work: workOf(outputs),
    schedule: read<ExportSchedule>(Schedule, outputs['create_schedule']),
    // What is drawn from its output has no text of its own: the formats write it from work and schedule.
    sections: report.sections
      .filter(({ markdown, figure }) => markdown !== null || figure === null)
      .map(({ id, title, markdown, missing_reason, gaps }) => ({
        task: id,
        title,
        markdown,
        missing_reason,
        gaps,
      })),
    files: [...files],
    findings: report.findings.map(({ rule, severity, task, path, message }) => ({
      rule,
      severity,
      task,
      path,
      message,
    })),
    goal: read(Goal, outputs['project_plan'])?.goal_statement ?? null,
    team: (read(Team, outputs['team_markdown'])?.roles ?? []).map(({ category, explanation }) => ({
      role: category,
      description: explanation,
    })),
    risks: risks.map((risk) => ({
      title: risk.risk_area,
      description: risk.risk_description,
      likelihood: risk.likelihood,
      impact: risk.severity,
      action: risk.action,
    })),
    metadata: { model: plan.model, speed: plan.speed, calls: plan.calls, cost_usd: plan.cost_usd },
    report_html: buildReport(report),
  };
}

function read<T>(schema: z.ZodType<T>, output: unknown): T | null {
  const parsed = schema.safeParse(output);
  return parsed.success ? parsed.data : null;
}

function workOf(outputs: Readonly<Record<string, unknown>>): WorkItem[] {
  const root = (
    read(Wbs, outputs['wbs_project_level1_and_level2_and_level3']) ??
    read(Wbs, outputs['wbs_project_level1_and_level2'])
  )?.wbs_project;
  const details = read(Durations, outputs['estimate_task_durations'])?.task_details ?? [];
  const days = new Map(details.map((detail) => [detail.task_id, detail]));
  const known = (value: number | undefined) => (value === undefined || value < 0 ? null : value);
  const items: WorkItem[] = [];
  const visit = (node: Node, parentId: string | null, wbs: string): void => {
    const { responsible_role: role, detailed_description: text, resources_needed } = node.extra_fields;
    const estimate = days.get(node.id);
    items.push({
      id: node.id,
      parent_id: parentId,
      wbs,
      name: node.description,
      description: text ?? '',
      responsible: role ?? null,
      resources: resources_needed ?? [],
      days_min: known(estimate?.days_min),
      days_realistic: known(estimate?.days_realistic),
      days_max: known(estimate?.days_max),
    });
    node.task_children.forEach((child, i) => visit(child, node.id, `${wbs}.${i + 1}`));
  };
  root?.task_children.forEach((phase, i) => visit(phase, null, String(i + 1)));
  return items;
}
