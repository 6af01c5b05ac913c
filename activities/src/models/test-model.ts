import { type ErrorCode, ERRORS, type ModelTestResult } from '@planwright/contracts';
import { type Llm, LlmFailure, type LlmQuestion, type ModelActivities } from '@planwright/engine';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';

/** A person waits for the answer. */
const PATIENCE_MS = 30_000;

// Says nothing of its shape: that is for the port to ask for, in the strictest way that the provider takes.
const QUESTION: LlmQuestion = {
  system: 'Answer in as few words as you can.',
  user: 'Which season follows winter, and how many months has a year?',
  schemaName: 'model_test',
  schema: {
    type: 'object',
    properties: {
      season: { type: 'string', enum: ['spring', 'summer', 'autumn', 'winter'] },
      months: { type: 'integer' },
    },
    required: ['season', 'months'],
    additionalProperties: false,
  },
  // Room for the thoughts of a model that reasons first; the answer itself has ten words.
  maxOutputTokens: 2_000,
};
const ANSWER = z.strictObject({
  season: z.enum(['spring', 'summer', 'autumn', 'winter']),
  months: z.int(),
});

const IN_SHORT: Partial<Record<ErrorCode, string>> = {
  llm_auth: 'authentication failed',
  llm_quota: 'quota used up',
  llm_rate_limited: 'rate limited',
  llm_model_unknown: 'model unknown',
  llm_bad_request: 'request not accepted',
  llm_refusal: 'answer declined',
  llm_timeout: 'no answer in time',
  llm_connection: 'no connection',
  llm_server: 'provider at fault',
  llm_truncated: 'answer cut off',
  llm_schema: 'answer in another shape',
  llm_no_model: 'model not available',
};

/** Asks a model one tiny thing, outside of any plan: no ledger, no events, nothing kept. */
export function createTestModel(
  { llm }: { llm: Llm },
  patienceMs = PATIENCE_MS,
): ModelActivities['testModel'] {
  return async ({ model_id }) => {
    const from = performance.now();
    const tooLate = AbortSignal.timeout(patienceMs);
    try {
      const reply = await llm.ask({
        question: QUESTION,
        modelId: model_id,
        callKey: `model-test/${model_id}#${randomUUID()}`,
        signal: tooLate,
      });
      const { structuredOutput, durationMs } = reply;
      if (!ANSWER.safeParse(reply.json).success) {
        return failed('llm_schema', `${ERRORS.llm_schema.title}.`, durationMs);
      }
      return { ok: true, latency_ms: durationMs, structured_output: structuredOutput };
    } catch (error) {
      if (!(error instanceof LlmFailure)) throw error;
      const latencyMs = Math.round(performance.now() - from);
      if (!tooLate.aborted) return failed(error.code, error.message, latencyMs);
      return failed('llm_timeout', `Nothing came within ${Math.round(patienceMs / 1_000)} s.`, latencyMs);
    }
  };
}

// The port's messages hold nothing that a provider or a person wrote, so they may stand in Temporal's history.
const failed = (code: ErrorCode, message: string, latencyMs: number): ModelTestResult => ({
  ok: false,
  latency_ms: latencyMs,
  structured_output: null,
  error: `${IN_SHORT[code] ?? 'the call failed'}: ${message}`,
  code,
});
