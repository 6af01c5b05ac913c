import { describe, expect, it } from '@jest/globals';
import { ModelTestResult } from '@planwright/contracts';
import { type Llm, type LlmAttempt, LlmFailure, type LlmReply } from '@planwright/engine';
import { createTestModel } from './test-model.js';

const KEY = 'sk-THE-SECRET';

/** The test of a model that is asked so. */
function testing(ask: (attempt: LlmAttempt) => Promise<Partial<LlmReply>>, patienceMs?: number) {
  const asked: LlmAttempt[] = [];
  const llm = {
    ask: async (attempt: LlmAttempt) => {
      asked.push(attempt);
      return { text: KEY, durationMs: 12, structuredOutput: 'json_schema', ...(await ask(attempt)) };
    },
  } as unknown as Llm;
  const run = async () => {
    const result = await createTestModel({ llm }, patienceMs)({ model_id: 'm/1' });
    // It goes into Temporal's history and to the page.
    expect(ModelTestResult.parse(result)).toEqual(result);
    expect(JSON.stringify(result)).not.toMatch(/sk-|winter|season/);
    return result;
  };
  return { asked, run };
}

describe('a test of a model', () => {
  it('is one call whose question does not tell the shape that its schema asks for', async () => {
    const { asked, run } = testing(() => Promise.resolve({ json: { season: 'spring', months: 12 } }));
    expect(await run()).toEqual({ ok: true, latency_ms: 12, structured_output: 'json_schema' });
    expect(asked).toHaveLength(1);
    const [{ question, callKey, modelId } = {} as LlmAttempt] = asked;
    expect(modelId).toBe('m/1');
    expect(callKey).toMatch(/^model-test\/m\/1#/);
    expect(`${question.system} ${question.user}`).not.toMatch(/json|schema|field|object/i);
    expect(question.maxOutputTokens).toBeLessThanOrEqual(2_000);
  });

  it.each([
    [{ season: 'monsoon', months: 12 }],
    [{ season: 'spring' }],
    [{ season: 'spring', months: 12, more: KEY }],
    [[KEY]],
    [null],
  ])('is not passed by an answer in another shape: %j', async (json) => {
    const result = await testing(() => Promise.resolve({ json })).run();
    expect(result).toMatchObject({ ok: false, structured_output: null, code: 'llm_schema' });
    expect(result.error).toMatch(/^answer in another shape: /);
  });

  it('says in short what went wrong', async () => {
    const failure = new LlmFailure('llm_auth', 'The provider refused the key (status 401).', { text: KEY });
    expect(await testing(() => Promise.reject(failure)).run()).toMatchObject({
      ok: false,
      code: 'llm_auth',
      error: 'authentication failed: The provider refused the key (status 401).',
    });
  });

  it('waits for an answer for a bounded time', async () => {
    const { run } = testing(
      ({ signal }) =>
        new Promise((_resolve, reject) => {
          const cancelled = () => reject(new LlmFailure('llm_cancelled', 'The call was cancelled.'));
          signal.addEventListener('abort', cancelled);
        }),
      30,
    );
    expect(await run()).toMatchObject({ ok: false, code: 'llm_timeout' });
  });

  it('hides no fault of ours', async () => {
    await expect(testing(() => Promise.reject(new TypeError('ours'))).run()).rejects.toThrow('ours');
  });
});
