import type {
  ContentVersionView,
  FailureInfo,
  Gap,
  GateInfo,
  InteractionView,
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

interface InteractionRow extends TokenColumns {
  interaction_id: string;
  call_id: string;
  task: string;
  step: string;
  item: string;
  attempt: number;
  model: string;
  status: InteractionView['status'];
  cost_micros: number;
  queued_ms: number | null;
  first_token_ms: number | null;
  latency_ms: number | null;
  request: unknown;
  response: string | null;
  reasoning: string | null;
  error: FailureInfo | null;
  fallback_from: string | null;
  created_at: Date;
}

/** Every attempt at every call of a task, oldest first. */
export async function interactionsOfTask(
  dataSource: DataSource,
  planId: string,
  task: string,
): Promise<InteractionView[]> {
  const rows: InteractionRow[] = await dataSource.query(
    `SELECT i.interaction_id, i.call_id, i.task, i.step, i.item, i.attempt, i.model, i.status, ${tokenColumns('i')},
            i.cost_micros, i.queued_ms, i.first_token_ms, i.latency_ms, i.request, i.response,
            i.reasoning, i.error, i.fallback_from, i.created_at
     FROM llm_interactions i WHERE i.plan_id = $1 AND i.task = $2 ORDER BY i.created_at, i.interaction_id`,
    [planId, task],
  );
  return rows.map((row) => ({
    interaction_id: row.interaction_id,
    call_id: row.call_id,
    task: row.task,
    step: row.step,
    item: row.item,
    attempt: row.attempt,
    model: row.model,
    status: row.status,
    tokens: tokensOf(row),
    cost_usd: toUsd(row.cost_micros),
    queued_ms: row.queued_ms,
    first_token_ms: row.first_token_ms,
    duration_ms: row.latency_ms,
    request: row.request,
    response: row.response,
    reasoning: row.reasoning,
    error: row.error,
    fallback_from: row.fallback_from,
    created_at: row.created_at.toISOString(),
  }));
}
