/** The offline provider's own controls. */
export class OfflineProvider {
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
    return (await (await fetch(`${this.url}/control/calls`)).json()) as ProviderCalls;
  }

  async forget(): Promise<void> {
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
