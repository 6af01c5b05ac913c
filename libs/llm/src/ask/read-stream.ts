import { LlmFailure } from '@planwright/engine';
import type { Stream } from 'openai/streaming';
import type { Response, ResponseStreamEvent } from 'openai/resources/responses/responses';
import { faultOfFailure } from '../faults/classify.js';
import type { Received } from './received.js';

/** The stream ended before the answer did. */
export class StreamCut extends Error {
  constructor(readonly code: 'llm_connection' | 'llm_timeout') {
    super(code === 'llm_timeout' ? 'The model fell silent.' : 'The answer ended before it was complete.');
    this.name = 'StreamCut';
  }
}

/** Takes one event; gives the response when the event is the last one. */
async function take(event: ResponseStreamEvent, received: Received): Promise<Response | null> {
  switch (event.type) {
    case 'response.created':
    case 'response.queued':
    case 'response.in_progress':
      await received.name(event.response.id);
      return null;
    case 'response.reasoning_summary_part.added':
      if (received.reasoning !== '') received.piece('reasoning', '\n\n');
      return null;
    case 'response.reasoning_summary_text.delta':
      received.piece('reasoning', event.delta);
      return null;
    case 'response.output_text.delta':
      received.piece('output', event.delta);
      return null;
    case 'response.refusal.delta':
      received.refusal += event.delta;
      return null;
    case 'response.completed':
    case 'response.incomplete':
    case 'response.failed':
      return event.response;
    case 'error': {
      const { code, message, retryAfterMs } = faultOfFailure(event);
      throw new LlmFailure(code, message, retryAfterMs === undefined ? {} : { retryAfterMs });
    }
    default:
      return null;
  }
}

/**
 * Reads a stream to its last event. A silence longer than `idleMs` ends it.
 * @throws StreamCut when it ends early, LlmFailure for an error event, what the client throws for a broken line.
 */
export async function readStream(
  stream: Stream<ResponseStreamEvent>,
  received: Received,
  idleMs: number,
  onNamed: () => void,
): Promise<Response> {
  let silent = false;
  const timer = setTimeout(() => {
    silent = true;
    stream.controller.abort();
  }, idleMs);
  try {
    for await (const event of stream) {
      timer.refresh();
      const last = received.isNew(event.sequence_number) ? await take(event, received) : null;
      if (received.responseId) onNamed();
      if (last) {
        await received.name(last.id);
        return last;
      }
    }
  } finally {
    clearTimeout(timer);
  }
  throw new StreamCut(silent ? 'llm_timeout' : 'llm_connection');
}
