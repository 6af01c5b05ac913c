import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Problem } from '@planwright/contracts';
import fc from 'fast-check';
import { type Answer, GRAPH, type RunningApi, startApi } from './api.fixture.js';
import { ROUTES } from './docs/routes.js';

const PROMPT = 'Open a zero-waste café with thirty seats in Lisbon by spring.';
const FOREIGN = '11111111-1111-1111-1111-111111111111';
/** A body for each command that takes one, by the end of its address. */
const BODIES: Record<string, object> = {
  'POST /gate': { decision: 'stop', justification: 'It is not what we want.' },
  'POST /merge': { take: 'mine' },
  'PUT /content': { content: '{}' },
  'PATCH /budget': { budget_usd: 5 },
  'PATCH /{id}': { title: 'x' },
};
const TABLES = [
  'plans',
  'plan_tasks',
  'plan_content',
  'plan_files',
  'events',
  'event_counters',
  'inbox',
  'idempotency_keys',
];

let api: RunningApi;
let own: string;

const rows = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      TABLES.map(async (table): Promise<[string, number]> => {
        const [row]: { n: number }[] = await api.dataSource.query(`SELECT count(*) AS n FROM ${table}`);
        return [table, row?.n ?? -1];
      }),
    ),
  );

function expectRefusal(answer: Answer, status?: number, code?: string): Problem {
  const what = `${answer.status} ${answer.text.slice(0, 300)}`;
  expect([what, answer.headers['content-type']]).toEqual([what, 'application/problem+json; charset=utf-8']);
  const problem = Problem.parse(answer.json());
  expect(answer.status).toBe(problem.status);
  if (status) expect([what, problem.status]).toEqual([what, status]);
  if (code) expect(problem.code).toBe(code);
  expect(problem.status).toBeGreaterThanOrEqual(400);
  expect(problem.status).toBeLessThan(500);
  return problem;
}

/** Runs `work` and checks that the database holds as many rows as before. */
async function leavingNothing(work: () => Promise<void>): Promise<void> {
  const before = await rows();
  await work();
  expect(await rows()).toEqual(before);
}

beforeAll(async () => {
  api = await startApi();
  await api.store.publishPipeline(GRAPH);
  own = ((await api.post('/api/plans', { prompt: PROMPT })).json() as { plan_id: string }).plan_id;
});
afterAll(() => api.close());

