import { setTimeout as sleep } from 'node:timers/promises';
import { reasonOf } from '../stack-error.js';

export interface HealthAnswer {
  ok: boolean;
  /** What was wrong, when something was. */
  detail: string;
}

/** Asks a health address once. */
export async function askHealth(url: string, timeoutMs = 2_000): Promise<HealthAnswer> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'manual' });
    const text = await response.text();
    return response.ok
      ? { ok: true, detail: '' }
      : { ok: false, detail: `${response.status} ${text.slice(0, 300)}` };
  } catch (error) {
    const cause: unknown =
      typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined;
    return { ok: false, detail: reasonOf(cause ?? error) };
  }
}

/**
 * Asks until the answer is well.
 * @returns the last answer: not ok when the time was up or the signal came first.
 */
export async function waitForHealth(
  url: string,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<HealthAnswer> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const answer = await askHealth(url);
    if (answer.ok || signal.aborted || Date.now() > until) return answer;
    await sleep(100);
  }
}
