import { definitionHash } from '@planwright/activities';
import {
  createPlanReader,
  createPlanWriter,
  createRunStore,
  reportInput,
  withAdvisoryLock,
} from '@planwright/db';
import {
  definePipeline,
  executionPipeline,
  runExample,
  type Task,
  toGraph,
  WORKED_EXAMPLE,
} from '@planwright/pipelines';
import type { DataSource } from 'typeorm';
import { sha256 } from './sha256.js';

/**
 * Stores the worked example as a finished plan where there is no plan at all, so that a newcomer has one to look at.
 * It is written by the same transactions as any run, and deleted like any plan.
 * @returns whether it was stored now.
 */
export async function publishExample(dataSource: DataSource): Promise<boolean> {
  let stored = false;
  await withAdvisoryLock(dataSource, 'worked-example', async () => {
    const [any] = (await dataSource.query(`SELECT 1 FROM plans LIMIT 1`)) as unknown[];
    if (any) return;
    await store(dataSource);
    stored = true;
  });
  return stored;
}

async function store(dataSource: DataSource): Promise<void> {
  const runs = createRunStore(dataSource);
  const { plan } = WORKED_EXAMPLE;
  const { outputs, files } = runExample();
  const pipeline = definePipeline(executionPipeline);
  const { planId } = await createPlanWriter(dataSource).createPlan({
    prompt: plan.prompt,
    title: plan.title,
    graph: toGraph(pipeline, sha256),
    speed: plan.speed,
    intake: plan.intake,
    llmModel: null,
    offline: false,
    example: true,
    options: {},
    tags: [],
    projectId: null,
    sourcePlanId: null,
    budgetUsd: null,
  });
  await runs.setPlanStatus(planId, 'running');
  await dating(dataSource, planId);
  const completed = (task: Task, more: { name: string; content: string; contentType: string }[] = []) => ({
    planId,
    task: task.name,
    generation: 1,
    output: JSON.stringify(outputs[task.name], null, 2),
    files: [...files.filter((file) => file.task === task.name), ...more],
    definitionHash: definitionHash(task),
    author: 'person' as const,
    gaps: [],
  });
  if (pipeline.firstRead)
    await runs.completeFirstRead({ ...completed(pipeline.firstRead), stage: pipeline.firstRead.stage });
  for (const task of pipeline.tasks) {
    await runs.beginTask(planId, task.name, 1);
    await runs.completeTask(
      completed(
        task,
        task.readsReport ? await reportFiles(dataSource, planId, task, outputs[task.name]) : [],
      ),
    );
  }
  await runs.setPlanStatus(planId, 'completed', { outcome: 'clean' });
  await dating(dataSource, planId);
}

/** The plan speaks from its own day on: its dates would lie in the past of any later one. */
const dating = (dataSource: DataSource, planId: string): Promise<unknown> =>
  dataSource.query(
    `UPDATE plans SET created_at = $2, started_at = $2, completed_at = CASE WHEN completed_at IS NOT NULL THEN $2::timestamptz END
     WHERE plan_id = $1`,
    [planId, WORKED_EXAMPLE.plan.createdAt],
  );

/** The report as its task would render it, dated like the plan. */
async function reportFiles(dataSource: DataSource, planId: string, task: Task, output: unknown) {
  const { plan } = WORKED_EXAMPLE;
  const report = await reportInput(createPlanReader(dataSource), planId, 'final', new Date(plan.createdAt));
  const context = { plan, inputs: {}, answers: {}, report };
  return task.files.map(({ name, contentType, render }) => ({
    name,
    contentType,
    content: render ? render(output as never, context) : '',
  }));
}