describe('a body that cannot become a plan', () => {
  it.each([
    ['nothing', undefined],
    ['an empty object', {}],
    ['a list', []],
    ['a prompt that is a number', { prompt: 7 }],
    ['a prompt that is null', { prompt: null }],
    ['an unknown field', { prompt: PROMPT, colour: 'red' }],
    ['an unknown kind', { prompt: PROMPT, kind: 'wish' }],
    ['a kind that is not published', { prompt: PROMPT, kind: 'masterplan' }],
    ['an unknown model', { prompt: PROMPT, llm_model: 'no-such-model' }],
    ['a model that is not available', { prompt: PROMPT, model: 'gpt-image-1-mini' }],
    ['two models', { prompt: PROMPT, llm_model: 'a', model: 'b' }],
    ['an unknown speed', { prompt: PROMPT, speed_vs_detail: 'warp' }],
    ['a title of NUL', { prompt: PROMPT, title: 'a\0b' }],
    ['a prompt with NUL', { prompt: `${PROMPT}\0` }],
    ['a prompt with half a character', { prompt: `${PROMPT}\ud83d` }],
    ['options with NUL in a key', { prompt: PROMPT, options: { 'a\0': 1 } }],
    ['options that nest', { prompt: PROMPT, options: { a: { b: 1 } } }],
    ['a tag with half a character', { prompt: PROMPT, tags: ['\udc00'] }],
    ['an intake that is no object', { prompt: PROMPT, intake: 'x' }],
    ['an intake with half a character', { prompt: PROMPT, intake: { title: 'x\ud83d' } }],
    ['too many tags', { prompt: PROMPT, tags: Array.from({ length: 21 }, (_, i) => `t${i}`) }],
    ['no budget at all', { prompt: PROMPT, budget_usd: 0 }],
    ['a budget below nothing', { prompt: PROMPT, budget_usd: -1 }],
    ['a project that is no id', { prompt: PROMPT, project_id: '1' }],
    [
      'a source that is not there',
      { prompt: PROMPT, source_plan_id: 'a1111111-1111-4111-8111-111111111111' },
    ],
    ['__proto__', JSON.parse(`{"prompt": "${PROMPT}", "__proto__": {"kind": "x"}}`)],
  ])('is refused when it is %s', async (_name, body) => {
    await leavingNothing(async () => {
      const problem = expectRefusal(await api.post('/api/plans', body), 400, 'invalid_body');
      expect(problem.errors?.length).toBeGreaterThan(0);
    });
  });

  it.each([
    ['{"prompt": "x"', 'malformed_json'],
    ['{"prompt": ', 'malformed_json'],
    ['null', 'malformed_json'],
    ['"text"', 'malformed_json'],
    [Buffer.from([0xff, 0xfe, 0x00]), 'malformed_json'],
    [`{"prompt": "${PROMPT}", "budget_usd": 1e999}`, 'invalid_body'],
    ['['.repeat(100_000), 'malformed_json'],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'invalid_body'],
  ])('is refused when it is the text %.40s', async (body, code) => {
    await leavingNothing(
      async () => void expectRefusal(await api.send('POST', '/api/plans', { body }), 400, code),
    );
  });

  it('is refused by type, encoding and size', async () => {
    await leavingNothing(async () => {
      const body = JSON.stringify({ prompt: PROMPT });
      for (const type of [
        'text/plain',
        'application/x-www-form-urlencoded',
        'application/json; charset=klingon',
      ]) {
        expectRefusal(await api.send('POST', '/api/plans', { body, headers: { 'content-type': type } }), 415);
      }
      expectRefusal(
        await api.send('POST', '/api/plans', { body, headers: { 'content-encoding': 'zip' } }),
        415,
      );
      expectRefusal(
        await api.send('POST', '/api/plans', { body, headers: { 'content-encoding': 'gzip' } }),
        400,
      );
      expectRefusal(await api.post('/api/plans', { prompt: `${PROMPT} ${'ä'.repeat(100_000)}` }), 413);
      expectRefusal(await api.post('/api/plans', { prompt: PROMPT, title: 'x'.repeat(1_100_000) }), 413);
    });
  });

  it.each(['', '   ', 'test', 'asdf', '{{your idea here}}', '12345'])(
    'is refused for the prompt %j',
    async (prompt) => {
      await leavingNothing(async () => {
        const problem = expectRefusal(await api.post('/api/plans', { prompt }), 400, 'prompt_unusable');
        expect(problem.errors?.[0]?.path).toBe('prompt');
        expect((await api.post('/api/plans/preview', { prompt })).json()).toMatchObject({ usable: false });
      });
    },
  );

  it('is refused whatever it is', async () => {
    await leavingNothing(async () => {
      const field = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.double());
      const bodies = fc.oneof(
        fc.jsonValue(),
        fc.record({ prompt: fc.constant(PROMPT), kind: fc.string({ unit: 'binary', minLength: 1 }) }),
        fc.record({
          prompt: fc.constant('x'),
          options: fc.dictionary(fc.string(), field),
          intake: field,
          tags: field,
        }),
        fc.record(
          { prompt: field, title: field, budget_usd: field, project_id: field },
          { requiredKeys: [] },
        ),
      );
      await fc.assert(
        fc.asyncProperty(bodies, async (body) => void expectRefusal(await api.post('/api/plans', body))),
        { numRuns: 60 },
      );
    });
  });
});

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
      await leavingNothing(async () => {
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

describe('a command', () => {
  it('takes no body of its own and no malformed one', async () => {
    for (const path of ['pause', 'resume', 'cancel', 'tasks/one/retry', 'tasks/one/regenerate']) {
      const address = `/api/plans/${own}/${path}`;
      expectRefusal(await api.post(address, { force: true }), 400, 'invalid_body');
      expectRefusal(await api.send('POST', address, { body: '{' }), 400, 'malformed_json');
      expectRefusal(await api.send('POST', address, { body: 'x'.repeat(1_100_000) }), 413);
    }
  });

  it.each([
    {},
    { decision: 'maybe', justification: 'a good reason for it' },
    { decision: 'override', justification: 'short' },
    { decision: 'override', justification: ' '.repeat(50) },
    { decision: 'override', justification: `a good reason${'\0'}` },
    { decision: 'override', justification: 'x'.repeat(5000) },
    { decision: 'override', justification: 'a good reason for it', extra: 1 },
  ])('answers no gate with %j', async (body) => {
    await leavingNothing(async () => {
      expectRefusal(await api.post(`/api/plans/${own}/tasks/one/gate`, body), 400, 'invalid_body');
    });
  });

  it('changes nothing with a bad patch', async () => {
    const before = (await api.get(`/api/plans/${own}`)).text;
    for (const body of [
      {},
      { title: '' },
      { title: 'a\0' },
      { status: 'completed' },
      { tags: 'x' },
      { archived: 'no' },
      [],
    ]) {
      const sent = { body: JSON.stringify(body) };
      expectRefusal(await api.send('PATCH', `/api/plans/${own}`, sent), 400, 'invalid_body');
    }
    expect((await api.get(`/api/plans/${own}`)).text).toBe(before);
  });
});

describe('a foreign site', () => {
  it('can neither read nor drive the API', async () => {
    await leavingNothing(async () => {
      const body = JSON.stringify({ prompt: PROMPT });
      const foreign: Record<string, string>[] = [
        { origin: 'https://evil.example' },
        { host: 'evil.example' },
        { origin: 'null' },
      ];
      for (const headers of foreign) {
        expectRefusal(await api.send('POST', '/api/plans', { body, headers }), 403, 'forbidden_origin');
        expectRefusal(await api.get('/api/plans', headers), 403, 'forbidden_origin');
        expectRefusal(await api.send('OPTIONS', '/api/plans', { headers }), 403, 'forbidden_origin');
      }
    });
  });

  it('that is listed gets its CORS headers', async () => {
    const headers = { origin: 'https://friend.example', 'access-control-request-method': 'POST' };
    const asked = await api.send('OPTIONS', '/api/plans', { headers });
    expect(asked.status).toBe(204);
    expect(asked.headers['access-control-allow-origin']).toBe('https://friend.example');
    expect((await api.get('/api/plans', headers)).headers['access-control-allow-origin']).toBe(
      'https://friend.example',
    );
  });
});

it('refuses an Idempotency-Key that is too long or no plain text', async () => {
  await leavingNothing(async () => {
    for (const key of ['', 'x'.repeat(256), 'schlüssel']) {
      const headers = { 'idempotency-key': key };
      expectRefusal(await api.post('/api/plans', { prompt: PROMPT }, headers), 400, 'invalid_body');
    }
  });
});
