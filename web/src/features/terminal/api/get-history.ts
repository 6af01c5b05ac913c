import type { EventName, FeedEvent } from '@planwright/contracts';
import { addressOf } from '../../../shared/api/client.js';

const NAMES: readonly EventName[] = ['log_line', 'llm_interaction'];

interface Envelope {
  seq?: number;
  at?: string;
  payload?: unknown;
}

function parse(event: EventName, message: MessageEvent<string>): FeedEvent {
  const body = JSON.parse(message.data) as Envelope;
  const seq = body.seq ?? Number(message.lastEventId);
  return { event, payload: body.payload ?? body, seq, at: body.at ?? '' } as FeedEvent;
}

/**
 * The log lines and calls of a plan up to event `upTo`, told as they arrive: the page's own feed begins later.
 * Gives back how to stop; `done` says whether all of it came.
 */
export function readHistory(
  planId: string,
  upTo: number,
  take: (event: FeedEvent) => void,
  done: (complete: boolean) => void,
): () => void {
  const source = new EventSource(
    addressOf('/api/plans/{id}/stream', { path: { id: planId }, query: { since: '0' } }),
  );
  const end = (complete: boolean): void => {
    source.close();
    done(complete);
  };
  const pass = (message: MessageEvent<string>): void => {
    if (Number(message.lastEventId) >= upTo) end(true);
  };
  for (const name of NAMES) {
    source.addEventListener(name, (message: MessageEvent<string>) => {
      take(parse(name, message));
      pass(message);
    });
  }
  const others: readonly EventName[] = ['plan_status', 'plan_progress', 'task_status', 'content_written'];
  for (const name of others) source.addEventListener(name, pass);
  source.onerror = () => end(false);
  return () => source.close();
}
