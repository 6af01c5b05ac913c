import { Context } from '@temporalio/activity';
import { CancelledFailure } from '@temporalio/common';
import { type FailureInfo, failureOf } from '@planwright/contracts';
import type { LlmFailure } from '@planwright/engine';
import type { ActivityDependencies } from '../dependencies.js';
import { failForGood, tryAgain } from './failures.js';
import { outlastDatabase, SETTLE_FOR_MS } from './outlast.js';
import type { Asking, CallPlan, Ended, ProviderRequest } from './provider-request.js';

type Answered = Extract<Ended, { kind: 'answer' }>;
type Failed = Extract<Ended, { kind: 'failure' }>;

/** Keeps the answer: the call is done. */
export async function settleAnswered(
  deps: ActivityDependencies,
  { call, claim, leaseOwner }: Asking,
  { interactionId }: ProviderRequest,
  { answer, figures }: Answered,
): Promise<void> {
  const { ref } = call;
  const settlement = {
    callId: claim.callId,
    interactionId,
    leaseOwner,
    answer,
    figures,
    item: call.item
      ? {
          name: call.item.file ?? `${ref.task}-${ref.step}-${ref.item}.json`,
          isFile: call.item.file !== null,
          content: JSON.stringify(answer, null, 2),
          contentType: 'application/json',
          definitionHash: call.definitionHash,
        }
      : null,
  };
  const settled = await outlastDatabase(() => deps.ledger.settleAnswer(settlement), SETTLE_FOR_MS);
  if (!settled) throw tryAgain('lease_lost', deps.leaseMs);
}

/**
 * Writes a failed attempt down and throws what it means for the activity: try again after the delay that the policy
 * names, failed for good, or cancelled.
 */
export async function settleFailed(
  deps: ActivityDependencies,
  { call, claim, leaseOwner, decision }: Asking,
  { interactionId }: ProviderRequest,
  { failure, figures }: Failed,
  signal: AbortSignal,
): Promise<never> {
  const { callId } = claim;
  const { retryAfterMs } = failure.details;
  const cancelled = signal.aborted;
  const past = [...claim.past, { modelId: decision.modelId, code: failure.code, retryAfterMs }];
  const next = deps.llm.decide(past, call.preferredModel);
  await deps.ledger.settleFailure({
    callId,
    interactionId,
    leaseOwner,
    failure: failureInfo(call, callId, failure),
    retryAfterMs,
    figures,
    final: !cancelled && next.kind === 'give_up',
    cancelled,
  });
  if (cancelled) {
    // Only a request to cancel ends the call; a worker that shuts down lets another one go on.
    if (Context.current().cancellationSignal.aborted) throw new CancelledFailure('the call was cancelled');
    throw tryAgain('lease_lost', deps.leaseMs);
  }
  if (next.kind === 'give_up') throw failForGood(next.code, callId);
  throw tryAgain(failure.code, next.delayMs);
}

/** What the ledger keeps of a failure. */
export const failureInfo = (
  { ref }: CallPlan,
  callId: string,
  { code, message }: Pick<LlmFailure, 'code' | 'message'>,
): FailureInfo => failureOf(code, { message, task: ref.task, item: ref.item, call_id: callId });
