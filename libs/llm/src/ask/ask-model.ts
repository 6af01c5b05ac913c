import type { LlmAttempt, LlmModel, LlmReply } from '@planwright/engine';
import { LlmFailure } from '@planwright/engine';
import type { OpenAI } from 'openai';
import type { Response } from 'openai/resources/responses/responses';
import {
  faultOfError,
  isPreviousResponseMissing,
  isReasoningRefused,
  isShapeRefused,
} from '../faults/classify.js';
import { cancelResponse, pollResponse } from './poll-response.js';
import { readStream, StreamCut } from './read-stream.js';
import { Received } from './received.js';
import { callHeader, requestBody, SHAPES, type RequestChoice, type Shape } from './request.js';
import { failureFrom, settle } from './settle.js';
import { openWatch, type Watch } from './watch.js';

/** How long a cancelled background request may still tell its id, so that it can be cancelled at the provider. */
const NAME_GRACE_MS = 1_000;

/** One model with what is needed to ask it. */
export interface Line {
  client: OpenAI;
  model: LlmModel;
  /** The name that the provider knows the model by. */
  providerModel: string;
  /** Longest silence before headers and between two events, milliseconds. */
  idleMs: number;
  /** False once the provider has refused reasoning summaries: they are not asked for again. */
  summaries: boolean;
  /** The strictest way that the provider is not known to refuse. */
  shape: Shape;
}

/** Opens the stream; gives up in turn what the provider refuses and can be done without. */
async function open(line: Line, attempt: LlmAttempt, watch: Watch, choice: RequestChoice) {
  const body = requestBody(line.model, line.providerModel, attempt, choice);
  const headers = callHeader(attempt.callKey);
  const request = new AbortController();
  if (watch.signal.aborted) request.abort();
  else watch.signal.addEventListener('abort', () => request.abort(), { once: true });
  // The same silence that ends a stream ends the wait for its beginning.
  let silent = false;
  const timer = setTimeout(() => {
    silent = true;
    request.abort();
  }, line.idleMs);
  try {
    const options = { signal: request.signal, timeout: line.model.timeoutMs, headers };
    return await line.client.responses.create(body, options).withResponse();
  } catch (error) {
    if (choice.chained && isPreviousResponseMissing(error)) {
      return open(line, attempt, watch, { ...choice, chained: false });
    }
    if (choice.summaries && isReasoningRefused(error)) {
      line.summaries = false;
      return open(line, attempt, watch, { ...choice, summaries: false });
    }
    const next = SHAPES[SHAPES.indexOf(choice.shape) + 1];
    if (next && isShapeRefused(error)) {
      line.shape = next;
      return open(line, attempt, watch, { ...choice, shape: next });
    }
    throw silent && !watch.cause() ? new StreamCut('llm_timeout') : error;
  } finally {
    clearTimeout(timer);
  }
}

/** Whether the response goes on at the provider although our line to it broke. */
function goesOn(error: unknown): boolean {
  if (error instanceof LlmFailure) return false;
  if (error instanceof StreamCut) return true;
  const { code } = faultOfError(error, Date.now());
  return code === 'llm_connection' || code === 'llm_timeout';
}

/** A background response that was begun elsewhere or whose line broke: its events where they are told again, else polls. */
async function follow(line: Line, responseId: string, watch: Watch, received: Received): Promise<Response> {
  const query = {
    stream: true as const,
    ...(received.lastSequence === null ? {} : { starting_after: received.lastSequence }),
  };
  try {
    const options = { signal: watch.signal, timeout: line.idleMs };
    const { data, response } = await line.client.responses
      .retrieve(responseId, query, options)
      .withResponse();
    if (response.headers.get('content-type')?.includes('text/event-stream')) {
      return await readStream(data, received, line.idleMs, watch.release);
    }
    await response.body?.cancel();
  } catch (error) {
    if (watch.cause() || received.callbackError || error instanceof LlmFailure) throw error;
  }
  return pollResponse(line.client, responseId, watch);
}

async function create(line: Line, attempt: LlmAttempt, watch: Watch, received: Received): Promise<Response> {
  const chained = Boolean(attempt.repair?.previousResponseId);
  const { data, response } = await open(line, attempt, watch, {
    chained,
    summaries: line.summaries,
    shape: line.shape,
  });
  // Some providers answer a background request at once with the queued response instead of its events.
  if (response.headers.get('content-type')?.includes('application/json')) {
    const begun = (await response.json()) as Response;
    if (typeof begun.id !== 'string') throw new StreamCut('llm_connection');
    await received.name(begun.id);
    watch.release();
    const pending = begun.status === 'queued' || begun.status === 'in_progress';
    return pending ? follow(line, begun.id, watch, received) : begun;
  }
  try {
    return await readStream(data, received, line.idleMs, watch.release);
  } catch (error) {
    const { responseId, callbackError } = received;
    if (!line.model.background || !responseId || callbackError || watch.cause() || !goesOn(error))
      throw error;
    return follow(line, responseId, watch, received);
  }
}

/**
 * One attempt: asks, or picks up a response that a lost worker had begun, and waits for the end. A background response
 * that is given up is cancelled at the provider.
 * @throws LlmFailure for everything that goes wrong; an error of the caller's own callback as it is.
 */
export async function askModel(line: Line, attempt: LlmAttempt): Promise<LlmReply> {
  const { model, client } = line;
  const background = model.background || attempt.pickUpResponseId !== undefined;
  const received = new Received(attempt, background);
  const mayGoOnUnseen = model.background && attempt.pickUpResponseId === undefined;
  const watch = openWatch(attempt.signal, model.timeoutMs, mayGoOnUnseen ? NAME_GRACE_MS : 0);
  let ended = false;
  try {
    if (attempt.signal.aborted) throw new LlmFailure('llm_cancelled', 'The call was cancelled.');
    if (attempt.pickUpResponseId !== undefined) received.responseId = attempt.pickUpResponseId;
    const response = received.responseId
      ? await follow(line, received.responseId, watch, received)
      : await create(line, attempt, watch, received);
    ended = true;
    return settle(response, received, model.prices, line.shape);
  } catch (error) {
    const failure = received.callbackError ? null : failureFrom(error, received, watch, model.prices);
    if (background && received.responseId && !ended) await cancelResponse(client, received.responseId);
    if (received.callbackError) throw received.callbackError.error;
    throw failure;
  } finally {
    watch.close();
  }
}
