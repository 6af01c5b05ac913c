import type { ProviderCalls } from '../stack/offline-provider.js';
import type { Stack } from '../stack/stack.js';

interface StoredCall {
  name: string;
  answered_at: Date | null;
}

/** Clocks of Postgres and of the provider are the same machine's, read at slightly different moments of one call. */
const SAME_MOMENT_MS = 20;

/**
 * Counts how often each call of all plans may have been asked: once, once more for each interruption that found it
 * asked but not answered for good, and once more for each fault that the provider itself answered it with.
 */
export class Interruptions {
  private readonly hits = new Map<string, { times: number; last: number }>();

  constructor(private readonly stack: Stack) {}

  /** Calls that are answered for good by now; taken before a fault. */
  async answered(): Promise<ReadonlySet<string>> {
    const calls = await this.stored();
    return new Set(calls.filter(({ answered_at }) => answered_at).map(({ name }) => name));
  }

  /** `before`: what was answered when the fault came, at `since`. Called when it has passed. */
  async note(before: ReadonlySet<string>, since: number): Promise<void> {
    const { by_key } = await this.stack.provider.calls();
    for (const call of new Set(Object.keys(by_key).map(callOf))) {
      if (before.has(call)) continue;
      this.hits.set(call, { times: (this.hits.get(call)?.times ?? 0) + 1, last: since });
    }
  }

  /**
   * What the provider's log and the ledger say in the end. `recoveryMs` is the longest that a call which was asked
   * again waited for its answer, from the last fault that hit it.
   */
  async outcome(): Promise<{ calls: number; askedAgain: number; recoveryMs: number; problems: string[] }> {
    const provider = await this.stack.provider.calls();
    const stored = await this.stored();
    const answeredAt = new Map(stored.map(({ name, answered_at }) => [name, answered_at?.getTime() ?? null]));
    const problems = askedAfterAnswer(provider, answeredAt);
    const starts = totals(provider);
    const faults = faultsOf(provider);
    let askedAgain = 0;
    let recoveryMs = 0;
    for (const [call, times] of starts) {
      if (times === 1) continue;
      askedAgain += times - 1;
      const hit = this.hits.get(call);
      const explained = 1 + (hit?.times ?? 0) + (faults.get(call) ?? 0);
      if (times > explained)
        problems.push(`${call} was asked ${times} times, of which ${explained} can be explained`);
      const at = answeredAt.get(call);
      if (hit && at) recoveryMs = Math.max(recoveryMs, at - hit.last);
    }
    return { calls: starts.size, askedAgain, recoveryMs, problems };
  }

  private stored(): Promise<StoredCall[]> {
    return this.stack.database((query) =>
      query<StoredCall>(
        `SELECT concat_ws('/', plan_id, task, step, item, generation) AS name, answered_at FROM llm_calls`,
      ),
    );
  }
}

const callOf = (key: string): string => key.replace(/#\d+$/, '');

/** A committed answer is never asked again: no call starts at the provider after its answer was stored. */
function askedAfterAnswer({ log }: ProviderCalls, answeredAt: Map<string, number | null>): string[] {
  return log.flatMap(({ key, at }) => {
    const answered = answeredAt.get(callOf(key));
    return answered && Date.parse(at) > answered + SAME_MOMENT_MS
      ? [`${key} was asked at ${at}, though it was answered at ${new Date(answered).toISOString()}`]
      : [];
  });
}

function totals({ by_key }: ProviderCalls): Map<string, number> {
  const starts = new Map<string, number>();
  for (const [key, { started }] of Object.entries(by_key))
    starts.set(callOf(key), (starts.get(callOf(key)) ?? 0) + started);
  return starts;
}

/** How often the provider answered each call with a fault that it was told to make. */
function faultsOf({ log }: ProviderCalls): Map<string, number> {
  const faults = new Map<string, number>();
  for (const { key, fault } of log) if (fault) faults.set(callOf(key), (faults.get(callOf(key)) ?? 0) + 1);
  return faults;
}
