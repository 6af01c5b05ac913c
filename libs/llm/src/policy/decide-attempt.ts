import type { ErrorCode } from '@planwright/contracts';
import type { AttemptDecision, PastAttempt } from '@planwright/engine';
import { answersText } from '../model-entry.js';

/** What the policy must know of a model. */
export interface Candidate {
  id: string;
  priority: number;
  capabilities: readonly string[];
  offline: boolean;
  available: boolean;
}

export const MAX_ATTEMPTS = 10;
/** Attempts at one model that ended in a fault of the line or the provider, before the next model is asked. */
export const MAX_FAULTS = 4;
/** Time-outs cost the most waiting, so fewer of them are taken. */
export const MAX_TIMEOUTS = 2;
export const MAX_REPAIRS = 2;
export const BACK_OFF_BASE_MS = 500;
export const BACK_OFF_CAP_MS = 20_000;

/** What a code asks of the policy. Codes that are not listed end the call. */
const KINDS: Partial<Record<ErrorCode, 'fault' | 'broken' | 'elsewhere'>> = {
  llm_rate_limited: 'fault',
  llm_server: 'fault',
  llm_timeout: 'fault',
  llm_connection: 'fault',
  llm_truncated: 'broken',
  llm_schema: 'broken',
  llm_model_unknown: 'elsewhere',
};

/**
 * Models that may answer, in the order in which they are asked: the chosen one, then the others by priority. A call
 * that is meant for a real model never meets an offline one, nor the other way round; the chosen model decides, else
 * the model of the first attempt, else real ones go first where there are any.
 */
function candidatesFor(models: readonly Candidate[], chosen: string | null): Candidate[] {
  const able = models.filter((model) => model.available && answersText(model));
  const named = models.find((model) => model.id === chosen);
  // A chosen model that nobody knows any more was most likely a real one: it must not become invented text.
  const offline = named ? named.offline : chosen === null && able.every((model) => model.offline);
  return able
    .filter((model) => model.offline === offline)
    .sort(
      (a, b) =>
        Number(b.id === chosen) - Number(a.id === chosen) ||
        a.priority - b.priority ||
        a.id.localeCompare(b.id),
    );
}

/** Full jitter: anything up to an exponentially growing ceiling, so that calls that failed together come back apart. */
function backOff(faults: number, random: () => number): number {
  return Math.floor(random() * Math.min(BACK_OFF_CAP_MS, BACK_OFF_BASE_MS * 2 ** Math.max(0, faults - 1)));
}

/**
 * What to do after `past`, the attempts of this round, oldest first. Pure but for `random` (0 to below 1). Attempts that
 * a person or a shutdown cancelled say nothing about the model and are passed over.
 */
export function decideAttempt(
  models: readonly Candidate[],
  past: readonly PastAttempt[],
  preferred: string | null,
  random: () => number,
): AttemptDecision {
  const tried = past.filter((attempt) => attempt.code !== 'llm_cancelled');
  const last = tried.at(-1);
  const candidates = candidatesFor(models, preferred ?? tried[0]?.modelId ?? null);

  const ask = (modelId: string, delayMs: number, repair: boolean): AttemptDecision => {
    const before = tried.findLast((attempt) => attempt.modelId !== modelId)?.modelId ?? preferred;
    return { kind: 'ask', modelId, delayMs, repair, fallbackFrom: before === modelId ? null : before };
  };
  const askNext = (): AttemptDecision => {
    const next = candidates.find((model) => !tried.some((attempt) => attempt.modelId === model.id));
    return next ? ask(next.id, 0, false) : { kind: 'give_up', code: last?.code ?? 'llm_no_model' };
  };

  if (!last) return askNext();
  const kind = KINDS[last.code];
  if (!kind || tried.length >= MAX_ATTEMPTS) return { kind: 'give_up', code: last.code };
  if (kind === 'elsewhere' || !candidates.some((model) => model.id === last.modelId)) return askNext();

  const here = tried.filter((attempt) => attempt.modelId === last.modelId);
  const faults = here.filter((attempt) => KINDS[attempt.code] === 'fault').length;
  const timeouts = here.filter((attempt) => attempt.code === 'llm_timeout').length;
  const broken = here.filter((attempt) => KINDS[attempt.code] === 'broken').length;
  if (faults >= MAX_FAULTS || timeouts >= MAX_TIMEOUTS || broken > MAX_REPAIRS) return askNext();

  if (kind === 'broken') return ask(last.modelId, 0, true);
  const delayMs = Math.ceil(Math.max(0, last.retryAfterMs ?? 0)) + backOff(faults, random);
  return ask(last.modelId, delayMs, broken > 0);
}
