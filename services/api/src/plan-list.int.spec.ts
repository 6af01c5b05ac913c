import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlanListQuery, type PlanView } from '@planwright/contracts';
import { randomUUID } from 'node:crypto';
import { GRAPH, type RunningApi, startApi } from './api.fixture.js';
import { createPlan, itemsOf, PROMPT } from './plans.fixture.js';

let api: RunningApi;

beforeAll(async () => {
  api = await startApi();
  await api.store.publishPipeline(GRAPH);
});
afterAll(() => api.close());

describe('the list', () => {
  it.each(['created_at', '-created_at', 'title', '-title', 'status', '-status'])(
    'by %s has each plan once',
    async (sort) => {
      const tag = `page${sort}`;
      for (const title of ['b', 'a', 'b', 'c', 'ä']) await createPlan(api, { title, tags: [tag] });
      const seen: PlanView[] = [];
      let cursor: string | null = null;
      do {
        const next: string = cursor ? `&cursor=${cursor}` : '';
        const answer = await api.get(`/api/plans?limit=2&sort=${sort}&tag=${tag}${next}`);
        const page = answer.json() as { items: PlanView[]; next_cursor: string | null; total: number };
        expect(page.total).toBe(5);
        seen.push(...page.items);
        cursor = page.next_cursor;
      } while (cursor);
      expect(new Set(seen.map((plan) => plan.plan_id)).size).toBe(5);
      const column = sort.replace('-', '') as 'created_at' | 'title' | 'status';
      const values = seen.map((plan) => Buffer.from(plan[column]));
      const sorted = [...values].sort((a, b) => Buffer.compare(a, b) * (sort.startsWith('-') ? -1 : 1));
      expect(values).toEqual(sorted);
    },
  );

  it.each(['cost_usd', '-cost_usd', 'progress_percentage', '-progress_percentage'] as const)(
    'by %s has each plan once, as it stands now',
    async (sort) => {
      const tag = `page${sort}`;
      const column = sort.replace('-', '') as 'cost_usd' | 'progress_percentage';
      for (const value of [12.5, 0, 3, 12.5, 99]) {
        const { plan_id } = await createPlan(api, { tags: [tag] });
        await api.dataSource.query(
          `UPDATE plans SET spent_micros = $2::numeric * 1000000, progress_percentage = $2 WHERE plan_id = $1`,
          [plan_id, value],
        );
      }
      const seen: PlanView[] = [];
      let cursor: string | null = null;
      do {
        const next: string = cursor ? `&cursor=${cursor}` : '';
        const answer = await api.get(`/api/plans?limit=2&sort=${sort}&tag=${tag}${next}`);
        const page = answer.json() as { items: PlanView[]; next_cursor: string | null };
        seen.push(...page.items);
        cursor = page.next_cursor;
      } while (cursor);
      const values = [0, 3, 12.5, 12.5, 99];
      expect(seen.map((plan) => plan[column])).toEqual(sort.startsWith('-') ? values.toReversed() : values);
      expect(new Set(seen.map((plan) => plan.plan_id)).size).toBe(5);
    },
  );

  it('finds by text as it stands, by status, kind and project, and leaves the archived out', async () => {
    const project = randomUUID();
    const plan = await createPlan(api, { title: '100% of C:\\new_plans', project_id: project });
    await createPlan(api, { title: '100 of C:xnew plans' });
    const found = async (query: string) =>
      (await itemsOf<PlanView>(api, `/api/plans?${query}`)).map((p) => p.plan_id);
    for (const text of ['100% OF', 'C:\\new_', '0%']) {
      expect(await found(`search=${encodeURIComponent(text)}`)).toEqual([plan.plan_id]);
    }
    expect(await found(`project_id=${project}&status=pending&kind=execution`)).toEqual([plan.plan_id]);
    expect(await found(`project_id=${project}&status=failed`)).toEqual([]);
    expect(await found(`project_id=${project}&status=failed,pending`)).toEqual([plan.plan_id]);
    await api.send('PATCH', `/api/plans/${plan.plan_id}`, { body: '{"archived": true}' });
    expect(await found(`project_id=${project}`)).toEqual([]);
    for (const archived of ['true', 'any']) {
      expect(await found(`project_id=${project}&archived=${archived}`)).toEqual([plan.plan_id]);
    }
    expect(PlanListQuery.parse({}).sort).toBe('-created_at');
  });

  it('cuts long prompts and shows them whole one by one', async () => {
    const prompt = `${PROMPT} ${'It needs a kitchen, a room of mirrors and a gärdener. Übermut tut selten gut. '.repeat(150)}`;
    const { plan_id } = await createPlan(api, { prompt, tags: ['long'] });
    const [listed] = await itemsOf<PlanView>(api, '/api/plans?tag=long');
    expect([...(listed?.prompt ?? '')]).toHaveLength(2000);
    expect((await api.get(`/api/plans/${plan_id}`)).json()).toMatchObject({ prompt });
  });
});
