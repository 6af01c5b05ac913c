import { setTimeout as sleep } from 'node:timers/promises';
import { reasonOf, StackError, type Say } from '../stack-error.js';
import { backoffMs, STEADY_MS } from './backoff.js';
import type { ProcessIdentity } from './identity.js';
import type { ProcessExit, RunningProcess } from './start-process.js';

/** A part of the stack that is kept running. */
export interface Part {
  name: string;
  /** Parts of a higher layer use those below: they are ended first, side by side. */
  layer: number;
  /** Starts it and settles when it is there as a process. */
  start(): Promise<RunningProcess>;
  /** Settles when it answers; rejects when it will not, or when the signal comes. */
  ready(signal: AbortSignal): Promise<void>;
  /** Why it ended, from its log; may be empty. */
  lastWords(): string;
}

export interface SupervisorOptions {
  say: Say;
  /** Told whenever a process began or ended for good, so that a later start can find what was left. */
  remember(name: string, identity: ProcessIdentity | undefined): void;
  delayMs?: (failures: number) => number;
}

const told = ({ code, signal }: ProcessExit): string =>
  signal ? `was ended by ${signal}` : `ended with code ${code}`;

/** Starts parts, starts them again when they die, and ends all of them, last first. */
export class Supervisor {
  private readonly running = new Map<string, { layer: number; process: RunningProcess }>();
  private readonly watches = new Map<string, Promise<void>>();
  private readonly ending = new AbortController();
  private readonly delayMs: (failures: number) => number;

  constructor(private readonly options: SupervisorOptions) {
    this.delayMs = options.delayMs ?? backoffMs;
  }

  /**
   * Starts a part and waits until it answers; from then on it is kept running.
   * @throws StackError when it ends or does not answer at its first start.
   */
  async add(part: Part): Promise<void> {
    const stopped = new StackError(part.name, 'the start was stopped');
    if (this.ending.signal.aborted) throw stopped;
    const process = await this.launch(part);
    const gone = new AbortController();
    const outcome = await Promise.race([
      part.ready(AbortSignal.any([gone.signal, this.ending.signal])).then(
        () => undefined,
        (error: unknown) => reasonOf(error),
      ),
      process.exited.then((exit) => told(exit)),
    ]);
    gone.abort();
    if (outcome !== undefined || this.ending.signal.aborted) {
      await process.stop();
      this.forget(part.name);
      if (this.ending.signal.aborted) throw stopped;
      const words = part.lastWords();
      throw new StackError(
        `${part.name} did not start (${outcome})`,
        words || 'no reason was written to its log',
      );
    }
    this.watches.set(part.name, this.keepRunning(part, process));
  }

  /** The process numbers that run now, by part. */
  pids(): Record<string, number> {
    return Object.fromEntries([...this.running].map(([name, { process }]) => [name, process.pid]));
  }

  /** Ends everything, the highest layer first. Calling it twice is harmless. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.stopRunning();
    await Promise.all(this.watches.values());
  }

  private async stopRunning(): Promise<void> {
    const layers = [...new Set([...this.running.values()].map((entry) => entry.layer))].sort((a, b) => b - a);
    for (const layer of layers) {
      const members = [...this.running].filter(([, entry]) => entry.layer === layer);
      await Promise.all(
        members.map(async ([name, { process }]) => {
          await process.stop();
          this.forget(name);
        }),
      );
    }
  }

  private async launch(part: Part): Promise<RunningProcess> {
    const process = await part.start();
    this.running.set(part.name, { layer: part.layer, process });
    this.options.remember(part.name, { pid: process.pid, born: process.born });
    return process;
  }

  private forget(name: string): void {
    this.running.delete(name);
    this.options.remember(name, undefined);
  }

  private async keepRunning(part: Part, first: RunningProcess): Promise<void> {
    let process = first;
    let failures = 0;
    let startedAt = Date.now();
    for (;;) {
      const exit = await process.exited;
      if (this.ending.signal.aborted) return;
      if (Date.now() - startedAt > STEADY_MS) failures = 0;
      let problem = told(exit);
      for (;;) {
        failures += 1;
        const delay = this.delayMs(failures);
        this.options.say(`${part.name} ${problem}; it is started again in ${delay / 1000} s`);
        await sleep(delay, undefined, { signal: this.ending.signal }).catch(() => undefined);
        if (this.ending.signal.aborted) return;
        try {
          process = await this.launch(part);
          startedAt = Date.now();
          if (!this.ending.signal.aborted) break;
          // The end came while it was being started again.
          await process.stop();
          this.forget(part.name);
          return;
        } catch (error) {
          problem = `cannot be started (${reasonOf(error)})`;
        }
      }
    }
  }
}
