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
  const watches = new Map<string, Set<Watch>>();
  const listener = await startListener({
    ...options,
    channels: [CHANNEL],
    applicationName: 'planwright-worker-tasks',
    onNotification(_, payload) {
      const [planId = '', task = '', status] = payload.split('#');
      for (const watch of watches.get(`${planId}#${task}`) ?? [])
        watch.hear(task, status === 'completed' || status === 'stale');
    },
    onBack() {
      for (const each of watches.values()) for (const watch of each) watch.wake();
    },
  });
  return {
    watch(planId, tasks) {
      const watch = new Watch(() => {
        for (const key of keys) {
          const its = watches.get(key);
          its?.delete(watch);
          if (its?.size === 0) watches.delete(key);
        }
      });
      const keys = tasks.map((task) => `${planId}#${task}`);
      for (const key of keys) {
        const its = watches.get(key) ?? new Set();
        watches.set(key, its.add(watch));
      }
      return watch;
    },
    close: () => listener.close(),
  };
}

class Watch implements TaskWatch {
  readonly completed = new Set<string>();
  private heard = false;
  private waiter: (() => void) | null = null;

  constructor(readonly close: () => void) {}

  hear(task: string, completed: boolean): void {
    if (completed) this.completed.add(task);
    this.wake();
  }

  wake(): void {
    this.heard = true;
    this.waiter?.();
  }

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
