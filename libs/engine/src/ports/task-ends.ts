/** Tells those who wait for a task that it has ended: completed, failed, blocked or cancelled, or stale again. */
export interface TaskEnds {
  /** Hears of these tasks of a plan from now on. */
  watch(planId: string, tasks: readonly string[]): TaskWatch;
}

export interface TaskWatch {
  /** Those that have an output since. */
  readonly completed: ReadonlySet<string>;
  /** Until one of the tasks has ended since the last time, or may have; at most `ms` milliseconds. */
  next(ms: number, signal: AbortSignal): Promise<void>;
  close(): void;
}
