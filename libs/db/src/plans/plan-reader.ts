import {
  type FileView,
  type Finding,
  type FirstReadView,
  type InteractionListQuery,
  type InteractionPage,
  isEnded,
  type PipelineGraph,
  type PlanListQuery,
  type PlanView,
  Refusal,
  type TaskDetail,
  type TaskView,
  type Tokens,
} from '@planwright/contracts';
import type { PlanContents } from '@planwright/engine/findings';
import type { DataSource } from 'typeorm';
import { outputs, planFacts } from '../run-store/load-run.js';
import { statementsOn } from '../statements/transaction.js';
import { createFindings } from './findings-of-plan.js';
import { interactionsOfPlan, interactionsOfTask } from './interactions.js';
import { createGraphReader } from './graph-reader.js';
import { usualTokens } from './latency.js';
import { listPlans } from './list-plans.js';
import {
  planColumns,
  type PlanRow,
  type TokenColumns,
  tokenColumns,
  tokensOf,
  toPlanView,
  toUsd,
} from './plan-row.js';
import { latencyOfModels, remainingOf } from './remaining-of-plans.js';
import type { CallLatency } from './remaining-time.js';
import { contentsOfTask, editedAs, tasksOfPlan } from './tasks.js';

export interface StoredFile extends FileView {
  content: string;
}

/** What services read of plans. Every method that takes a plan's id throws Refusal plan_not_found when there is none. */
export interface PlanReader {
  plan(planId: string): Promise<PlanView>;
  list(query: PlanListQuery): Promise<{ items: PlanView[]; next_cursor: string | null; total: number }>;
  tasks(planId: string): Promise<TaskView[]>;
  /** Also throws Refusal task_not_found. */
  taskDetail(planId: string, task: string): Promise<TaskDetail>;
  /** Attempts at calls of models, oldest first, page by page; also throws Refusal invalid_query. */
  interactions(planId: string, query: InteractionListQuery): Promise<InteractionPage>;
  /** Files that are there so far, by name. */
  files(planId: string): Promise<FileView[]>;
  /** Also throws Refusal file_not_found. */
  file(planId: string, name: string): Promise<StoredFile>;
  /** All files with their content, for a report. */
  contents(planId: string): Promise<StoredFile[]>;
  /** What the plan was asked as, and the output that holds of each task that has one. */
  contentsOfTasks(planId: string): Promise<PlanContents>;
  /** What rules find in the plan as it is; looked for again only when something was written since. */
  findings(planId: string): Promise<Finding[]>;
  /** The graph that the plan began with. */
  graphOfPlan(planId: string): Promise<PipelineGraph>;
  /** The newest published graph of each kind. */
  pipelines(): Promise<PipelineGraph[]>;
  /** The newest published graph of a kind; null when no worker has published one. */
  pipeline(kind: string): Promise<PipelineGraph | null>;
  /** What each model was asked for this plan, in US dollars. */
  usage(planId: string): Promise<{ id: string; calls: number; tokens: Tokens; cost_usd: number }[]>;
  /** The first read, or how far it is. */
  firstRead(planId: string): Promise<FirstReadView>;
  countByStatus(): Promise<Record<string, number>>;
  /** What is known of a model from its newest calls. */
  recordOfModel(
    model: string,
  ): Promise<{ latency: CallLatency | null; tokens: { input: number; output: number } | null }>;
}

const FILE_COLUMNS = 'f.name, f.task, f.stage, f.content_type, f.size, f.version, f.sha256, f.created_at';
type FileRow<F extends FileView> = Omit<F, 'created_at'> & { created_at: Date };
const toFile = <F extends FileView>(row: FileRow<F>): F =>
  ({ ...row, created_at: row.created_at.toISOString() }) as F;

