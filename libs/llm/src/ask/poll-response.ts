import { setTimeout as sleep } from 'node:timers/promises';
import { LlmFailure } from '@planwright/engine';
import { APIError, type OpenAI } from 'openai';
import type { Response } from 'openai/resources/responses/responses';
import { faultOfError } from '../faults/classify.js';
import type { Watch } from './watch.js';

const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 5_000;
const GROWTH = 1.6;
const REQUEST_TIMEOUT_MS = 15_000;
const CANCEL_TIMEOUT_MS = 2_000;
/** A blip of the line does not end a response that goes on at the provider; so many in a row do. */
const MAX_MISSES = 5;
const PASSING = new Set(['llm_server', 'llm_timeout', 'llm_connection', 'llm_rate_limited']);

/**
 * Waits for a background response to end, asking with a growing interval.
 * @throws LlmFailure `llm_connection` where the provider no longer has it, else what the client throws.
 */
export async function pollResponse(client: OpenAI, responseId: string, watch: Watch): Promise<Response> {
  let wait = FIRST_WAIT_MS;
  let misses = 0;
  for (;;) {
    let asked = 0;
    try {
      const options = { signal: watch.signal, timeout: REQUEST_TIMEOUT_MS };
      const response = await client.responses.retrieve(responseId, { stream: false }, options);
      if (response.status !== 'queued' && response.status !== 'in_progress') return response;
      misses = 0;
    } catch (error) {
      if (error instanceof APIError && error.status === 404) {
        throw new LlmFailure('llm_connection', 'The provider no longer has the response.', { responseId });
      }
      const fault = faultOfError(error, Date.now());
      misses += 1;
      if (watch.cause() || !PASSING.has(fault.code) || misses >= MAX_MISSES) throw error;
      asked = fault.retryAfterMs ?? 0;
    }
    await sleep(Math.max(wait, asked), undefined, { signal: watch.signal });
    wait = Math.min(LONGEST_WAIT_MS, wait * GROWTH);
  }
}

/** Ends a background response at the provider. Best effort: one that has ended, or a provider that is away, is no fault. */
export async function cancelResponse(client: OpenAI, responseId: string): Promise<void> {
  try {
    await client.responses.cancel(responseId, { timeout: CANCEL_TIMEOUT_MS });
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
  }
}
