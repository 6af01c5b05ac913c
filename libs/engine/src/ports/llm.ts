import type { ErrorCode, StructuredOutput, Tokens } from '@planwright/contracts';

/** What one call asks: a strict JSON Schema answer to a system and a user text. */
export interface LlmQuestion {
  system: string;
  user: string;
  /** JSON Schema in the dialect of strict structured outputs. */
  schema: Record<string, unknown>;
  schemaName: string;
  maxOutputTokens?: number;
  temperature?: number;
}

/** One attempt at a question with one model. */
export interface LlmAttempt {
  question: LlmQuestion;
  /** Id in the models file. */
  modelId: string;
  /** Sent as x-planwright-call, so that the provider's log can be held against the ledger. */
  callKey: string;
  /** After an answer that broke the schema: continues that response, telling what was wrong. */
  repair?: { previousResponseId: string | null; brokenText: string; problem: string };
  /** A response that a lost worker had begun in the background: picked up instead of asked again. */
  pickUpResponseId?: string;
  signal: AbortSignal;
  onDelta?: (delta: { kind: 'reasoning' | 'output'; offset: number; text: string }) => void;
  /** Called as soon as the provider names the response, before any output. */
  onResponseId?: (responseId: string, background: boolean) => void | Promise<void>;
}

export interface LlmReply {
  text: string;
  reasoning: string;
  /** The text parsed as JSON; its shape is checked by the caller's schema. */
  json: unknown;
  /** How the provider was made to answer in the shape asked for. */
  structuredOutput: StructuredOutput;
  responseId: string | null;
  tokens: Tokens;
  costMicros: number;
  firstTokenMs: number | null;
  durationMs: number;
}

/** Why an attempt failed. Carries what was received so that nothing paid for is lost. */
export class LlmFailure extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: {
      retryAfterMs?: number;
      text?: string;
      reasoning?: string;
      responseId?: string | null;
      tokens?: Tokens;
      costMicros?: number;
      firstTokenMs?: number | null;
      durationMs?: number;
    } = {},
  ) {
    super(message);
    this.name = 'LlmFailure';
  }
}

/** A model the port can ask. */
export interface LlmModel {
  id: string;
  provider: string;
  /** Name of the credential used, never the key itself. */
  credential: string;
  priority: number;
  capabilities: string[];
  offline: boolean;
  timeoutMs: number;
  background: boolean;
  /** The longest answer that the model can write; what an attempt may cost at most is reckoned from it. */
  maxOutputTokens?: number;
  /** US dollars for a million tokens. */
  prices: { input: number; output: number; cachedInput: number };
  limits: { requestsPerMinute?: number; tokensPerMinute?: number; concurrent?: number };
}

/** What the next attempt at a call should be, from what was tried in this round. */
export type AttemptDecision =
  | { kind: 'ask'; modelId: string; delayMs: number; repair: boolean; fallbackFrom: string | null }
  | { kind: 'give_up'; code: ErrorCode };

export interface PastAttempt {
  modelId: string;
  code: ErrorCode;
  retryAfterMs?: number | undefined;
}

/** The language-model port. */
export interface Llm {
  models(): LlmModel[];
  /** Decides by kind of error: same model after a jittered delay, repair, next capable model, or give up. */
  decide(past: PastAttempt[], preferredModel: string | null): AttemptDecision;
  /** One attempt. Throws LlmFailure. */
  ask(attempt: LlmAttempt): Promise<LlmReply>;
}
