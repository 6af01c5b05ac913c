import { Context } from '@temporalio/activity';
import { CancelledFailure } from '@temporalio/common';
import type { TaskRef } from '@planwright/engine';
import type { ActivityDependencies } from '../dependencies.js';
import { tryAgain } from './failures.js';
import { HEARTBEAT_MS } from './keep-alive.js';

// The end of a need is told at once; this bounds what is told to nobody, such as a plan that is paused.
const LOOK_MS = 1_000;
// A need that is about to run begins within milliseconds; one that does not may have been let go of.
const STALLED_MS = 5_000;
// Those who wait take room from calls: where there are too many, tasks begin as their plan's run sees them ready.
const MOST_WAITING = 64;

/**
 * Waits until the needs of a task are completed and begins it in that moment; false where it does not come to that.
 * `read` is called once all needs are known to be completed, while the task begins.
 */
export type AwaitNeeds = (ref: TaskRef, needs: readonly string[], read: () => void) => Promise<boolean>;

export function createAwaitNeeds({ store, taskEnds, leaving }: ActivityDependencies): AwaitNeeds {
  let waiting = 0;

  const wait = async (
    ref: TaskRef,
    needs: readonly string[],
    read: () => void,
    over: AbortSignal,
  ): Promise<boolean> => {
    const since = performance.now();
    const watch = taskEnds.watch(ref.plan_id, [...needs, ref.task]);
    try {
      for (;;) {
        if (over.aborted) return false;
        if (needs.every((need) => watch.completed.has(need))) read();
        const begun = await store.beginAwaited(ref.plan_id, ref.task, ref.generation, needs);
        if (begun === 'granted') return true;
        const stalled = begun === 'stalled' && performance.now() - since > STALLED_MS;
        if (begun === 'gone' || stalled) return false;
        await watch.next(LOOK_MS, over);
      }
    } finally {
      watch.close();
    }
  };

  return async (ref, needs, read) => {
    if (waiting >= MOST_WAITING) return false;
    const context = Context.current();
    const { cancellationSignal } = context;
    const over = new AbortController();
    const end = () => over.abort();
    for (const cause of [cancellationSignal, leaving]) {
      if (cause.aborted) end();
      else cause.addEventListener('abort', end, { once: true });
    }
    const heartbeat = setInterval(() => context.heartbeat(), HEARTBEAT_MS);
    waiting += 1;
    try {
      const begun = await wait(ref, needs, read, over.signal);
      if (begun || !over.signal.aborted) return begun;
    } finally {
      waiting -= 1;
      clearInterval(heartbeat);
      for (const cause of [cancellationSignal, leaving]) cause.removeEventListener('abort', end);
    }
    if (cancellationSignal.aborted) throw new CancelledFailure('cancelled while it waited for its needs');
    // A worker that is to end begins nothing: another one waits on.
    throw tryAgain('worker_leaves', 1);
  };
}
