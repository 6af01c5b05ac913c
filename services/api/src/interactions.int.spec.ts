import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InteractionPage, PlanView } from '@planwright/contracts';
import { randomUUID } from 'node:crypto';
import { GRAPH, type RunningApi, startApi } from './api.fixture.js';

const PROMPT = 'Open a zero-waste café with thirty seats in Lisbon by spring.';
const FIRST_AT = '2026-03-01T08:00:00.000Z';

let api: RunningApi;
let planId: string;
const create = async (): Promise<string> =>
  ((await api.post('/api/plans', { prompt: PROMPT })).json() as PlanView).plan_id;

/** Eight attempts at one call, two begun in most seconds; the first failed, the last still runs. */
async function attempt(id: string): Promise<void> {
  const [call]: { call_id: string }[] = await api.dataSource.query(
    `INSERT INTO llm_calls (plan_id, task, stage, step, item, generation, request_hash, state)
     VALUES ($1, 'one', 'First', 'ask', 'lever-1', 1, 'h', 'claimed') RETURNING call_id`,
    [id],
  );
  await api.dataSource.query(
    `INSERT INTO llm_interactions (call_id, plan_id, task, stage, step, item, attempt, provider, model, credential,
       status, request, response, reasoning, error, tokens_input, tokens_output, cost_micros, queued_ms,
       first_token_ms, latency_ms, created_at)
     SELECT $1, $2, 'one', 'First', 'ask', 'lever-1', n, 'offline', 'model-1', 'none',
       CASE n WHEN 1 THEN 'failed' WHEN 8 THEN 'running' ELSE 'completed' END,
       '{"prompt": "secret words"}', 'secret words', 'secret words',
       CASE n WHEN 1 THEN '{"code": "llm_rate_limited", "message": "Wait.", "todo": "Later."}'::jsonb END,
       10, 5, 700, 3, 20, CASE WHEN n < 8 THEN 100 END,
       $3::timestamptz + make_interval(secs => n / 2)
     FROM generate_series(1, 8) n`,
    [call?.call_id, id, FIRST_AT],
  );
}

const read = async (query = ''): Promise<InteractionPage> =>
  (await api.get(`/api/plans/${planId}/interactions${query}`)).json() as InteractionPage;

beforeAll(async () => {
  api = await startApi();
  await api.store.publishPipeline(GRAPH);
  planId = await create();
  for (const id of [planId, await create()]) await attempt(id);
});
afterAll(() => api.close());

describe('the attempts of a plan', () => {
  it('come oldest first, each with its figures and without its words', async () => {
    const { items, next_cursor } = await read();
    expect(next_cursor).toBeNull();
    expect(items.map(({ status }) => status)).toEqual([
      'failed',
      ...Array.from({ length: 6 }, () => 'completed'),
      'running',
    ]);
    expect(items[0]).toEqual({
      interaction_id: expect.any(String),
      call_id: expect.any(String),
      task: 'one',
      step: 'ask',
      item: 'lever-1',
      attempt: 1,
      model: 'model-1',
      status: 'failed',
      tokens: { input: 10, output: 5, reasoning: 0, cached: 0 },
      cost_usd: 0.0007,
      queued_ms: 3,
      first_token_ms: 20,
      duration_ms: 100,
      error: { code: 'llm_rate_limited', message: 'Wait.', todo: 'Later.' },
      fallback_from: null,
      created_at: FIRST_AT,
    });
    expect(items[7]).toMatchObject({ duration_ms: null });
    expect(JSON.stringify(items)).not.toContain('secret words');
  });

  it('come page by page, each once, also those that began in one moment', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: InteractionPage = await read(`?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map((item) => item.interaction_id));
      cursor = page.next_cursor;
    }
    expect(seen).toEqual((await read()).items.map((item) => item.interaction_id));
  });

  it('are read on from a moment, its own attempts counted in', async () => {
    const { items } = await read('?since=2026-03-01T08:00:02.000Z');
    expect(items).toHaveLength(5);
  });

  it('are refused with a reason', async () => {
    const answers = [
      [`/api/plans/${randomUUID()}/interactions`, 404, 'plan_not_found'],
      [`/api/plans/${planId}/interactions?since=yesterday`, 400, 'invalid_query'],
      [`/api/plans/${planId}/interactions?cursor=nonsense`, 400, 'invalid_query'],
      [`/api/plans/${planId}/interactions?limit=0`, 400, 'invalid_query'],
    ] as const;
    for (const [path, status, code] of answers) {
      expect((await api.get(path)).json()).toMatchObject({ status, code });
    }
  });
});
