import type { RunStore } from '@planwright/engine';

// Fine enough to read along, coarse enough that streaming costs little beside the call itself.
const RELAY_EVERY_MS = 120;

type Kind = 'reasoning' | 'output';

/** Gathers pieces of a streaming answer and relays them in order; what cannot be relayed is only late, never lost. */
export function relayDeltas(store: RunStore, of: { plan_id: string; task: string; interaction_id: string }) {
  let pending: { kind: Kind; offset: number; text: string }[] = [];
  let timer: NodeJS.Timeout | null = null;
  let sending: Promise<void> = Promise.resolve();

  const send = (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    const batch = pending;
    pending = [];
    if (batch.length)
      sending = sending.then(() =>
        store.notifyDeltas(batch.map((delta) => ({ ...of, ...delta }))).catch(() => undefined),
      );
    return sending;
  };

  return {
    push(delta: { kind: Kind; offset: number; text: string }): void {
      const last = pending.at(-1);
      if (last?.kind === delta.kind && last.offset + last.text.length === delta.offset)
        last.text += delta.text;
      else pending.push({ ...delta });
      timer ??= setTimeout(() => void send(), RELAY_EVERY_MS);
    },
    flush: send,
  };
}
