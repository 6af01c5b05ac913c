import { setTimeout as sleep } from 'node:timers/promises';
import { startsByCall } from './provider.js';
import type { Stack } from '../stack/stack.js';

/** Calls whose answer is committed, as plan/task/step/item/generation. */
export const committedCalls = (stack: Stack, planId: string): Promise<Set<string>> =>
  callsWhere(stack, planId, `state = 'answered'`);

/** Calls that need not be asked again when their worker is lost: answered, or begun by an id that another picks up. */
export const keptCalls = (stack: Stack, planId: string): Promise<Set<string>> =>
  callsWhere(
    stack,
    planId,
    `(state = 'answered' OR EXISTS (SELECT FROM llm_interactions i
       WHERE i.call_id = c.call_id AND i.status = 'running' AND i.response_id IS NOT NULL))`,
  );

async function callsWhere(stack: Stack, planId: string, condition: string): Promise<Set<string>> {
  const rows = await stack.database((query) =>
    query<{ name: string }>(
      `SELECT concat_ws('/', plan_id, task, step, item, generation) AS name FROM llm_calls c
       WHERE plan_id = $1 AND ${condition}`,
      [planId],
    ),
  );
  return new Set(rows.map(({ name }) => name));
}

const UNDER_WAY_MS = 300;

/**
 * Counts how often each call of a plan may have been asked: once, and once more for each interruption that found it
 * asked but not committed.
 */
export class Askings {
  private readonly more = new Map<string, number>();

  constructor(
    private readonly stack: Stack,
    private readonly planId: string,
  ) {}

  /** `safe`: the calls that it did not touch, being committed or kept when it happened. */
  async interrupted(safe: ReadonlySet<string>): Promise<void> {
    // What its sender had written before it was killed comes to a busy provider a moment later.
    await sleep(UNDER_WAY_MS);
    const asked = startsByCall(await this.stack.provider.calls(), this.planId);
    for (const call of asked.keys()) if (!safe.has(call)) this.more.set(call, (this.more.get(call) ?? 0) + 1);
  }

  /** Calls that were asked more often than that. */
  async tooOften(): Promise<string[]> {
    const asked = startsByCall(await this.stack.provider.calls(), this.planId);
    return [...asked]
      .filter(([call, starts]) => starts > 1 + (this.more.get(call) ?? 0))
      .map(([call, starts]) => `${call} was asked ${starts} times`);
  }
}
