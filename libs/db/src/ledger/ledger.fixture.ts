import type {
  AttemptFigures,
  BeginAttempt,
  CallLedger,
  ClaimRequest,
  FirstAttempt,
} from '@planwright/engine';

export const claimOf = (planId: string, more: Partial<ClaimRequest> = {}): ClaimRequest => ({
  planId,
  task: 'a',
  stage: 'One',
  step: 'draft',
  item: '',
  generation: 1,
  requestHash: 'h1',
  leaseOwner: 'one',
  leaseMs: 5_000,
  ...more,
});

export const firstOf = (more: Partial<FirstAttempt> = {}): FirstAttempt => ({
  modelId: 'model-1',
  provider: 'offline',
  credential: 'none',
  request: { user: 'hello' },
  reserveMicros: 0,
  estimatedTokens: 100,
  limits: {},
  ...more,
});

export const attemptOf = (callId: string, more: Partial<BeginAttempt> = {}): BeginAttempt => ({
  ...firstOf(),
  callId,
  leaseOwner: 'one',
  previousResponseId: null,
  fallbackFrom: null,
  ...more,
});

export const figures = (more: Partial<AttemptFigures> = {}): AttemptFigures => ({
  tokens: { input: 10, output: 5, reasoning: 2, cached: 1 },
  costMicros: 700,
  queuedMs: 3,
  firstTokenMs: 20,
  latencyMs: 100,
  responseId: 'resp-1',
  response: '{"ok":true}',
  reasoning: 'because',
  ...more,
});

/** Claims or fails the test. */
export async function claimed(ledger: CallLedger, request: ClaimRequest) {
  const claim = await ledger.claim(request);
  if (claim.kind !== 'claimed') throw new Error(`expected a claim, got ${claim.kind}`);
  return claim;
}

/** Begins or fails the test. */
export async function begun(ledger: CallLedger, attempt: BeginAttempt) {
  const answer = await ledger.begin(attempt);
  if (answer.kind !== 'go') throw new Error(`expected an attempt, got ${JSON.stringify(answer)}`);
  return answer;
}