/** `defaultModel` is asked by plans that name none; its recorded latency serves until a plan has calls of its own. */
export function createPlanReader(dataSource: DataSource, defaultModel: string | null = null): PlanReader {
  const graphs = createGraphReader(dataSource);

  const row = async (planId: string): Promise<PlanRow> => {
    const rows: PlanRow[] = await dataSource.query(
      `SELECT ${planColumns('p.prompt')} FROM plans p WHERE p.plan_id = $1`,
      [planId],
    );
    if (!rows[0]) throw new Refusal('plan_not_found');
    return rows[0];
  };

  const views = async (rows: PlanRow[]): Promise<PlanView[]> => {
    const live = rows.filter((plan) => !isEnded(plan.status) && plan.status !== 'waiting');
    const remaining = await remainingOf(dataSource, live, graphs.byHash, defaultModel);
    return rows.map((plan) => toPlanView(plan, remaining.get(plan.plan_id) ?? null));
  };

  const graphOfPlan = async (planId: string) => graphs.byHash((await row(planId)).graph_hash);
  const tasks = async (planId: string) => tasksOfPlan(dataSource, planId, await graphOfPlan(planId));

  const readFiles = async <F extends FileView>(
    planId: string,
    columns: string,
    name?: string,
  ): Promise<F[]> => {
    await row(planId);
    const rows: FileRow<F>[] = await dataSource.query(
      `SELECT ${columns} FROM plan_files f JOIN plan_content c USING (content_id)
       WHERE f.plan_id = $1 AND ($2::text IS NULL OR f.name = $2) ORDER BY f.name`,
      [planId, name ?? null],
    );
    return rows.map((file) => toFile<F>(file));
  };

  const contentsOfTasks = async (planId: string): Promise<PlanContents> => {
    const { tasks: specs } = await graphOfPlan(planId);
    const query = statementsOn(dataSource);
    const [facts, made] = await Promise.all([
      planFacts(query, planId),
      outputs(
        query,
        planId,
        specs.map(({ name }) => name),
      ),
    ]);
    if (!facts) throw new Refusal('plan_not_found');
    const { createdAt, prompt, intake, speed } = facts;
    const parsed = Object.entries(made).map(([task, { output }]) => [task, output]);
    return {
      createdAt,
      prompt,
      intake,
      speed,
      outputs: Object.fromEntries(parsed) as PlanContents['outputs'],
    };
  };
  const findings = createFindings(dataSource, contentsOfTasks);

  return {
    plan: async (planId) => (await views([await row(planId)]))[0] as PlanView,
    async list(query) {
      const { rows, ...page } = await listPlans(dataSource, query);
      return { items: await views(rows), ...page };
    },
    tasks,
    async taskDetail(planId, task) {
      const found = (await tasks(planId)).find((view) => view.task === task);
      if (!found) throw new Refusal('task_not_found', `The plan has no task ${task}.`);
      const [contents, interactions] = await Promise.all([
        contentsOfTask(dataSource, planId, task),
        interactionsOfTask(dataSource, planId, task),
      ]);
      const spec = (await graphOfPlan(planId)).tasks.find(({ name }) => name === task);
      return { ...found, ...editedAs(spec, found.version, contents), contents, interactions };
    },
    async interactions(planId, query) {
      await row(planId);
      return interactionsOfPlan(dataSource, planId, query);
    },
    files: (planId) => readFiles<FileView>(planId, FILE_COLUMNS),
    contents: (planId) => readFiles<StoredFile>(planId, `${FILE_COLUMNS}, c.content`),
    async file(planId, name) {
      const [file] = await readFiles<StoredFile>(planId, `${FILE_COLUMNS}, c.content`, name);
      if (!file) throw new Refusal('file_not_found');
      return file;
    },
    contentsOfTasks,
    findings,
    graphOfPlan,
    pipelines: graphs.newest,
    pipeline: async (kind) => (await graphs.newest(kind))[0] ?? null,
    async usage(planId) {
      const rows: ({ model: string; attempts: number; cost_micros: number } & TokenColumns)[] =
        await dataSource.query(
          `SELECT m.model, sum(m.attempts) AS attempts, sum(m.cost_micros) AS cost_micros, ${summed(tokenColumns('m'))}
           FROM plan_metrics m WHERE m.plan_id = $1 GROUP BY m.model ORDER BY m.model`,
          [planId],
        );
      return rows.map((used) => ({
        id: used.model,
        calls: used.attempts,
        tokens: tokensOf(used),
        cost_usd: toUsd(used.cost_micros),
      }));
    },
    async firstRead(planId) {
      const { first_read: spec } = await graphOfPlan(planId);
      if (!spec) return { status: 'none' };
      const [file] = await readFiles<StoredFile>(planId, `${FILE_COLUMNS}, c.content`, spec.files[0]?.name);
      if (file) return { status: 'completed', content: file.content };
      const [call]: { state: string }[] = await dataSource.query(
        `SELECT state FROM llm_calls WHERE plan_id = $1 AND task = $2 ORDER BY generation DESC LIMIT 1`,
        [planId, spec.name],
      );
      if (!call) return { status: 'pending' };
      return { status: call.state === 'failed' ? 'failed' : 'running' };
    },
    async countByStatus() {
      const rows: { status: string; plans: number }[] = await dataSource.query(
        `SELECT status, count(*) AS plans FROM plans GROUP BY status`,
      );
      return Object.fromEntries(rows.map(({ status, plans }) => [status, plans]));
    },
    recordOfModel: async (model) => ({
      latency: (await latencyOfModels(dataSource, [model])).get(model) ?? null,
      tokens: await usualTokens(dataSource, model),
    }),
  };
}

const summed = (columns: string): string => columns.replace(/m\.(\w+)/g, 'sum(m.$1) AS $1');
