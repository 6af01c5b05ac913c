import { Context } from '@temporalio/activity';
import { CancelledFailure } from '@temporalio/common';
import { failureOf } from '@planwright/contracts';
import {
  type AttemptDecision,
  type AttemptFigures,
  type Claim,
  LlmFailure,
  type LlmModel,
  type LlmQuestion,
  type LlmReply,
  type StepRef,
} from '@planwright/engine';
import { estimateTokens, reserveMicros } from '@planwright/llm';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { ActivityDependencies } from '../dependencies.js';
import { relayDeltas } from './delta-relay.js';
import { failForGood, tryAgain } from './failures.js';
import { keepAlive } from './keep-alive.js';
import { outlastDatabase } from './outlast.js';

export interface CallPlan {
  ref: StepRef;
  question: LlmQuestion & { maxOutputTokens: number };
  schema: z.ZodType;
  preferredModel: string | null;
  requestHash: string;
  /** Where each answer of a map is kept: its file's name, or null where it is a content row only. */
  item: { file: string | null } | null;
  definitionHash: string;
}

// Below this a place under the provider's limit is waited for here; above it Temporal waits, and no worker is bound.
const WAIT_HERE_MS = 5_000;
const SETTLE_FOR_MS = 120_000;

type Claimed = Extract<Claim, { kind: 'claimed' }>;

/** Makes one attempt at a claimed call and settles it, whatever comes of it. */
export async function makeAttempt(
  deps: ActivityDependencies,
  call: CallPlan,
  claim: Claimed,
  leaseOwner: string,
  decision: AttemptDecision,
): Promise<'answered' | 'held' | 'budget'> {
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
  const alive = keepAlive(deps, callId, leaseOwner);
  try {
    const queuedSince = Date.now();
    const begun = claim.pickUp
      ? { kind: 'go' as const, interactionId: claim.pickUp.interactionId, attempt: claim.past.length + 1 }
      : await begin(deps, call, claim, leaseOwner, decision, model, alive.signal);
    if (begun.kind === 'held' || begun.kind === 'budget') {
      await ledger.release(callId, leaseOwner);
      return begun.kind;
    }
    if (begun.kind === 'lease_lost') throw tryAgain('lease_lost', deps.leaseMs);
    if (begun.kind === 'wait') {
      await ledger.release(callId, leaseOwner);
      throw tryAgain('provider_limit', begun.retryAfterMs);
    }
    const attempt = { ...begun, queuedMs: Date.now() - queuedSince };
    return await askAndSettle(deps, call, claim, leaseOwner, decision, attempt, alive.signal);
  } finally {
    alive.stop();
  }
}

async function begin(
  deps: ActivityDependencies,
  call: CallPlan,
  claim: Claimed,
  leaseOwner: string,
  decision: Extract<AttemptDecision, { kind: 'ask' }>,
  model: LlmModel,
  signal: AbortSignal,
) {
  const request = {
    callId: claim.callId,
    leaseOwner,
    modelId: model.id,
    provider: model.provider,
    credential: model.credential,
    request: call.question,
    previousResponseId: decision.repair ? (claim.broken?.responseId ?? null) : null,
    fallbackFrom: decision.fallbackFrom,
    reserveMicros: reserveMicros(model, call.question),
    estimatedTokens: estimateTokens(call.question) + call.question.maxOutputTokens,
    limits: model.limits,
  };
  for (;;) {
    const begun = await deps.ledger.begin(request);
    if (begun.kind !== 'wait' || begun.retryAfterMs > WAIT_HERE_MS) return begun;
    await sleep(begun.retryAfterMs, undefined, { signal }).catch(() => {
      throw new CancelledFailure('cancelled while waiting for a place under the limit of the provider');
    });
  }
}

