import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { PlanListQuery } from '@planwright/contracts';
import { createPlanReader, createPlanWriter, createRunStore } from '@planwright/db';
import { filesOf, PIPELINES } from '@planwright/pipelines';
import { createTestDatabase, type TestDatabase } from '@planwright/testing';
import { publishExample } from './publish-example.js';
import { publishPipelines } from './publish-pipelines.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await publishPipelines(createRunStore(database.dataSource), PIPELINES);
});
afterAll(() => database.drop());

it('stores the worked example as a whole, finished plan, once, and leaves it deleted where there are others', async () => {
  const { dataSource } = database;
  const reader = createPlanReader(dataSource);
  // Two workers that start at once store it once.
  const stored = await Promise.all([publishExample(dataSource), publishExample(dataSource)]);
  expect(stored.filter(Boolean)).toHaveLength(1);
  const { items } = await reader.list(PlanListQuery.parse({}));
  expect(items).toHaveLength(1);
  const [plan] = items;
  expect(plan).toMatchObject({
    status: 'completed',
    outcome: 'clean',
    example: true,
    offline: false,
    completed_tasks: 61,
    progress_percentage: 100,
    cost_usd: 0,
  });
  const files = await reader.contents(plan!.plan_id);
  const names = new Set(files.map((file) => file.name));
  const missing = PIPELINES.find(({ kind }) => kind === 'execution')!
    .tasks.flatMap((task) => filesOf(task))
    .filter((file) => !names.has(file.name.replace('{n}', '1')));
  expect(missing).toEqual([]);
  const report = files.find((file) => file.name === '029-report.html')?.content ?? '';
  expect(report).toContain('library of things');
  expect(report).not.toContain('class="absent"');
  expect((await reader.firstRead(plan!.plan_id)).status).toBe('completed');

  // Somebody who has a plan of their own and deletes the example has done with it.
  const graph = await reader.graphOfPlan(plan!.plan_id);
  const writer = createPlanWriter(dataSource);
  await writer.createPlan({
    prompt: 'Mine',
    graph,
    speed: 'fast_but_skip_details',
    llmModel: null,
    offline: true,
    intake: null,
    options: {},
    tags: [],
    projectId: null,
    sourcePlanId: null,
    budgetUsd: null,
  });
  await writer.deletePlan(plan!.plan_id);
  expect(await publishExample(dataSource)).toBe(false);
}, 60_000);
