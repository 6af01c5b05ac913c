import type { TaskView } from '@planwright/contracts';
import type { Attempt } from '../../shared/socket/overlay-interactions.js';

/** When something waited and ran, in milliseconds since the plan began; null is "not yet" or "not known". */
export interface Span {
  /** When it could have begun. */
  queuedFrom: number | null;
  from: number | null;
  /** When the first words of an answer came. */
  firstToken: number | null;
  /** Null while it goes on. */
  to: number | null;
}

const time = (iso: string | null, origin: number): number | null =>
  iso === null ? null : Date.parse(iso) - origin;

const WAITS: ReadonlySet<string> = new Set(['ready', 'running', 'waiting']);

/** A task from ready over started to completed; null for one that has not been ready. */
export function spanOfTask(task: TaskView, origin: number): Span | null {
  const queuedFrom = time(task.ready_at, origin);
  const from = time(task.started_at, origin);
  if (queuedFrom === null && from === null) return null;
  const ended = time(task.completed_at, origin);
  // One that was stopped before it began has nothing to show.
  if (ended === null && !WAITS.has(task.status)) return null;
  return { queuedFrom, from, firstToken: null, to: ended };
}

/** An attempt: its place in the queue was before the moment it began. */
export function spanOfAttempt(attempt: Attempt, origin: number): Span {
  const from = Date.parse(attempt.created_at) - origin;
  const { queued_ms, first_token_ms, duration_ms, status } = attempt;
  return {
    queuedFrom: queued_ms === null ? null : from - queued_ms,
    from,
    firstToken: first_token_ms === null ? null : from + first_token_ms,
    to: status === 'running' ? null : from + (duration_ms ?? 0),
  };
}

/** From the first beginning to the last end of several; what goes on in one of them goes on. */
export function spanOfAll(spans: readonly (Span | null)[]): Span | null {
  const known = spans.filter((span) => span !== null);
  const begins = known.map((span) => span.from ?? span.queuedFrom).filter((at) => at !== null);
  if (begins.length === 0) return null;
  const ends = known.map((span) => span.to);
  return {
    queuedFrom: null,
    from: Math.min(...begins),
    firstToken: null,
    to: ends.every((at) => at !== null) ? Math.max(...ends) : null,
  };
}

export const queuedMs = ({ queuedFrom, from }: Span): number | null =>
  queuedFrom === null || from === null ? null : Math.max(0, from - queuedFrom);

export const runMs = ({ from, to }: Span): number | null =>
  from === null || to === null ? null : Math.max(0, to - from);
