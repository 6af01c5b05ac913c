import type { TaskEnds, TaskWatch } from '@planwright/engine';
import { startListener } from '../feed/listener.js';

const CHANNEL = 'planwright_tasks';

/**
 * Hears of every task that ends, whichever worker ended it, by one LISTEN connection.
 * @throws what pg throws when the database does not answer.
 */
export async function listenForTaskEnds(options: {
  url: string;
  log(message: string): void;
}): Promise<TaskEnds & { close(): Promise<void> }> {
  const watches = new Map<string, Set<() => void>>();
  const listener = await startListener({
    ...options,
    channels: [CHANNEL],
    applicationName: 'planwright-worker-tasks',
    onNotification(_, payload) {
      for (const wake of watches.get(payload) ?? []) wake();
    },
    onBack() {
      for (const each of watches.values()) for (const wake of each) wake();
    },
  });
  return {
    watch(planId, tasks) {
      const watch = new Watch(() => {
        for (const key of keys) {
          const its = watches.get(key);
          its?.delete(watch.wake);
          if (its?.size === 0) watches.delete(key);
        }
      });
      const keys = tasks.map((task) => `${planId}#${task}`);
      for (const key of keys) {
        const its = watches.get(key) ?? new Set();
        watches.set(key, its.add(watch.wake));
      }
      return watch;
    },
    close: () => listener.close(),
  };
}

class Watch implements TaskWatch {
  private heard = false;
  private waiter: (() => void) | null = null;

  constructor(readonly close: () => void) {}

  readonly wake = (): void => {
    this.heard = true;
    this.waiter?.();
  };

  async next(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.heard && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const end = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', end);
          resolve();
        };
        const timer = setTimeout(end, ms);
        signal.addEventListener('abort', end, { once: true });
        this.waiter = end;
      });
      this.waiter = null;
    }
    this.heard = false;
  }
}
