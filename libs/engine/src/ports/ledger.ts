import type { FailureInfo, Tokens } from '@planwright/contracts';
import type { PastAttempt } from './llm.js';

/** Names one call of a plan; `item` is '' outside a map. */
export interface CallKey {
  planId: string;
  task: string;
  step: string;
  item: string;
  generation: number;
}

export interface ClaimRequest extends CallKey {
  stage: string;
  requestHash: string;
  /** Who claims: unique a process and activity attempt, so that a worker that was thought lost cannot commit. */
  leaseOwner: string;
  leaseMs: number;
  /** What the first attempt would be: opened with the claim where no limit of the provider is in its way. */
  first?: FirstAttempt;
}

/** What the ledger says when a worker wants to make a call. */
export type Claim =
  | { kind: 'answered'; callId: string; answer: unknown }
  /** Another worker holds a live lease: try again after this time. */
  | { kind: 'busy'; retryAfterMs: number }
  /** The plan takes no new call now (paused, waiting, ended). */
  | { kind: 'held' }
  | {
      kind: 'claimed';
      callId: string;
      round: number;
      /** Attempts of this round, oldest first; one cut off by a lost worker counts with code llm_connection but does not stop others. */
      past: PastAttempt[];
      /** The newest failed answer of this round, for a repair. */
      broken: { text: string; responseId: string | null; problem: string } | null;
      /** A background response a lost worker had begun. */
      pickUp: { responseId: string; interactionId: string; modelId: string } | null;
      /** What became of the first attempt, where it was opened with the claim. */
      begun: Begun | null;
    };

export interface BeginAttempt {
  callId: string;
  leaseOwner: string;
  modelId: string;
  provider: string;
  credential: string;
  request: unknown;
  previousResponseId: string | null;
  fallbackFrom: string | null;
  /** The most this attempt can cost, held against the plan's budget until it is settled. */
  reserveMicros: number;
  estimatedTokens: number;
  limits: { requestsPerMinute?: number; tokensPerMinute?: number; concurrent?: number };
}

/** An attempt before its call is claimed: nothing was tried before it. */
export type FirstAttempt = Omit<
  BeginAttempt,
  'callId' | 'leaseOwner' | 'previousResponseId' | 'fallbackFrom'
>;

export type Begun =
  | { kind: 'go'; interactionId: string; attempt: number }
  /** The provider's limit is reached: nothing was begun; come back after this time. */
  | { kind: 'wait'; retryAfterMs: number }
  | { kind: 'held' }
  | { kind: 'budget' }
  | { kind: 'lease_lost' };

/** A second request for a call whose first one takes long: it asks the same of the same model. */
export interface OpenHedge extends Pick<
  BeginAttempt,
  'callId' | 'leaseOwner' | 'modelId' | 'provider' | 'reserveMicros' | 'estimatedTokens' | 'limits'
> {
  /** The interaction that takes long, still running. */
  besideId: string;
  /** Id of the new interaction, chosen by who asks: it can be closed also where the answer to this got lost. */
  interactionId: string;
}

/** How one of two requests ended while the call goes on with the other. */
export interface CloseBeside {
  callId: string;
  interactionId: string;
  leaseOwner: string;
  status: 'failed' | 'cancelled';
  failure: FailureInfo;
  figures: AttemptFigures;
  /** What was held back for this request alone. */
  reservedMicros: number;
}

export interface AttemptFigures {
  tokens: Tokens;
  costMicros: number;
  queuedMs: number;
  firstTokenMs: number | null;
  latencyMs: number;
  responseId: string | null;
  response: string;
  reasoning: string;
}

/** Of an attempt that nothing is known of. */
export const NO_FIGURES: AttemptFigures = {
  tokens: { input: 0, output: 0, reasoning: 0, cached: 0 },
  costMicros: 0,
  queuedMs: 0,
  firstTokenMs: null,
  latencyMs: 0,
  responseId: null,
  response: '',
  reasoning: '',
};

/** The item content that is written together with a map item's answer. */
export interface ItemContent {
  name: string;
  content: string;
  contentType: string;
  definitionHash: string;
  /** A file that a person can download, too; otherwise only a content row. */
  isFile: boolean;
}

/**
 * The ledger of calls. Each method is one transaction that also writes the events of what it did. A method that names a
 * leaseOwner does nothing and says so (`false`, `lease_lost`) when the lease has gone to somebody else.
 */
export interface CallLedger {
  /** Claims the call. Reads the plan row: a plan that is not running answers `held`. */
  claim(request: ClaimRequest): Promise<Claim>;
  /** Opens an attempt: interaction row, place under the provider's limits, money under the plan's budget. */
  begin(attempt: BeginAttempt): Promise<Begun>;
  /**
   * Opens a second interaction beside a running one, with money and a place of its own. Null, and nothing done, where
   * the lease is gone, the plan takes no call or cannot afford it, or the provider's limits would make it wait.
   */
  openHedge(hedge: OpenHedge): Promise<{ attempt: number } | null>;
  /**
   * Closes one of two running interactions; the call stays claimed. It is no attempt of its own: what was tried before
   * does not hold it against the model. An interaction that was closed before, or never opened, changes nothing.
   */
  closeBeside(input: CloseBeside): Promise<boolean>;
  renewLease(callId: string, leaseOwner: string, leaseMs: number): Promise<boolean>;
  /** Remembers the provider's id at once, so that a background response can be picked up. */
  noteResponseId(
    callId: string,
    interactionId: string,
    leaseOwner: string,
    responseId: string,
  ): Promise<void>;
  /** Settles an attempt with its answer; the call is answered for good. Adds figures to task, plan and metrics. */
  settleAnswer(input: {
    callId: string;
    interactionId: string;
    leaseOwner: string;
    answer: unknown;
    figures: AttemptFigures;
    item: ItemContent | null;
  }): Promise<boolean>;
  /** Settles a failed attempt; with `final` the call is failed until a retry opens a new round. */
  settleFailure(input: {
    callId: string;
    interactionId: string;
    leaseOwner: string;
    failure: FailureInfo;
    retryAfterMs?: number | undefined;
    figures: AttemptFigures;
    final: boolean;
    cancelled: boolean;
  }): Promise<boolean>;
  /** Marks a call failed for good where no further attempt is to be made. */
  giveUp(callId: string, leaseOwner: string, failure: FailureInfo): Promise<boolean>;
  /** Gives the lease back without an attempt (held, budget, shutdown). */
  release(callId: string, leaseOwner: string): Promise<void>;
  /** Newest committed answers of a task's generation, by step and item. */
  answers(
    planId: string,
    task: string,
    generation: number,
  ): Promise<{ step: string; item: string; answer: unknown }[]>;
  failure(callId: string): Promise<FailureInfo | null>;
}
