import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aGraph, createTestDatabase, insertPlan, type TestDatabase } from '@planwright/testing';
import { completed } from '../run-store/completed-task.fixture.js';
import { createRunStore } from '../run-store/create-run-store.js';
import { createPlanReader } from './plan-reader.js';
import { reportInput } from './report-input.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const withGoal = (goal_statement: string) => ({ output: JSON.stringify({ goal_statement }) });

it('are looked for again when a task was made anew, and not before', async () => {
  const { dataSource } = database;
  const store = createRunStore(dataSource);
  const reader = createPlanReader(dataSource);
  const plan = await insertPlan(dataSource, { graph: aGraph({ needs: { project_plan: [] } }) });
  expect(await reader.findings(plan)).toEqual([]);

  await store.completeTask(completed(plan, 'project_plan', withGoal('Open the café by [insert date].')));
  const found = await reader.findings(plan);
  expect(found.map(({ rule, task }) => [rule, task])).toContainEqual(['placeholder_left', 'project_plan']);
  expect(await reader.findings(plan)).toBe(found);
  expect((await reportInput(reader, plan, 'fallback', new Date())).findings).toEqual(found);

  await store.raiseGeneration(plan, ['project_plan']);
  const mended = { ...withGoal('Open the café.'), generation: 2 };
  await store.completeTask(completed(plan, 'project_plan', mended));
  expect((await reader.findings(plan)).filter(({ rule }) => rule === 'placeholder_left')).toEqual([]);

  await dataSource.query(`DELETE FROM plans WHERE plan_id = $1`, [plan]);
  await expect(reader.findings(plan)).rejects.toMatchObject({ code: 'plan_not_found' });
});

it('leaves no file of an item behind that a task made anew has no more', async () => {
  const { dataSource } = database;
  const store = createRunStore(dataSource);
  const plan = await insertPlan(dataSource, { graph: aGraph({ needs: { a: [] } }) });
  await store.completeTask(completed(plan, 'a'));
  await dataSource.query(
    `WITH item AS (
       INSERT INTO plan_content (plan_id, task, item, name, version, generation, content, content_type, size, sha256,
         definition_hash, author)
       VALUES ($1, 'a', 'item-2', 'a-2.json', 1, 1, '{}', 'application/json', 2, 's', 'd', 'model')
       RETURNING content_id
     )
     INSERT INTO plan_files (plan_id, name, task, stage, content_id, content_type, size, version, sha256)
     SELECT $1, 'a-2.json', 'a', 'First', content_id, 'application/json', 2, 1, 's' FROM item`,
    [plan],
  );
  const names = async () => (await createPlanReader(dataSource).files(plan)).map(({ name }) => name);
  expect(await names()).toEqual(['a-2.json', 'a.md']);
  await store.raiseGeneration(plan, ['a']);
  await store.completeTask(completed(plan, 'a', { generation: 2 }));
  expect(await names()).toEqual(['a.md']);
});
