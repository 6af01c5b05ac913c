import type { EventName, FeedEvent, LlmDelta } from '@planwright/contracts';
import type { Connection, EventMeta } from './connection.js';

const NAMES = Object.keys({
  plan_status: true,
  plan_progress: true,
  task_status: true,
  content_written: true,
  log_line: true,
  llm_interaction: true,
} satisfies Record<EventName, true>) as EventName[];

export interface PlanWatcher {
  /** The last event that is known. */
  since(): number;
  /** Takes events in order; throws a RangeError when one is missing. */
  take(events: FeedEvent[]): void;
  delta(delta: LlmDelta): void;
  /** Reads the plan again from the start, after events were lost. */
  restart(): Promise<void>;
  refused(detail: string | null): void;
}

/** Milliseconds in which events are gathered before they change the page: what one commit told comes as one. */
const GATHER_MS = 4;
/** The page is changed once a frame at most. */
const FRAME_MS = 16;
const ACK_MS = 10_000;
const AGAIN_MS = 2000;

/** Joins a plan's feed, and again after each reconnect from the last event known. Gives back how to leave. */
export function watchPlan(connection: Connection, planId: string, watcher: PlanWatcher): () => void {
  const { socket } = connection;
  let gathered: FeedEvent[] = [];
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let changedAt = -FRAME_MS;
  let rejoining: ReturnType<typeof setTimeout> | undefined;
  let left = false;
  /** Events were lost: until the plan was read anew, what comes is only gathered, and nothing is joined. */
  let behind = false;
  let reading = false;

  const flush = (): void => {
    clearTimeout(gathering);
    gathering = undefined;
    if (behind) return;
    const events = gathered;
    gathered = [];
    if (events.length === 0 || left) return;
    changedAt = performance.now();
    try {
      watcher.take(events);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      restart();
    }
  };
  const later = (): void => {
    clearTimeout(rejoining);
    rejoining = setTimeout(join, AGAIN_MS);
  };
  const restart = (): void => {
    behind = true;
    if (reading) return;
    reading = true;
    const read = (): void => {
      behind = reading = false;
      join();
    };
    const failed = (): void => {
      reading = false;
      later();
    };
    watcher.restart().then(read, failed);
  };
  const join = (): void => {
    flush();
    if (left || reading || !socket.connected) return;
    if (behind) return restart();
    const since = watcher.since();
    socket.timeout(ACK_MS).emit('join_plan', { plan_id: planId, since }, (late: Error | null, ack) => {
      if (left) return;
      if (late) return later();
      watcher.refused(ack.ok ? null : ack.detail);
      // A feed that is behind what is known belongs to a database that was replaced.
      if (ack.ok && ack.last_seq < since) restart();
    });
  };

  const handlers = NAMES.map((name) => {
    const handler = (payload: unknown, meta: EventMeta): void => {
      if (meta.plan_id !== planId) return;
      gathered.push({ event: name, payload, seq: meta.seq, at: meta.at } as FeedEvent);
      gathering ??= setTimeout(flush, Math.max(GATHER_MS, changedAt + FRAME_MS - performance.now()));
    };
    socket.on(name, handler);
    return [name, handler] as const;
  });
  const onDelta = (delta: LlmDelta): void => {
    if (delta.plan_id === planId) watcher.delta(delta);
  };
  socket.on('llm_delta', onDelta);
  socket.on('connect', join);
  join();
  const release = connection.use();

  return () => {
    flush();
    left = true;
    clearTimeout(rejoining);
    for (const [name, handler] of handlers) socket.off(name, handler);
    socket.off('llm_delta', onDelta);
    socket.off('connect', join);
    if (socket.connected) socket.emit('leave_plan', { plan_id: planId }, () => undefined);
    release();
  };
}
