import { startsByCall } from './provider.js';
import type { Stack } from '../stack/stack.js';

/** Calls whose answer is committed, as plan/task/step/item/generation. */
export async function committedCalls(stack: Stack, planId: string): Promise<Set<string>> {
  const rows = await stack.database((query) =>
    query<{ name: string }>(
      `SELECT concat_ws('/', plan_id, task, step, item, generation) AS name FROM llm_calls
       WHERE plan_id = $1 AND state = 'answered'`,
      [planId],
    ),
  );
  return new Set(rows.map(({ name }) => name));
}

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

  /** `committed`: the calls that were answered for good when it happened. */
  async interrupted(committed: ReadonlySet<string>): Promise<void> {
    const asked = startsByCall(await this.stack.provider.calls(), this.planId);
    for (const call of asked.keys())
      if (!committed.has(call)) this.more.set(call, (this.more.get(call) ?? 0) + 1);
  }

  /** Calls that were asked more often than that. */
  async tooOften(): Promise<string[]> {
    const asked = startsByCall(await this.stack.provider.calls(), this.planId);
    return [...asked]
      .filter(([call, starts]) => starts > 1 + (this.more.get(call) ?? 0))
      .map(([call, starts]) => `${call} was asked ${starts} times`);
  }
}
