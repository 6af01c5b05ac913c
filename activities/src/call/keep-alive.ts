import { Context } from '@temporalio/activity';
import type { ActivityDependencies } from '../dependencies.js';

// A cancellation reaches an activity with the answer to a heartbeat: this bounds how late it comes.
export const HEARTBEAT_MS = 800;
const RENEWALS_A_LEASE = 4;

/**
 * Keeps a call's lease and the activity's heartbeat alive. The signal aborts when the activity is cancelled or the lease
 * has gone to another worker: in both cases the request to the provider must end.
 */
export function keepAlive({ ledger, leaseMs }: ActivityDependencies, callId: string, leaseOwner: string) {
  const context = Context.current();
  const over = new AbortController();
  const end = () => over.abort();
  if (context.cancellationSignal.aborted) end();
  else context.cancellationSignal.addEventListener('abort', end, { once: true });
  const heartbeat = setInterval(() => context.heartbeat(), HEARTBEAT_MS);
  const renewal = setInterval(() => {
    // A database that is away keeps the lease as it was; one that answers "no" has given it to somebody else.
    void ledger.renewLease(callId, leaseOwner, leaseMs).then(
      (held) => held || end(),
      () => undefined,
    );
  }, leaseMs / RENEWALS_A_LEASE);
  return {
    signal: over.signal,
    stop(): void {
      clearInterval(heartbeat);
      clearInterval(renewal);
      context.cancellationSignal.removeEventListener('abort', end);
    },
  };
}
