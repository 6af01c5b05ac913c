import type {
  PipelineGraph,
  PlanView,
  ReportFailure,
  ReportInput,
  ReportSection,
  ReportStage,
  TaskSpec,
  TaskView,
  Tokens,
} from '@planwright/contracts';
import { indexGraph, invalidationCone } from '@planwright/engine';
import type { PlanReader, StoredFile } from './plan-reader.js';

/** Everything that a report says, read from the database. Unwritten sections keep their place. */
export async function reportInput(
  reader: PlanReader,
  planId: string,
  mode: ReportInput['mode'],
  now: Date,
): Promise<ReportInput> {
  return (await reportWithSources(reader, planId, mode, now)).report;
}

/** The same with the outputs, by task, and the files that it was put together from. */
export async function reportWithSources(
  reader: PlanReader,
  planId: string,
  mode: ReportInput['mode'],
  now: Date,
): Promise<{ report: ReportInput; outputs: Readonly<Record<string, unknown>>; files: StoredFile[] }> {
  const [plan, graph, tasks, files, made, findings, models, firstRead] = await Promise.all([
    reader.plan(planId),
    reader.graphOfPlan(planId),
    reader.tasks(planId),
    reader.contents(planId),
    reader.contentsOfTasks(planId),
    reader.findings(planId),
    reader.usage(planId),
    reader.firstRead(planId),
  ]);
  const views = new Map(tasks.map((view) => [view.task, view]));
  const report: ReportInput = {
    mode,
    // A final report is dated by the end of its plan: asked twice, it is the same file.
    generated_at: (mode === 'final' && plan.completed_at) || now.toISOString(),
    plan: planFacts(plan, tasks),
    sections: sectionsOf(graph, views, files, made.outputs),
    failures: failuresOf(graph, tasks),
    stages: graph.stages.map((stage) => stageFigures(stage, tasks)).filter((stage) => stage !== null),
    models,
    findings,
    first_read: firstRead.content ?? null,
  };
  return { report, outputs: made.outputs, files };
}

const planFacts = (plan: PlanView, tasks: readonly TaskView[]): ReportInput['plan'] => ({
  title: plan.title,
  prompt: plan.prompt,
  status: plan.status,
  outcome: plan.outcome,
  created_at: plan.created_at,
  completed_at: plan.completed_at,
  model: plan.llm_model,
  speed: plan.speed_vs_detail,
  offline: plan.offline,
  example: plan.example,
  cost_usd: plan.cost_usd,
  tokens: plan.tokens,
  calls: tasks.reduce((sum, task) => sum + task.calls, 0),
  error: plan.error,
});

/** Tasks that say where they stand in the report; in a graph where none does, every task that writes Markdown. */
function sectionsOf(
  graph: PipelineGraph,
  views: ReadonlyMap<string, TaskView>,
  files: readonly StoredFile[],
  outputs: Readonly<Record<string, unknown>>,
): ReportSection[] {
  const placed = graph.tasks
    .filter((spec) => spec.report !== undefined)
    .sort((a, b) => (a.report?.order ?? 0) - (b.report?.order ?? 0));
  const specs = placed.length ? placed : graph.tasks.filter((spec) => shownFile(spec) !== undefined);
  return specs.map((spec): ReportSection => {
    const view = views.get(spec.name);
    const name = shownFile(spec)?.name;
    return {
      id: spec.name,
      title: spec.report?.title ?? spec.title,
      stage: spec.stage,
      markdown: files.find((file) => file.name === name)?.content ?? null,
      figure:
        spec.report?.figure && outputs[spec.name] !== undefined
          ? { kind: spec.report.figure, output: outputs[spec.name] }
          : null,
      status: view?.status ?? 'pending',
      missing_reason: view?.error?.message ?? null,
      gaps: view?.gaps ?? [],
      edited: view?.edited ?? false,
    };
  });
}

/** The file that people read: the one that the definition names, else Markdown, else plain text. */
const shownFile = (spec: TaskSpec): TaskSpec['files'][number] | undefined =>
  spec.files.find((file) => file.name === spec.report?.file) ??
  spec.files.find((file) => file.content_type.startsWith('text/markdown')) ??
  (spec.report ? spec.files.find((file) => file.content_type.startsWith('text/plain')) : undefined);

function failuresOf(graph: PipelineGraph, tasks: readonly TaskView[]): ReportFailure[] {
  const index = indexGraph(graph);
  const blocked = new Map(
    tasks.filter((task) => task.status === 'blocked').map((task) => [task.task, task.title]),
  );
  return tasks.flatMap((task): ReportFailure[] => {
    if (task.status !== 'failed' || !task.error) return [];
    const behind = invalidationCone(index, task.task).flatMap((name) => blocked.get(name) ?? []);
    return [{ task: task.task, title: task.title, stage: task.stage, error: task.error, blocked: behind }];
  });
}

function stageFigures(stage: string, all: readonly TaskView[]): ReportStage | null {
  const tasks = all.filter((task) => task.stage === stage);
  if (!tasks.length) return null;
  const times = (pick: (task: TaskView) => string | null): number[] =>
    tasks.flatMap((task) => pick(task) ?? []).map((at) => Date.parse(at));
  const starts = times((task) => task.started_at);
  const ends = times((task) => task.completed_at);
  const tokens: Tokens = { input: 0, output: 0, reasoning: 0, cached: 0 };
  for (const task of tasks) {
    for (const kind of ['input', 'output', 'reasoning', 'cached'] as const) tokens[kind] += task.tokens[kind];
  }
  return {
    stage,
    calls: tasks.reduce((sum, task) => sum + task.calls, 0),
    tokens,
    cost_usd: tasks.reduce((sum, task) => sum + task.cost_usd, 0),
    duration_ms: starts.length && ends.length ? Math.max(0, Math.max(...ends) - Math.min(...starts)) : null,
  };
}
