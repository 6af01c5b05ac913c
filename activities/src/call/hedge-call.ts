import type { AttemptFigures, LlmFailure } from '@planwright/engine';
import { randomUUID } from 'node:crypto';
import type { ActivityDependencies } from '../dependencies.js';
import type { Hedge } from './ask-hedged.js';
import { outlastDatabase, SETTLE_FOR_MS } from './outlast.js';
import {
  type Asking,
  attemptOn,
  type Ended,
  type ProviderRequest,
  startRequest,
} from './provider-request.js';
import { failureInfo } from './settle-attempt.js';

const todo = 'Nothing: the call goes on with another request.';
const BEATEN = {
  code: 'llm_cancelled',
  message: 'Another request for the same call answered first.',
  todo,
} as const;
const NOT_SENT = {
  code: 'llm_cancelled',
  message: 'The database was away when this second request was to be sent.',
  todo,
} as const;

/** The second request that may be sent beside `first`, and what the ledger is told of it. */
export function hedgeOf(
  deps: ActivityDependencies,
  asking: Asking,
  first: ProviderRequest,
  slowAfterMs: (modelId: string) => Promise<number | null>,
  signal: AbortSignal,
): Hedge {
  const { ledger } = deps;
  const { call, claim, leaseOwner, model } = asking;
  const { callId } = claim;
  const attempt = attemptOn(model, call);

  const closeBeside = (
    interactionId: string,
    status: 'failed' | 'cancelled',
    why: Pick<LlmFailure, 'code' | 'message'> & { todo?: string },
    figures: AttemptFigures,
  ): Promise<boolean> =>
    outlastDatabase(
      () =>
        ledger.closeBeside({
          callId,
          interactionId,
          leaseOwner,
          status,
          failure: { ...failureInfo(call, callId, why), ...(why.todo ? { todo: why.todo } : {}) },
          figures,
          reservedMicros: attempt.reserveMicros,
        }),
      SETTLE_FOR_MS,
    );

  return {
    slowAfterMs: () => slowAfterMs(model.id),
    async open() {
      if (signal.aborted) return null;
      const interactionId = randomUUID();
      try {
        const opened = await ledger.openHedge({
          ...attempt,
          callId,
          leaseOwner,
          besideId: first.interactionId,
          interactionId,
        });
        return opened && startRequest(deps, asking, { interactionId, queuedMs: 0, ...opened }, signal);
      } catch {
        // It may have been opened all the same: an interaction that nobody asks must not stay open.
        await closeBeside(interactionId, 'cancelled', NOT_SENT, { ...first.figuresNow(), responseId: null });
        return null;
      }
    },
    async close(request: ProviderRequest, ended: Ended | null) {
      const figures = ended?.figures ?? request.figuresNow();
      const failure = ended?.kind === 'failure' ? ended.failure : null;
      const beaten = failure === null || (failure.code === 'llm_cancelled' && !signal.aborted);
      const why = beaten ? BEATEN : failure;
      await closeBeside(
        request.interactionId,
        why.code === 'llm_cancelled' ? 'cancelled' : 'failed',
        why,
        figures,
      );
    },
  };
}
