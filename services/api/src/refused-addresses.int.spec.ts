import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GRAPH, type RunningApi, startApi } from './api.fixture.js';
import { ROUTES } from './docs/routes.js';
import { createPlan } from './plans.fixture.js';
import { expectRefusal, leavingNothing } from './refusals.fixture.js';

const FOREIGN = '11111111-1111-1111-1111-111111111111';
/** A body for each command that takes one, by the end of its address. */
const BODIES: Record<string, object> = {
  'POST /gate': { decision: 'stop', justification: 'It is not what we want.' },
  'POST /merge': { take: 'mine' },
  'PUT /content': { content: '{}' },
  'PATCH /budget': { budget_usd: 5 },
  'PATCH /{id}': { title: 'x' },
};
let api: RunningApi;
let own: string;

beforeAll(async () => {
  api = await startApi();
  await api.store.publishPipeline(GRAPH);
  own = (await createPlan(api)).plan_id;
});
afterAll(() => api.close());

describe('an address', () => {
  const concrete = (path: string, id: string) =>
    path
      .replace('{id}', id)
      .replace('{task}', 'one')
      .replace('{name}', 'nothing.md')
      .replace('{kind}', 'execution')
      .replace(/\/diff$/, '/diff?from=1&to=2')
      .replace(/\/impact$/, '/impact?task=one');
  const withPlan = ROUTES.filter((route) => route.path.includes('{id}'));

  it.each(withPlan.map(({ method, path }) => [method.toUpperCase(), path]))(
    'refuses at %s %s every id that is none and every plan that is not there',
    async (method, path) => {
      await leavingNothing(api, async () => {
        const body = BODIES[`${method} ${path.slice(path.lastIndexOf('/'))}`];
        const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'if-match': '"1"' } };
        for (const id of [
          '1',
          'null',
          '%00',
          "'%20OR%201=1",
          `${FOREIGN}x`,
          '%F0%9F%98%80',
          'x'.repeat(3000),
        ]) {
          expectRefusal(await api.send(method, concrete(path, id), sent), 400, 'invalid_id');
        }
        expectRefusal(await api.send(method, concrete(path, FOREIGN), sent), 404, 'plan_not_found');
        expectRefusal(await api.send(method, concrete(path, '%FF'), sent), 400);
        expectRefusal(await api.send(method, concrete(path, '%'), sent), 400);
      });
    },
  );

  it.each(ROUTES.map(({ path }) => path))('takes no other method at %s', async (path) => {
    const allowed = ROUTES.filter((route) => route.path === path).map((route) => route.method.toUpperCase());
    const answer = await api.send(allowed.includes('PUT') ? 'DELETE' : 'PUT', concrete(path, own));
    expectRefusal(answer, 405, 'method_not_allowed');
    expect(String(answer.headers['allow']).split(', ')).toEqual(expect.arrayContaining(allowed));
  });

  it('that is unknown is no page of a framework', async () => {
    for (const path of [
      '/',
      '/api',
      '/api/nothing',
      '/api/plans/x/y/z',
      '/..%2f..%2fetc/passwd',
      '//',
      '/api//plans',
    ]) {
      expectRefusal(await api.get(path), 404, 'not_found');
    }
  });

  it('that names a model which is not there, or cannot be asked, says so and asks nobody', async () => {
    for (const name of ['no-such-model', '%00', 'a%2Fb', 'x'.repeat(2000)]) {
      expectRefusal(await api.post(`/api/models/${name}/test`), 404, 'model_not_found');
    }
    expectRefusal(await api.post('/api/models/offline-planner/test', { deep: true }), 400, 'invalid_body');
    const answer = await api.post('/api/models/gpt-5.6-terra/test');
    expect([answer.status, answer.json()]).toEqual([
      200,
      {
        ok: false,
        latency_ms: 0,
        structured_output: null,
        error: 'model not available: no key is set, or TEST_MODE is: the offline provider is used.',
        code: 'llm_no_model',
      },
    ]);
  });

  it('with a task, file or kind that is not there says which is missing', async () => {
    const names = [
      'nothing',
      '%00',
      '..%2f..%2fpasswd',
      'x'.repeat(2000),
      "'%3B--",
      '%ED%A0%80',
      'constructor',
      '__proto__',
    ];
    for (const name of names) {
      const known = name === '%ED%A0%80' ? undefined : 404;
      expectRefusal(await api.get(`/api/plans/${own}/tasks/${name}`), known);
      expectRefusal(await api.get(`/api/plans/${own}/files/${name}`), known);
      expectRefusal(await api.get(`/api/pipelines/${name}`), known);
      for (const verb of ['retry', 'regenerate']) {
        expectRefusal(await api.post(`/api/plans/${own}/tasks/${name}/${verb}`), known);
      }
    }
  });
});

describe('a query', () => {
  it.each([
    '/api/plans?limit=0',
    '/api/plans?limit=201',
    '/api/plans?limit=x',
    '/api/plans?limit=1&limit=2',
    '/api/plans?status=done',
    '/api/plans?status=failed,done',
    '/api/plans?status=',
    '/api/plans?status[]=failed',
    '/api/plans?status=failed&status=failed',
    '/api/plans?sort=prompt',
    '/api/plans?cursor=x',
    '/api/plans?cursor=bnVsbA',
    '/api/plans?cursor[a]=b',
    '/api/plans?project_id=1',
    '/api/plans?search=%00',
    '/api/plans?tag=a%00b',
    '/api/plans?kind=%00',
    '/api/plans?archived=perhaps',
    '/api/plans?__proto__=x',
    '/api/plans?constructor=x',
    `/api/plans?search=${'x'.repeat(201)}`,
    '/api/prompts?language=x&language=y',
    '/api/prompts?kind=wish',
    '/api/prompts?tag[]=x',
  ])('%.60s is refused', async (path) => {
    expectRefusal(await api.get(path), 400, 'invalid_query');
  });

  it('for events since no number is refused', async () => {
    for (const since of ['x', '-1', '1.5', '99999999999999999999', '1&since=2', '%00']) {
      expectRefusal(await api.get(`/api/plans/${own}/stream?since=${since}`), 400, 'invalid_query');
    }
    expectRefusal(
      await api.get(`/api/plans/${own}/stream`, { 'last-event-id': 'abc' }),
      400,
      'invalid_query',
    );
  });

  it('of any text finds or refuses, but never breaks', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 }).map((value) => {
      try {
        return encodeURIComponent(value);
      } catch {
        return '%ED%A0%80';
      }
    });
    const name = fc.constantFrom(
      'search',
      'tag',
      'kind',
      'cursor',
      'status',
      'limit',
      'sort',
      'project_id',
      'x',
    );
    await fc.assert(
      fc.asyncProperty(name, text, async (key, value) => {
        const answer = await api.get(`/api/plans?${key}=${value}`);
        if (answer.status !== 200) expectRefusal(answer, 400);
      }),
      { numRuns: 100 },
    );
  });
});
