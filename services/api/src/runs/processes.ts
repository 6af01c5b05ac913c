/** What the database says of itself and of the processes that work on it. */
export interface Processes {
  /** Whether a worker was seen within the last 8 seconds. */
  workerAlive(): Promise<boolean>;
  /** Rejects when the database does not answer. */
  pingStore(): Promise<void>;
}

/** A worker writes its heartbeat every few seconds; one that missed this long is taken as gone. */
export const WORKER_FRESH_MS = 8_000;
