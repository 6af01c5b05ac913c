import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { GRAPH, type RunningApi, startApi } from './api.fixture.js';
import { ROUTES } from './docs/routes.js';
import { createPlan, itemsOf } from './plans.fixture.js';

let api: RunningApi;

beforeAll(async () => {
  api = await startApi();
  await api.store.publishPipeline(GRAPH);
});
afterAll(() => api.close());

describe('what operates it', () => {
  it('says which parts are missing', async () => {
    expect((await api.get('/health')).json()).toEqual({ status: 'ok' });
    const ready = await api.get('/health/ready');
    expect(ready.status).toBe(503);
    expect(ready.json()).toMatchObject({
      status: 503,
      code: 'engine_unavailable',
      parts: {
        postgres: { state: 'up' },
        temporal: { state: 'down' },
        worker: { state: 'down' },
        llm: { state: 'down' },
      },
    });
  });

  it('counts requests by route, and plans', async () => {
    const { plan_id } = await createPlan(api);
    await api.get(`/api/plans/${plan_id}`);
    const { text } = await api.get('/metrics');
    expect(text).toMatch(
      /planwright_http_request_duration_seconds_count\{method="GET",route="\/api\/plans\/:id"/,
    );
    expect(text).toMatch(/planwright_plans\{status="pending"\} \d+/);
  });

  it('serves a document of every route, and its page', async () => {
    const document = (await api.get('/api/openapi.json')).json() as {
      openapi: string;
      paths: Record<string, object>;
    };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual(
      [...new Set(ROUTES.map((route) => route.path))].sort(),
    );
    const page = await api.get('/docs');
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('swagger-ui')]);
    const script = await api.get('/docs/swagger-ui-init.js');
    expect([script.status, script.headers['content-security-policy']]).toEqual([
      200,
      expect.stringContaining("script-src 'self'"),
    ]);
  });

  it('answers at every address of the table', async () => {
    for (const route of ROUTES.filter(({ method }) => method === 'get')) {
      const path = route.path.replace('{id}', randomUUID()).replace('{task}', 'one').replace('{name}', 'x');
      const { text } = await api.get(path.replace('{kind}', 'execution'));
      expect([path, text]).not.toEqual([path, expect.stringContaining('"code":"not_found"')]);
    }
  });

  it('lists kinds, models without their arguments, and prompts', async () => {
    expect(await itemsOf(api, '/api/pipelines')).toEqual([
      expect.objectContaining({ kind: 'execution', tasks: 3 }),
    ]);
    expect((await api.get('/api/pipelines/execution')).json()).toMatchObject({
      graph_hash: GRAPH.graph_hash,
    });
    const models = await itemsOf<{ default: boolean; offline: boolean }>(api, '/api/models');
    expect((await api.get('/api/models/local')).json()).toEqual({ items: [], total: 0 });
    expect(models.filter((model) => model.default)).toHaveLength(1);
    expect(JSON.stringify(models)).not.toMatch(/arguments|api_key/);
    const prompts = await itemsOf<{ language: string }>(api, '/api/prompts?language=de');
    expect(prompts.length).toBeGreaterThan(0);
    expect(prompts.every((prompt) => prompt.language.startsWith('de'))).toBe(true);
  });
});
