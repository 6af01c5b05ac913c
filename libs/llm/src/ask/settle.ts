import type { ErrorCode, Tokens } from '@planwright/contracts';
import { LlmFailure, type LlmModel, type LlmReply } from '@planwright/engine';
import type { Response } from 'openai/resources/responses/responses';
import { costMicros } from '../cost/tokens.js';
import { faultOfError, faultOfFailure } from '../faults/classify.js';
import { parseAnswer } from './parse-answer.js';
import type { Shape } from './request.js';
import { StreamCut } from './read-stream.js';
import type { Received } from './received.js';
import type { Watch } from './watch.js';

function tokensOf(response: Response): Tokens | null {
  const usage = response.usage;
  if (!usage) return null;
  return {
    input: usage.input_tokens ?? 0,
    output: usage.output_tokens ?? 0,
    reasoning: usage.output_tokens_details?.reasoning_tokens ?? 0,
    cached: usage.input_tokens_details?.cached_tokens ?? 0,
  };
}

/** Everything an attempt knows by now, for a reply and for a failure alike. Tokens only where the provider told them. */
function figuresOf(received: Received, prices: LlmModel['prices']) {
  const tokens = received.response ? tokensOf(received.response) : null;
  return {
    text: received.text,
    reasoning: received.reasoning,
    responseId: received.responseId,
    firstTokenMs: received.firstTokenMs,
    durationMs: received.elapsedMs(),
    ...(tokens ? { tokens, costMicros: costMicros(prices, tokens) } : {}),
  };
}

/**
 * Turns a response that has ended into a reply.
 * @throws LlmFailure for a refusal, a cut or broken answer and a response that failed.
 */
export function settle(
  response: Response,
  received: Received,
  prices: LlmModel['prices'],
  shape: Shape,
): LlmReply {
  received.finish(response);
  const figures = figuresOf(received, prices);
  const fail = (code: ErrorCode, message: string, retryAfterMs?: number): never => {
    throw new LlmFailure(code, message, {
      ...figures,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
  };
  if (response.status === 'failed') {
    const { code, message, retryAfterMs } = faultOfFailure(response.error);
    return fail(code, message, retryAfterMs);
  }
  if (response.status === 'cancelled')
    return fail('llm_connection', 'The provider ended the response early.');
  if (received.refusal) return fail('llm_refusal', 'The model declined to answer.');
  if (response.status === 'incomplete') {
    return response.incomplete_details?.reason === 'content_filter'
      ? fail('llm_refusal', 'The content filter of the provider stopped the answer.')
      : fail('llm_truncated', 'The answer was cut off at its longest length.');
  }
  const parsed = parseAnswer(received.text);
  if (!parsed.ok) return fail(parsed.code, parsed.message);
  return {
    tokens: { input: 0, output: 0, reasoning: 0, cached: 0 },
    costMicros: 0,
    ...figures,
    json: parsed.json,
    structuredOutput: shape,
  };
}

/** The failure that an error of any kind stands for, with all that was received. */
export function failureFrom(
  error: unknown,
  received: Received,
  watch: Watch,
  prices: LlmModel['prices'],
): LlmFailure {
  const figures = figuresOf(received, prices);
  if (watch.cause() === 'cancelled')
    return new LlmFailure('llm_cancelled', 'The call was cancelled.', figures);
  if (watch.cause() === 'timeout') {
    return new LlmFailure('llm_timeout', 'The model did not answer in time.', figures);
  }
  if (error instanceof LlmFailure) {
    return new LlmFailure(error.code, error.message, { ...figures, ...error.details });
  }
  if (error instanceof StreamCut) return new LlmFailure(error.code, error.message, figures);
  const { code, message, retryAfterMs } = faultOfError(error, Date.now());
  return new LlmFailure(code, message, {
    ...figures,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}
