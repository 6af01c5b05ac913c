import { isDone, type WalkTask } from '@planwright/engine';
import type { WalkState } from './state.js';

/**
 * Tasks that are handed to a worker before their needs are completed: it begins each the moment they are, without a way
 * through the run in between (docs/adr/0016). One task ahead of what is under way, never two.
 */
export class Ahead {
  /** Tasks whose last step is under way. */
  private readonly ending = new Set<string>();
  private readonly waiting = new Set<string>();
  /** Tasks that were there too early once: they begin when they are ready. */
  private readonly onTime = new Set<string>();

  constructor(private readonly state: WalkState) {}

  /** The task's last step is under way: those behind it may be handed over. */
  lastStep(task: string): void {
    this.ending.add(task);
    this.state.revision++;
  }

  /** Whether the task was handed over before it was ready; from now on it counts as begun. */
  isReady(task: string): boolean {
    return this.waiting.delete(task);
  }

  ended(task: string): void {
    this.ending.delete(task);
    this.waiting.delete(task);
  }

  notBegun(task: string): void {
    this.onTime.add(task);
  }

  /** A task that is to be done anew may be handed over again. */
  forget(task: string): void {
    this.onTime.delete(task);
  }

  /** The next task that may be handed over, with the needs that it waits for. */
  next(isRunning: (task: string) => boolean): { task: string; awaits: string[] } | null {
    const { index, statuses } = this.state;
    for (const need of this.ending) {
      if (this.waiting.has(need)) continue;
      for (const task of index.dependents.get(need) ?? []) {
        if (isRunning(task) || this.onTime.has(task) || statuses.get(task) !== 'pending') continue;
        const spec = this.state.task(task);
        const awaits = spec.needs.filter((name) => !isDone(statuses.get(name)));
        if (!beginsWithCall(spec) || !awaits.every((name) => this.isEnding(name))) continue;
        this.waiting.add(task);
        return { task, awaits };
      }
    }
    return null;
  }

  private isEnding(task: string): boolean {
    return this.ending.has(task) && !this.waiting.has(task);
  }
}

const beginsWithCall = ({ steps }: WalkTask): boolean =>
  steps.find(({ kind }) => kind !== 'pure')?.kind === 'call';
