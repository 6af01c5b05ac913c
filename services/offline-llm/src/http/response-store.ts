import type { Draft } from '../answer/draft.js';
import { untilAborted, wait } from '../behaviour/waiting.js';
import { responseObject, type ResponseIdentity, type ResponseStatus } from './response-object.js';
import type { ResponseRequest, Turn } from './response-request.js';
import { finalStatus } from './response-events.js';

const MAX_RESPONSES = 2_000;

/** A response that can be asked for again: by a poll, a cancel, or a request that goes on from it. */
export interface StoredResponse {
  readonly request: ResponseRequest;
  readonly identity: ResponseIdentity;
  /** The whole conversation up to and with this answer. */
  readonly turns: readonly Turn[];
  readonly draft: Draft;
  status: ResponseStatus;
  /** On the process clock, in milliseconds. */
  readonly startedAt: number;
  readonly latencyMs: number;
  /** It was taken on and never goes on from there, until it is cancelled. */
  readonly neverEnds: boolean;
  readonly stop: AbortController;
}

/** Keeps the newest responses in memory. */
export class ResponseStore {
  private readonly byId = new Map<string, StoredResponse>();

  get(id: string): StoredResponse | undefined {
    return this.byId.get(id);
  }

  put(response: StoredResponse): void {
    const { id } = response.identity;
    this.byId.delete(id);
    this.byId.set(id, response);
    if (this.byId.size <= MAX_RESPONSES) return;
    for (const [oldId, old] of this.byId) {
      // One that runs is still somebody's; it is forgotten after its end.
      if (old.status === 'in_progress' || old.status === 'queued') continue;
      this.byId.delete(oldId);
      return;
    }
  }

  delete(id: string): boolean {
    return this.byId.delete(id);
  }

  /** Stops everything that still runs. */
  close(): void {
    for (const response of this.byId.values()) response.stop.abort();
  }
}

/** Runs a background response to its end; resolves with the status it ended in. */
export async function runInBackground(stored: StoredResponse): Promise<ResponseStatus> {
  const { signal } = stored.stop;
  stored.status = 'in_progress';
  if (stored.neverEnds) await untilAborted(signal);
  const inTime =
    !stored.neverEnds && (await wait(stored.startedAt + stored.latencyMs - performance.now(), signal));
  stored.status = inTime ? finalStatus(stored.draft) : 'cancelled';
  return stored.status;
}

/** The stored response as `GET` tells it now. */
export function asTold(stored: StoredResponse): Record<string, unknown> {
  const over = !['queued', 'in_progress', 'cancelled'].includes(stored.status);
  return responseObject(stored.request, stored.identity, stored.status, over ? stored.draft : null);
}
