import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Operator } from './src/stack/operator.js';
import { Stack, until } from './src/stack/stack.js';

const TEST_MS = 90_000;
const MODEL = 'offline-planner';

describe('a test of a model', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await Stack.start({ services: ['offline-llm', 'worker', 'api'] });
  }, TEST_MS);
  afterAll(async () => stack?.stop());

  const test = async () => {
    const answer = await stack.api.request('POST', `/api/models/${MODEL}/test`);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  /** A worker on a busy machine may be late; what was refused then is not done later, so the calls stay countable. */
  const tested = async () => {
    let answer = await test();
    await until(
      async () => answer.status === 200 || (answer = await test()).status === 200,
      'a worker is there',
    );
    return answer;
  };

  it(
    'is one call by a worker, says why it fails, and leaves no word of it in Temporal',
    async () => {
      await stack.provider.forget();
      expect(await tested()).toEqual({
        status: 200,
        body: { ok: true, latency_ms: expect.any(Number), structured_output: 'json_schema' },
      });
      expect((await stack.provider.calls()).total).toBe(1);

      for (const [kind, code, said] of [
        ['401', 'llm_auth', /^authentication failed: /],
        ['429', 'llm_rate_limited', /^rate limited: /],
        ['bad_schema', 'llm_schema', /^answer in another shape: /],
        ['cut_json', 'llm_truncated', /^answer cut off: /],
      ] as const) {
        await stack.provider.behave({ faults: [{ kind }] });
        const { status, body } = await tested();
        expect([status, body]).toEqual([200, expect.objectContaining({ ok: false, code })]);
        expect(body['error']).toMatch(said);
      }
      // Nothing of it is tried twice.
      expect((await stack.provider.calls()).total).toBe(5);

      const operator = await Operator.of(stack);
      const told = (await operator.payloadsOf(`call-model-test-${MODEL}`)).join(' ');
      expect(told).toContain('llm_truncated');
      expect(told).not.toMatch(/season|winter|months/i);

      await stack.killService('worker');
      const from = Date.now();
      expect(await test()).toMatchObject({ status: 503, body: { code: 'worker_unavailable' } });
      expect(Date.now() - from).toBeLessThan(4_000);
    },
    TEST_MS,
  );
});
