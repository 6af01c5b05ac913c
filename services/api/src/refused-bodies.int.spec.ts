import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GRAPH, type RunningApi, startApi } from './api.fixture.js';
import { PROMPT } from './plans.fixture.js';
import { expectRefusal, leavingNothing } from './refusals.fixture.js';

let api: RunningApi;

beforeAll(async () => {
  api = await startApi();
  await api.store.publishPipeline(GRAPH);
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
    await leavingNothing(api, async () => {
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
      api,
      async () => void expectRefusal(await api.send('POST', '/api/plans', { body }), 400, code),
    );
  });

  it('is refused by type, encoding and size', async () => {
    await leavingNothing(api, async () => {
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
      await leavingNothing(api, async () => {
        const problem = expectRefusal(await api.post('/api/plans', { prompt }), 400, 'prompt_unusable');
        expect(problem.errors?.[0]?.path).toBe('prompt');
        expect((await api.post('/api/plans/preview', { prompt })).json()).toMatchObject({ usable: false });
      });
    },
  );

  it('is refused whatever it is', async () => {
    await leavingNothing(api, async () => {
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

it('refuses an Idempotency-Key that is too long or no plain text', async () => {
  await leavingNothing(api, async () => {
    for (const key of ['', 'x'.repeat(256), 'schlüssel']) {
      const headers = { 'idempotency-key': key };
      expectRefusal(await api.post('/api/plans', { prompt: PROMPT }, headers), 400, 'invalid_body');
    }
  });
});
