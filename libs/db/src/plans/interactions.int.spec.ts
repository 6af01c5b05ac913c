import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, insertPlan, type TestDatabase } from '@planwright/testing';
import { interactionsOfPlan, pageOfPlan } from './interactions.js';

const ATTEMPTS = 3000;
const FIRST_AT = '2026-03-01T08:00:00.000Z';

let database: TestDatabase;
let plan: string;
beforeAll(async () => {
  database = await createTestDatabase();
  const { dataSource } = database;
  plan = await insertPlan(dataSource);
  for (const id of [plan, await insertPlan(dataSource)])
    await dataSource.query(
      `WITH call AS (
         INSERT INTO llm_calls (plan_id, task, stage, step, generation, request_hash, state)
         VALUES ($1, 'one', 'First', 'ask', 1, 'h', 'claimed') RETURNING call_id, plan_id
       )
       INSERT INTO llm_interactions (call_id, plan_id, task, stage, step, attempt, provider, model, credential, status,
         request, created_at)
       SELECT call_id, plan_id, 'one', 'First', 'ask', n, 'offline', 'm', 'none', 'failed', '{}',
         $2::timestamptz + make_interval(secs => n / 3)
       FROM call, generate_series(1, ${ATTEMPTS}) n`,
      [id, FIRST_AT],
    );
  await dataSource.query(`ANALYZE llm_interactions`);
});
afterAll(() => database.drop());

it('reads a page of the attempts of a plan without reading or sorting the others', async () => {
  const { dataSource } = database;
  const from = await interactionsOfPlan(dataSource, plan, { limit: 1 });
  const late = new Date(Date.parse(FIRST_AT) + 500_000).toISOString();
  for (const values of [
    [plan, null, null, null],
    [plan, null, late, from.items[0]?.interaction_id],
    [plan, late, null, null],
  ]) {
    const lines: { 'QUERY PLAN': string }[] = await dataSource.query(
      `EXPLAIN (ANALYZE, TIMING OFF) ${pageOfPlan(10)}`,
      values,
    );
    const said = lines.map((line) => line['QUERY PLAN']).join('\n');
    expect(said).toContain('Index Scan using llm_interactions_of_plan');
    expect(said).not.toMatch(/Sort/);
    expect(Number(/Rows Removed by Filter: (\d+)/.exec(said)?.[1] ?? 0)).toBe(0);
  }
});

it('leads through all pages, each attempt once and in order', async () => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const query = { limit: 700, ...(cursor === null ? {} : { cursor }) };
    const page = await interactionsOfPlan(database.dataSource, plan, query);
    seen.push(...page.items.map(({ created_at, interaction_id }) => `${created_at} ${interaction_id}`));
    cursor = page.next_cursor;
  } while (cursor !== null);
  expect(new Set(seen).size).toBe(ATTEMPTS);
  expect(seen).toEqual([...seen].sort());
});
