import type {
  ContentVersionView,
  FailureInfo,
  Gap,
  GateInfo,
  PipelineGraph,
  TaskDetail,
  TaskSpec,
  TaskView,
} from '@planwright/contracts';
import { editableAs, textOfOutput } from '@planwright/engine/editing';
import type { DataSource } from 'typeorm';
import { timeOf, type TokenColumns, tokenColumns, tokensOf, toUsd } from './plan-row.js';

interface TaskRow extends TokenColumns {
  task: string;
  stage: string;
  status: TaskView['status'];
  attempt: number;
  version: number;
  edited: boolean;
  candidate: number | null;
  stale_because: string[];
  items_total: number;
  items_done: number;
  gaps: Gap[];
  gate: GateInfo | null;
  error: FailureInfo | null;
  calls: number;
  cost_micros: number;
  ready_at: Date | null;
  started_at: Date | null;
  completed_at: Date | null;
}

/** What a task mainly does, from its steps: the first of these that one of them is. */
const KINDS = ['write', 'gate', 'map', 'call'] as const;
const kindOf = (spec: TaskSpec | undefined): string =>
  KINDS.find((kind) => spec?.steps.some((step) => step.kind === kind)) ?? 'pure';

const duration = (from: Date | null, to: Date | null): number | null =>
  from && to ? Math.max(0, to.getTime() - from.getTime()) : null;

function toTaskView(row: TaskRow, spec: TaskSpec | undefined): TaskView {
  return {
    task: row.task,
    title: spec?.title ?? row.task,
    stage: row.stage,
    kind: kindOf(spec),
    status: row.status,
    needs: spec?.needs ?? [],
    attempt: row.attempt,
    version: row.version,
    edited: row.edited,
    stale_because: row.stale_because,
    merge_waiting: row.candidate !== null,
    ready_at: timeOf(row.ready_at),
    started_at: timeOf(row.started_at),
    completed_at: timeOf(row.completed_at),
    duration_ms: duration(row.started_at, row.completed_at),
    calls: row.calls,
    tokens: tokensOf(row),
    cost_usd: toUsd(row.cost_micros),
    items_done: row.items_done,
    items_total: row.items_total,
    gaps: row.gaps,
    gate: row.gate,
    error: row.error,
  };
}

/** A plan's tasks in graph order. */
export async function tasksOfPlan(
  dataSource: DataSource,
  planId: string,
  graph: PipelineGraph,
): Promise<TaskView[]> {
  const specs = new Map(graph.tasks.map((spec) => [spec.name, spec]));
  const rows: TaskRow[] = await dataSource.query(
    `SELECT t.task, t.stage, t.status, t.attempt, t.version, t.edited, t.candidate, t.stale_because, t.items_total, t.items_done, t.gaps, t.gate,
            t.error, t.calls, ${tokenColumns('t')}, t.cost_micros, t.ready_at, t.started_at,
            t.completed_at
     FROM plan_tasks t WHERE t.plan_id = $1 ORDER BY t.position`,
    [planId],
  );
  return rows.map((row) => toTaskView(row, specs.get(row.task)));
}

/** Every version of everything that a task wrote, newest first. */
export async function contentsOfTask(
  dataSource: DataSource,
  planId: string,
  task: string,
): Promise<ContentVersionView[]> {
  const rows: (Omit<ContentVersionView, 'created_at'> & { created_at: Date })[] = await dataSource.query(
    `SELECT name, item, version, generation, content_type, size, sha256, definition_hash, author, content, created_at
     FROM plan_content WHERE plan_id = $1 AND task = $2 ORDER BY version DESC, name, item`,
    [planId, task],
  );
  return rows.map((row) => ({ ...row, created_at: row.created_at.toISOString() }));
}

/** How a person edits the output of a task, and the text that holds. */
export function editedAs(
  spec: TaskSpec | undefined,
  version: number,
  contents: readonly ContentVersionView[],
): Pick<TaskDetail, 'editable' | 'output_schema' | 'output'> {
  const stored = contents.find(
    (content) => content.name === 'output' && content.item === '' && content.version === version,
  );
  return {
    editable: spec ? editableAs(spec) : 'none',
    output_schema: spec?.output_schema ?? null,
    output: spec && stored ? textOfOutput(spec, stored.content) : null,
  };
}
