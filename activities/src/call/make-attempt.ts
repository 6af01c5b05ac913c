import { CancelledFailure } from '@temporalio/common';
import { failureOf } from '@planwright/contracts';
import type { AttemptDecision, FirstAttempt } from '@planwright/engine';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ActivityDependencies } from '../dependencies.js';
import { askHedged } from './ask-hedged.js';
import { failForGood, tryAgain } from './failures.js';
import { hedgeOf } from './hedge-call.js';
import { keepAlive } from './keep-alive.js';
import {
  type Asking,
  attemptOn,
  type CallPlan,
  type Claimed,
  type Opened,
  startRequest,
} from './provider-request.js';
import { settleAnswered, settleFailed } from './settle-attempt.js';

// Below this a place under the provider's limit is waited for here; above it Temporal waits, and no worker is bound.
const WAIT_HERE_MS = 5_000;

/** What became of a call: its answer, or why nothing was asked. */
export type Asked = { status: 'answered'; answer: unknown } | { status: 'held' } | { status: 'budget' };

/** The attempt that a call begins with when nobody has tried it before; none where no model can be asked. */
export function firstAttempt(
  { llm }: ActivityDependencies,
  call: CallPlan,
  decision: AttemptDecision,
): FirstAttempt | null {
  const model = decision.kind === 'ask' && llm.models().find((m) => m.id === decision.modelId);
  return model ? attemptOn(model, call) : null;
}

/** Makes one attempt at a claimed call and settles it, whatever comes of it. */
export async function makeAttempt(
  deps: ActivityDependencies,
  call: CallPlan,
  claim: Claimed,
  leaseOwner: string,
  decision: AttemptDecision,
): Promise<Asked> {
  const { ledger, llm } = deps;
  const { callId } = claim;
  if (decision.kind === 'give_up') {
    await ledger.giveUp(
      callId,
      leaseOwner,
      failureOf(decision.code, { task: call.ref.task, item: call.ref.item, call_id: callId }),
    );
    throw failForGood(decision.code, callId);
  }
  const model = llm.models().find((m) => m.id === decision.modelId);
  if (!model) throw failForGood('llm_no_model', callId);
  const asking: Asking = { call, claim, leaseOwner, decision, model };
  const alive = keepAlive(deps, callId, leaseOwner);
  try {
    const queuedSince = Date.now();
    const begun = pickedUp(claim) ?? claim.begun ?? (await begin(deps, asking, alive.signal));
    if (begun.kind === 'held' || begun.kind === 'budget') {
      await ledger.release(callId, leaseOwner);
      return { status: begun.kind };
    }
    if (begun.kind === 'lease_lost') throw tryAgain('lease_lost', deps.leaseMs);
    if (begun.kind === 'wait') {
      await ledger.release(callId, leaseOwner);
      throw tryAgain('provider_limit', begun.retryAfterMs);
    }
    const opened = { ...begun, queuedMs: Date.now() - queuedSince };
    return { status: 'answered', answer: await askAndSettle(deps, asking, opened, alive.signal) };
  } finally {
    alive.stop();
  }
}

/** A response that a lost worker had begun is an open attempt already. */
const pickedUp = ({ pickUp, past }: Claimed) =>
  pickUp && {
    kind: 'go' as const,
    interactionId: pickUp.interactionId,
    attempt: past.length + 1,
    pickUpResponseId: pickUp.responseId,
  };

async function begin(
  deps: ActivityDependencies,
  { call, claim, leaseOwner, decision, model }: Asking,
  signal: AbortSignal,
) {
  const request = {
    ...attemptOn(model, call),
    callId: claim.callId,
    leaseOwner,
    previousResponseId: decision.repair ? (claim.broken?.responseId ?? null) : null,
    fallbackFrom: decision.fallbackFrom,
  };
  for (;;) {
    const begun = await deps.ledger.begin(request);
    if (begun.kind !== 'wait' || begun.retryAfterMs > WAIT_HERE_MS) return begun;
    await sleep(begun.retryAfterMs, undefined, { signal }).catch(() => {
      throw new CancelledFailure('cancelled while waiting for a place under the limit of the provider');
    });
  }
}

/** Asks, a second time beside where that is wanted and the first takes long, and settles what came of it. */
async function askAndSettle(
  deps: ActivityDependencies,
  asking: Asking,
  opened: Opened,
  signal: AbortSignal,
): Promise<unknown> {
  const first = startRequest(deps, asking, opened, signal);
  const { request, ended } = deps.slowAfterMs
    ? await askHedged(first, hedgeOf(deps, asking, first, deps.slowAfterMs, signal))
    : { request: first, ended: await first.ended };
  if (ended.kind === 'failure') return settleFailed(deps, asking, request, ended, signal);
  await Promise.all([settleAnswered(deps, asking, request, ended), request.relayed]);
  return ended.answer;
}