async function askAndSettle(
  deps: ActivityDependencies,
  call: CallPlan,
  claim: Claimed,
  leaseOwner: string,
  decision: Extract<AttemptDecision, { kind: 'ask' }>,
  begun: { interactionId: string; attempt: number; queuedMs: number },
  signal: AbortSignal,
): Promise<'answered'> {
  const { ledger, llm } = deps;
  const { ref } = call;
  const { callId } = claim;
  const { interactionId } = begun;
  const relay = relayDeltas(deps.store, {
    plan_id: ref.plan_id,
    task: ref.task,
    interaction_id: interactionId,
  });
  const startedAt = Date.now();
  try {
    const reply = await llm.ask({
      question: call.question,
      modelId: decision.modelId,
      callKey: `${ref.plan_id}/${ref.task}/${ref.step}/${ref.item}/${ref.generation}#${begun.attempt}`,
      ...(decision.repair && claim.broken
        ? {
            repair: {
              previousResponseId: claim.broken.responseId,
              brokenText: claim.broken.text,
              problem: claim.broken.problem,
            },
          }
        : {}),
      ...(claim.pickUp ? { pickUpResponseId: claim.pickUp.responseId } : {}),
      signal,
      onDelta: relay.push,
      // Only what goes on without us can be picked up; a lost foreground response has to be asked again.
      onResponseId: async (responseId, background) => {
        if (!background) return;
        await outlastDatabase(
          () => ledger.noteResponseId(callId, interactionId, leaseOwner, responseId),
          SETTLE_FOR_MS,
        );
      },
    });
    const answer = checked(call, reply);
    await relay.flush();
    const settlement = {
      callId,
      interactionId,
      leaseOwner,
      answer,
      figures: figuresOf(reply, begun.queuedMs),
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
    const settled = await outlastDatabase(() => ledger.settleAnswer(settlement), SETTLE_FOR_MS);
    if (!settled) throw tryAgain('lease_lost', deps.leaseMs);
    return 'answered';
  } catch (error) {
    if (!(error instanceof LlmFailure)) throw error;
    await relay.flush();
    const cancelled = signal.aborted;
    const past = [
      ...claim.past,
      { modelId: decision.modelId, code: error.code, retryAfterMs: error.details.retryAfterMs },
    ];
    const next = llm.decide(past, call.preferredModel);
    await ledger.settleFailure({
      callId,
      interactionId,
      leaseOwner,
      failure: failureOf(error.code, {
        message: error.message,
        task: ref.task,
        item: ref.item,
        call_id: callId,
      }),
      retryAfterMs: error.details.retryAfterMs,
      figures: figuresOfFailure(error, begun.queuedMs, Date.now() - startedAt),
      final: !cancelled && next.kind === 'give_up',
      cancelled,
    });
    if (cancelled) {
      // Only a request to cancel ends the call; a worker that shuts down lets another one go on.
      if (Context.current().cancellationSignal.aborted) throw new CancelledFailure('the call was cancelled');
      throw tryAgain('lease_lost', deps.leaseMs);
    }
    if (next.kind === 'give_up') throw failForGood(next.code, callId);
    throw tryAgain(error.code, next.delayMs);
  }
}

/** The answer by the schema of its step; an answer of another shape is a failed attempt that says what was wrong. */
function checked(call: CallPlan, reply: LlmReply): unknown {
  const parsed = call.schema.safeParse(reply.json);
  if (parsed.success) return parsed.data;
  throw new LlmFailure('llm_schema', z.prettifyError(parsed.error).slice(0, 2_000), {
    text: reply.text,
    reasoning: reply.reasoning,
    responseId: reply.responseId,
    tokens: reply.tokens,
    costMicros: reply.costMicros,
    firstTokenMs: reply.firstTokenMs,
    durationMs: reply.durationMs,
  });
}

const figuresOf = (reply: LlmReply, queuedMs: number): AttemptFigures => ({
  tokens: reply.tokens,
  costMicros: reply.costMicros,
  queuedMs,
  firstTokenMs: reply.firstTokenMs,
  latencyMs: reply.durationMs,
  responseId: reply.responseId,
  response: reply.text,
  reasoning: reply.reasoning,
});

const figuresOfFailure = ({ details }: LlmFailure, queuedMs: number, latencyMs: number): AttemptFigures => ({
  tokens: details.tokens ?? { input: 0, output: 0, reasoning: 0, cached: 0 },
  costMicros: details.costMicros ?? 0,
  queuedMs,
  firstTokenMs: details.firstTokenMs ?? null,
  latencyMs: details.durationMs ?? latencyMs,
  responseId: details.responseId ?? null,
  response: details.text ?? '',
  reasoning: details.reasoning ?? '',
});
