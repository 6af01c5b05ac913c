/** The offline provider's own controls. */
export class OfflineProvider {
  private past: ProviderCalls | null = null;

  constructor(readonly url: string) {}

  async behave(behaviour: Record<string, unknown>): Promise<void> {
    const response = await fetch(`${this.url}/control/behaviour`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(behaviour),
    });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  }

  async calls(): Promise<ProviderCalls> {
    const calls = (await (await fetch(`${this.url}/control/calls`)).json()) as ProviderCalls;
    return this.past ? together(this.past, calls) : calls;
  }

  /** Keeps what was called so far: call it right before the provider is killed, since its log dies with it. */
  async remember(): Promise<void> {
    this.past = await this.calls();
  }

  async forget(): Promise<void> {
    this.past = null;
    await fetch(`${this.url}/control/calls`, { method: 'DELETE' });
  }
}

export interface ProviderCalls {
  total: number;
  by_key: Record<string, { started: number; finished: number; failed: number; cancelled: number }>;
  in_flight: number;
  peak_in_flight: number;
  log: { at: string; ms: number; key: string; model: string; status: string; fault?: string }[];
}

/** The calls of a provider that was killed and of the one that took its place. */
function together(past: ProviderCalls, now: ProviderCalls): ProviderCalls {
  const by_key = { ...past.by_key };
  for (const [key, counts] of Object.entries(now.by_key)) {
    const before = by_key[key] ?? { started: 0, finished: 0, failed: 0, cancelled: 0 };
    by_key[key] = {
      started: before.started + counts.started,
      finished: before.finished + counts.finished,
      failed: before.failed + counts.failed,
      cancelled: before.cancelled + counts.cancelled,
    };
  }
  return {
    total: past.total + now.total,
    by_key,
    in_flight: now.in_flight,
    peak_in_flight: Math.max(past.peak_in_flight, now.peak_in_flight),
    log: [...past.log, ...now.log],
  };
}
