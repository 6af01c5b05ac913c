import { setTimeout as sleep } from 'node:timers/promises';
import type { Ended, ProviderRequest } from './provider-request.js';

// A loser that is cancelled ends within milliseconds, unless the provider does not answer: the answer waits no longer.
const LOSER_MS = 1_000;

/** What a hedge needs of the world. */
export interface Hedge {
  /** Milliseconds after which a request is slow; null where that is not known. */
  slowAfterMs(): Promise<number | null>;
  /** Sends a second request; null where there is no money or place for it now. */
  open(): Promise<ProviderRequest | null>;
  /** Writes down how the request ended that the call does not rest on; `null` for one that has not ended yet. */
  close(request: ProviderRequest, ended: Ended | null): Promise<void>;
}

/**
 * Waits for a request. When it is slow a second one is sent beside it: the first good answer is taken and the other
 * request cancelled; when one fails, the call rests on the other. What is returned is still to be settled, what it left
 * behind is closed.
 */
export async function askHedged(
  first: ProviderRequest,
  hedge: Hedge,
): Promise<{ request: ProviderRequest; ended: Ended }> {
  const second = (await isSlow(first, hedge)) ? await hedge.open() : null;
  if (!second) return { request: first, ended: await first.ended };
  try {
    const earlier = await Promise.race(
      [first, second].map(async (request) => ({ request, ended: await request.ended })),
    );
    const other = earlier.request === first ? second : first;
    if (earlier.ended.kind === 'failure') {
      await hedge.close(earlier.request, earlier.ended);
      return { request: other, ended: await other.ended };
    }
    other.cancel();
    await hedge.close(other, await within(other.ended, LOSER_MS));
    return earlier;
  } finally {
    first.cancel();
    second.cancel();
  }
}

/** Whether the request is still under way once it is slow. */
async function isSlow(request: ProviderRequest, hedge: Hedge): Promise<boolean> {
  const startedAt = performance.now();
  const afterMs = await Promise.race([hedge.slowAfterMs(), request.ended.then(() => null)]);
  if (afterMs === null) return false;
  const rest = Math.max(0, afterMs - (performance.now() - startedAt));
  return (await within(request.ended, rest)) === null;
}

/** What the promise gives within `ms`, else null. */
async function within<T>(promise: Promise<T>, ms: number): Promise<T | null> {
  const timer = new AbortController();
  try {
    return await Promise.race([promise, sleep(ms, null, { signal: timer.signal })]);
  } finally {
    timer.abort();
  }
}
