import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlanListQuery, PlanSort } from '@planwright/contracts';
import { createTestDatabase, insertPlan } from '@planwright/testing';
import type { DataSource } from 'typeorm';
import { listPlans } from './list-plans.js';

const PLANS = 3000;

let database: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  database = await createTestDatabase();
  const planId = await insertPlan(database.dataSource);
  await database.dataSource.query(
    `INSERT INTO plans (plan_id, kind, title, prompt, graph_hash, speed_vs_detail, total_tasks, spent_micros,
       progress_percentage)
     SELECT gen_random_uuid(), kind, title || n, prompt, graph_hash, speed_vs_detail, total_tasks, n * 1000, n % 100
     FROM plans, generate_series(1, ${PLANS}) n WHERE plan_id = $1`,
    [planId],
  );
  await database.dataSource.query(`ANALYZE plans, plan_ranks`);
});
afterAll(() => database.drop());

/** How the database would go about each statement of a piece of work. */
async function explained(work: (dataSource: DataSource) => Promise<unknown>): Promise<string[]> {
  const told: string[] = [];
  const query = async (text: string, values: unknown[]): Promise<unknown> => {
    const lines: { 'QUERY PLAN': string }[] = await database.dataSource.query(`EXPLAIN ${text}`, values);
    told.push(lines.map((line) => line['QUERY PLAN']).join('\n'));
    return database.dataSource.query(text, values);
  };
  await work(Object.create(database.dataSource, { query: { value: query } }) as DataSource);
  return told;
}

describe('the list of plans', () => {
  it.each(PlanSort.options)('by %s reads its pages from an index', async (sort) => {
    const statements = await explained(async (dataSource) => {
      const first = await listPlans(dataSource, PlanListQuery.parse({ sort }));
      const next = await listPlans(dataSource, PlanListQuery.parse({ sort, cursor: first.next_cursor }));
      const ids = [...first.rows, ...next.rows].map((row) => row.plan_id);
      expect(new Set(ids).size).toBe(100);
    });
    const pages = statements.filter((plan) => plan.startsWith('Limit'));
    expect(pages).toHaveLength(2);
    expect(pages.filter((plan) => /Seq Scan on plan(s|_ranks)|Sort Key: [pr]\./.test(plan))).toEqual([]);
  });
});
