import {
  type AttemptDecision,
  type AttemptFigures,
  type Claim,
  type FirstAttempt,
  LlmFailure,
  type LlmModel,
  type LlmQuestion,
  type LlmReply,
  NO_FIGURES,
  type StepRef,
} from '@planwright/engine';
import { storableValue } from '@planwright/db';
import { estimateTokens, reserveMicros } from '@planwright/llm';
import { z } from 'zod';
import type { ActivityDependencies } from '../dependencies.js';
import { relayDeltas } from './delta-relay.js';
import { outlastDatabase, SETTLE_FOR_MS } from './outlast.js';

/** One call of a plan: what is asked, and what its answer has to be. */
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

export type Claimed = Extract<Claim, { kind: 'claimed' }>;

/** What an attempt at a call with this model asks, and holds while it runs. */
export const attemptOn = (model: LlmModel, { question }: CallPlan): FirstAttempt => ({
  modelId: model.id,
  provider: model.provider,
  credential: model.credential,
  request: question,
  reserveMicros: reserveMicros(model, question),
  estimatedTokens: estimateTokens(question) + question.maxOutputTokens,
  limits: model.limits,
});

/** A claimed call and how it is asked this time. */
export interface Asking {
  call: CallPlan;
  claim: Claimed;
  leaseOwner: string;
  decision: Extract<AttemptDecision, { kind: 'ask' }>;
  model: LlmModel;
}

/** How a request ended; both kinds with all that is known of what it cost. */
export type Ended =
  | { kind: 'answer'; answer: unknown; figures: AttemptFigures }
  | { kind: 'failure'; failure: LlmFailure; figures: AttemptFigures };

/** A request under way at the provider, with an interaction of its own in the ledger. */
export interface ProviderRequest {
  interactionId: string;
  /** Rejects only with what is no fault of the model, such as a database that stays away. */
  ended: Promise<Ended>;
  /** Settles when the last of its words are relayed; it never rejects. */
  relayed: Promise<void>;
  cancel(): void;
  /** What is known before the end. */
  figuresNow(): AttemptFigures;
}

/** An opened interaction; `pickUpResponseId` names a response that a lost worker had begun for it. */
export interface Opened {
  interactionId: string;
  attempt: number;
  queuedMs: number;
  pickUpResponseId?: string;
}

/** Sends a request; its words are relayed under its own interaction. `signal` ends it as `cancel` does. */
export function startRequest(
  deps: ActivityDependencies,
  asking: Asking,
  opened: Opened,
  signal: AbortSignal,
): ProviderRequest {
  const { call, claim, decision, leaseOwner } = asking;
  const { ref } = call;
  const { interactionId, queuedMs } = opened;
  const stop = new AbortController();
  if (signal.aborted) stop.abort();
  else signal.addEventListener('abort', () => stop.abort(), { once: true });
  const startedAt = Date.now();
  const relay = relayDeltas(deps.store, {
    plan_id: ref.plan_id,
    task: ref.task,
    interaction_id: interactionId,
  });
  let named: string | null = opened.pickUpResponseId ?? null;

  const figuresNow = (): AttemptFigures => ({
    ...NO_FIGURES,
    queuedMs,
    latencyMs: Date.now() - startedAt,
    responseId: named,
  });

  const ask = async (): Promise<Ended> => {
    try {
      const reply = await deps.llm.ask({
        question: call.question,
        modelId: decision.modelId,
        callKey: `${ref.plan_id}/${ref.task}/${ref.step}/${ref.item}/${ref.generation}#${opened.attempt}`,
        ...(decision.repair && claim.broken
          ? {
              repair: {
                previousResponseId: claim.broken.responseId,
                brokenText: claim.broken.text,
                problem: claim.broken.problem,
              },
            }
          : {}),
        ...(opened.pickUpResponseId ? { pickUpResponseId: opened.pickUpResponseId } : {}),
        signal: stop.signal,
        onDelta: relay.push,
        onResponseId: async (responseId, background) => {
          named = responseId;
          // Only what goes on without us can be picked up; a lost foreground response has to be asked again.
          if (!background) return;
          await outlastDatabase(
            () => deps.ledger.noteResponseId(claim.callId, interactionId, leaseOwner, responseId),
            SETTLE_FOR_MS,
          );
        },
      });
      return { kind: 'answer', answer: checked(call, reply), figures: figuresOf(reply, queuedMs) };
    } catch (error) {
      if (!(error instanceof LlmFailure)) throw error;
      return { kind: 'failure', failure: error, figures: figuresOfFailure(error, figuresNow()) };
    }
  };
  const ended = ask();
  // Of two requests the loser may be waited for by nobody.
  const relayed = ended.then(relay.flush, relay.flush);
  return { interactionId, ended, relayed, cancel: () => stop.abort(), figuresNow };
}

/** The answer by the schema of its step; an answer of another shape is a failed attempt that says what was wrong. */
function checked(call: CallPlan, reply: LlmReply): unknown {
  const parsed = call.schema.safeParse(reply.json);
  if (parsed.success) return storableValue(parsed.data);
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

const figuresOfFailure = ({ details }: LlmFailure, now: AttemptFigures): AttemptFigures => ({
  tokens: details.tokens ?? now.tokens,
  costMicros: details.costMicros ?? 0,
  queuedMs: now.queuedMs,
  firstTokenMs: details.firstTokenMs ?? null,
  latencyMs: details.durationMs ?? now.latencyMs,
  responseId: details.responseId ?? null,
  response: details.text ?? '',
  reasoning: details.reasoning ?? '',
});
