import { setTimeout as sleep } from 'node:timers/promises';

/** An event as the API streams it; `seq` is missing on what is not stored (text that is being written). */
export interface StreamEvent {
  event: string;
  payload: Record<string, unknown>;
  seq?: number;
  at?: string;
}

/** Cuts a text that arrives in pieces into the data of Server-Sent Events. */
export async function* parseEventStream(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let buffer = '';
  let data: string[] = [];
  for await (const piece of pieces) {
    buffer += piece;
    for (let end = buffer.search(/\r\n|\n|\r(?!$)/); end >= 0; end = buffer.search(/\r\n|\n|\r(?!$)/)) {
      const line = buffer.slice(0, end);
      buffer = buffer.slice(end + (buffer.startsWith('\r\n', end) ? 2 : 1));
      if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''));
      else if (line === '' && data.length > 0) {
        yield data.join('\n');
        data = [];
      }
    }
  }
}

async function* decoded(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const bytes of body) yield decoder.decode(bytes, { stream: true });
}

const RETRY_MS = 500;

export interface FollowOptions {
  apiUrl: string;
  planId: string;
  onEvent(event: StreamEvent): void;
  /** Looked at after each event: true ends the following. */
  done(): boolean;
  signal: AbortSignal;
}

/**
 * Follows a plan from its first event until it is done. When the connection breaks it comes back with the
 * last number it saw, so nothing is missed and nothing comes twice.
 */
export async function followPlan({ apiUrl, planId, onEvent, done, signal }: FollowOptions): Promise<void> {
  let since = 0;
  while (!done() && !signal.aborted) {
    const connection = new AbortController();
    try {
      const response = await fetch(`${apiUrl}/api/plans/${planId}/stream?since=${since}`, {
        headers: { accept: 'text/event-stream' },
        signal: AbortSignal.any([signal, connection.signal]),
      });
      if (response.ok && response.body) {
        for await (const text of parseEventStream(decoded(response.body))) {
          const event = JSON.parse(text) as StreamEvent;
          if (event.seq !== undefined && event.seq <= since) continue;
          since = event.seq ?? since;
          onEvent(event);
          if (done()) break;
        }
      } else {
        await response.body?.cancel();
      }
    } catch {
      // The API is away, perhaps being started again; the next round tells.
    } finally {
      connection.abort();
    }
    if (!done()) await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined);
  }
}
