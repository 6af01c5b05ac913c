import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlanListQuery, PlanSort } from '@planwright/contracts';
import { createTestDatabase, insertPlan } from '@planwright/testing';
import type { DataSource } from 'typeorm';
import { listPlans } from './list-plans.js';

const PLANS = 2000;

let database: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  database = await createTestDatabase();
  const planId = await insertPlan(database.dataSource);
  await database.dataSource.query(
    `INSERT INTO plans (plan_id, kind, title, prompt, graph_hash, speed_vs_detail, total_tasks, spent_micros,
       progress_percentage)
     SELECT gen_random_uuid(), kind, concat(title, ' ', n), concat(prompt, E'\nVariant ', n, ', Übermut: 100% ', md5(n::text)),
       graph_hash, speed_vs_detail, total_tasks, n * 1000, n % 100
     FROM plans, generate_series(1, ${PLANS}) n WHERE plan_id = $1`,
    [planId],
  );
  await database.dataSource.query(
    `UPDATE plans SET archived_at = CASE WHEN right(title, 1) = '7' THEN now() END, tags = ARRAY[left(title, 8)],
       status = CASE WHEN right(title, 2) = '20' THEN 'failed' ELSE 'completed' END`,
  );
  await database.dataSource.query(`VACUUM (ANALYZE) plans, plan_ranks, plan_search`);
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

const READ_WHOLE = /Seq Scan on plan(s|_ranks|_search)\b/;

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
    expect(pages.filter((plan) => READ_WHOLE.test(plan) || /Sort Key: [pr]\./.test(plan))).toEqual([]);
  });

  it.each([
    ...[
      '7',
      'a',
      '9%',
      'pl',
      'lan',
      'the',
      'zero',
      'nothing',
      'A plan 12',
      'variant 1234',
      'vARIANT 99,',
      '%',
      '_',
      '\\',
    ],
    ...[
      'Über',
      'ermut: 100% ',
      'lisbon\nVariant 2',
      '東',
      '東京タワー',
      'x'.repeat(200),
      'Open a zero-waste café in Lisbon',
    ],
  ])('finds %j by an index, whatever else is asked of it', async (search) => {
    const found = (query: object): Promise<{ total: number }> =>
      listPlans(database.dataSource, PlanListQuery.parse({ search, archived: 'any', ...query }));
    const [straight]: { total: number }[] = await database.dataSource.query(
      `SELECT count(*)::int AS total FROM plans
       WHERE strpos(lower(title), lower($1)) > 0 OR (length($1) > 2 AND strpos(lower(prompt), lower($1)) > 0)`,
      [search],
    );
    expect((await found({})).total).toBe(straight?.total);
    const queries = [
      ...PlanSort.options.map((sort) => ({ sort })),
      ...PlanSort.options.map((sort) => ({ sort, archived: 'true' })),
      ...[{ archived: 'any' }, { status: 'failed' }, { status: 'completed,failed', sort: '-cost_usd' }],
      ...[
        { tag: 'A plan 1' },
        { kind: 'execution', sort: 'title' },
        { merge_waiting: 'true' },
        { limit: 200 },
      ],
    ];
    const statements = await explained(async (dataSource) => {
      for (const query of queries) {
        const first = await listPlans(dataSource, PlanListQuery.parse({ search, ...query }));
        const cursor = first.next_cursor;
        if (cursor) await listPlans(dataSource, PlanListQuery.parse({ search, ...query, cursor }));
      }
    });
    expect(statements.filter((plan) => READ_WHOLE.test(plan))).toEqual([]);
  });

  it.each(PlanSort.options)('of what a search found has each plan once, by %s', async (sort) => {
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const query = PlanListQuery.parse({ search: 'plan 1', sort, limit: 200, ...(cursor && { cursor }) });
      const page = await listPlans(database.dataSource, query);
      seen.push(...page.rows.map((row) => row.plan_id));
      cursor = page.next_cursor;
      if (!cursor) expect(seen).toHaveLength(page.total);
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
  });
});
