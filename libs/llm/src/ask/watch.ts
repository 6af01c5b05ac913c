import { setMaxListeners } from 'node:events';

export type WatchCause = 'cancelled' | 'timeout';

/** Ends an attempt when its caller cancels it or its time is over, and remembers which of the two it was. */
export interface Watch {
  readonly signal: AbortSignal;
  cause(): WatchCause | null;
  /** Nothing has to be waited for any more: a cancel ends the request at once. */
  release(): void;
  close(): void;
}

/**
 * @param graceMs how long a cancelled request may go on until `release`: a background response can only be cancelled at
 * the provider once its id is known, and would go on unseen if the request that tells the id were cut.
 */
export function openWatch(outer: AbortSignal, timeoutMs: number, graceMs: number): Watch {
  const controller = new AbortController();
  // The client adds a listener for each poll and takes none away.
  setMaxListeners(0, controller.signal);
  let cause: WatchCause | null = null;
  let released = graceMs === 0;
  let grace: NodeJS.Timeout | undefined;

  const end = (why: WatchCause) => {
    if (cause) return;
    cause = why;
    if (released || why === 'timeout') controller.abort();
    else grace = setTimeout(() => controller.abort(), graceMs);
  };
  const cancel = () => end('cancelled');
  const timer = setTimeout(() => end('timeout'), timeoutMs);
  if (outer.aborted) cancel();
  else outer.addEventListener('abort', cancel, { once: true });

  return {
    signal: controller.signal,
    cause: () => cause,
    release() {
      released = true;
      if (cause) controller.abort();
    },
    close() {
      clearTimeout(timer);
      clearTimeout(grace);
      outer.removeEventListener('abort', cancel);
    },
  };
}
