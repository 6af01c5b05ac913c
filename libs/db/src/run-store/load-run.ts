import type {
  FailureInfo,
  PipelineGraph,
  PlanStatus,
  SpeedVsDetail,
  TaskSpec,
  TaskStatus,
} from '@planwright/contracts';
import type {
  CurrentOutput,
  LoadedRun,
  LoadedTask,
  PlanFacts,
  WalkGraph,
  WalkTask,
} from '@planwright/engine';
import type { Query } from '../statements/transaction.js';

/** The columns of LoadedTask. */
const LOADED_TASK = `task, status, generation, jsonb_array_length(gaps) AS gaps, error, edited,
  candidate IS NOT NULL AS candidate`;

interface LoadedTaskRow {
  task: string;
  status: TaskStatus;
  generation: number;
  gaps: number;
  error: FailureInfo | null;
  edited: boolean;
  candidate: boolean;
}

export async function tasksOf(
  query: Query,
  planId: string,
  tasks: readonly string[] | null,
): Promise<LoadedTask[]> {
  const rows = await query<LoadedTaskRow>(
    `SELECT ${LOADED_TASK} FROM plan_tasks
     WHERE plan_id = $1 AND ($2::text[] IS NULL OR task = ANY($2)) ORDER BY position`,
    [planId, tasks],
  );
  return rows.map(({ edited, candidate, ...row }) => ({
    ...row,
    ...(edited ? { edited } : {}),
    ...(candidate ? { candidate } : {}),
  }));
}

/** What the workflow walks: no schema, prompt or file name. */
export const walkGraphOf = (graph: PipelineGraph): WalkGraph => ({
  kind: graph.kind,
  graph_hash: graph.graph_hash,
  stages: graph.stages,
  tasks: graph.tasks.map(walkTaskOf),
  ...(graph.first_read ? { first_read: walkTaskOf(graph.first_read) } : {}),
});

const walkTaskOf = ({ name, title, stage, needs, steps, weight }: TaskSpec): WalkTask => ({
  name,
  title,
  stage,
  needs,
  weight,
  steps: steps.map(({ id, kind, title: stepTitle, min_done }) => ({
    id,
    kind,
    title: stepTitle,
    ...(min_done === undefined ? {} : { min_done }),
  })),
});

export async function loadRun(query: Query, planId: string): Promise<LoadedRun | null> {
  const [plan] = await query<{
    kind: string;
    status: PlanStatus;
    graph: PipelineGraph;
    has_first_read: boolean;
  }>(
    `SELECT p.kind, p.status, g.graph, EXISTS (
       SELECT FROM plan_files f WHERE f.plan_id = p.plan_id AND f.task = g.graph -> 'first_read' ->> 'name'
     ) AS has_first_read
     FROM plans p JOIN pipelines g USING (graph_hash) WHERE plan_id = $1`,
    [planId],
  );
  if (!plan) return null;
  return {
    planId,
    kind: plan.kind,
    status: plan.status,
    graph: walkGraphOf(plan.graph),
    tasks: await tasksOf(query, planId, null),
    wantsFirstRead: plan.graph.first_read !== undefined && !plan.has_first_read,
  };
}

export async function planFacts(query: Query, planId: string): Promise<PlanFacts | null> {
  const [row] = await query<{
    kind: string;
    title: string;
    prompt: string;
    intake: unknown;
    options: Record<string, unknown>;
    speed_vs_detail: SpeedVsDetail;
    llm_model: string | null;
    created_at: Date;
  }>(
    `SELECT kind, title, prompt, intake, options, speed_vs_detail, llm_model, created_at
     FROM plans WHERE plan_id = $1`,
    [planId],
  );
  if (!row) return null;
  return {
    planId,
    kind: row.kind,
    title: row.title,
    prompt: row.prompt,
    intake: row.intake,
    options: row.options,
    speed: row.speed_vs_detail,
    llmModel: row.llm_model,
    createdAt: row.created_at.toISOString(),
  };
}

export async function planStatus(query: Query, planId: string): Promise<PlanStatus | null> {
  const [row] = await query<{ status: PlanStatus }>(`SELECT status FROM plans WHERE plan_id = $1`, [planId]);
  return row?.status ?? null;
}

/** The outputs that hold, parsed; a task without one is left out. */
export async function outputs(
  query: Query,
  planId: string,
  tasks: readonly string[],
): Promise<Record<string, CurrentOutput>> {
  const rows = await query<{ task: string; content: string; version: number; sha256: string }>(
    `SELECT task, content, version, sha256 FROM plan_tasks t JOIN plan_content c USING (plan_id, task, version)
     WHERE plan_id = $1 AND task = ANY($2) AND c.item = '' AND c.name = 'output'`,
    [planId, tasks],
  );
  return Object.fromEntries(
    rows.map(({ task, content, version, sha256 }) => [
      task,
      { output: JSON.parse(content) as unknown, version, sha256 },
    ]),
  );
}
