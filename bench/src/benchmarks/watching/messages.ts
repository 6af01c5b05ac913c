/** What the benchmark tells the process of the viewers. */
export type ToViewers =
  | { kind: 'watch'; gatewayUrl: string; planIds: string[]; viewers: number }
  | { kind: 'report'; since: number };

/** A piece of an answer as a viewer saw it; `length` in UTF-16 units, `at` in ms since the epoch. */
export interface SeenDelta {
  interactionId: string;
  kind: 'reasoning' | 'output';
  offset: number;
  length: number;
  at: number;
}

/** What the viewers saw. */
export interface ViewersReport {
  /** Milliseconds from each event's `at` to its arrival, of events since the time that was asked for. */
  lags: number[];
  /** By the plan's id, the number that its slowest viewer saw last. */
  seenOf: Record<string, number>;
  /** Lines that the gateway ended. */
  lost: number;
  /** Pieces of answers, as seen by one viewer a plan. */
  deltas: SeenDelta[];
}
