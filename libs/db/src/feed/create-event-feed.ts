import { type LlmDelta, planStream } from '@planwright/contracts';
import type { DataSource } from 'typeorm';
import { Dashboard, type DashboardOptions } from './dashboard.js';
import { DELTAS_CHANNEL, EVENTS_CHANNEL, startListener } from './listener.js';
import { lastSeq, readPage } from './read-events.js';
import { StreamTopic } from './stream-topic.js';
import { type CloseReason, Viewer, type ViewerLimits, type WatchOptions } from './viewer.js';

export interface EventFeedOptions extends Partial<Omit<ViewerLimits, 'maxBufferedEvents'>> {
  url: string;
  dataSource: DataSource;
  /** Events that may happen while a viewer takes nothing, before it is cut off. */
  maxBufferedEvents: number;
  log(message: string): void;
}

export interface EventFeed {
  /**
   * Delivers since+1, since+2, … and then what comes, none twice and none out of order. Delivery begins after the
   * promise has settled.
   */
  watch(stream: string, options: WatchOptions): Promise<{ lastSeq: number; stop(): void }>;
  /** plan_status and plan_progress of every plan from now on. Returns what stops it. */
  watchAll(options: DashboardOptions): () => void;
  /** Connections of this process that LISTEN: 1 whatever the number of viewers, 0 while it is made again. */
  listenConnections(): number;
  viewers(): number;
  close(): Promise<void>;
}

const HIGH_WATER_BYTES = 1_000_000;
const STALL_MS = 30_000;
/** The database's clock may be this far from ours. */
const CLOCKS_DIFFER_MS = 60_000;
const DELETED = 'deleted';

/**
 * Relays what is told on streams to whoever watches in this process.
 * @throws what pg throws when the database does not answer.
 */
export async function createEventFeed(options: EventFeedOptions): Promise<EventFeed> {
  const { dataSource, log } = options;
  const limits: ViewerLimits = {
    maxBufferedEvents: options.maxBufferedEvents,
    highWaterBytes: options.highWaterBytes ?? HIGH_WATER_BYTES,
    stallMs: options.stallMs ?? STALL_MS,
  };
  const topics = new Map<string, StreamTopic>();
  const dashboard = new Dashboard(dataSource, limits.highWaterBytes, log);
  let lastHeard = new Date();
  let closed = false;

  const onEvents = (payload: string): void => {
    lastHeard = new Date();
    const [stream = '', last = '', added = '1'] = payload.split('#');
    if (last === DELETED) {
      topics.get(stream)?.closeAll('deleted');
      topics.delete(stream);
      dashboard.forget(stream);
      return;
    }
    topics.get(stream)?.wake();
    dashboard.noted(stream, Number(last), Number(added));
  };
  const onDelta = (payload: string): void => {
    const delta = JSON.parse(payload) as LlmDelta;
    topics.get(planStream(delta.plan_id))?.delta(delta);
  };
  const listener = await startListener({
    url: options.url,
    channels: [EVENTS_CHANNEL, DELTAS_CHANNEL],
    applicationName: 'planwright-feed',
    log,
    onNotification: (channel, payload) => (channel === DELTAS_CHANNEL ? onDelta(payload) : onEvents(payload)),
    onBack() {
      for (const topic of topics.values()) void topic.resync();
      const lostAt = new Date(lastHeard.getTime() - CLOCKS_DIFFER_MS);
      dashboard.resync(lostAt).catch((error: Error) => log(`the dashboard is behind (${error.message})`));
    },
  });

  const topicOf = (stream: string): StreamTopic => {
    const known = topics.get(stream);
    if (known) return known;
    const topic = new StreamTopic({
      read: (since) => readPage(dataSource, stream, since),
      lastSeq: () => lastSeq(dataSource, stream),
      log,
    });
    topics.set(stream, topic);
    return topic;
  };

  return {
    async watch(stream, watchOptions) {
      if (closed) throw new Error('the event feed is closed');
      const topic = topicOf(stream);
      const stop = (): void => {
        topic.remove(viewer);
        if (topic.size === 0 && topics.get(stream) === topic) topics.delete(stream);
      };
      const close = (reason: CloseReason): void => {
        stop();
        watchOptions.close(reason);
      };
      const viewer = new Viewer({ ...watchOptions, close }, limits);
      topic.add(viewer);
      try {
        await topic.start();
        const head = await lastSeq(dataSource, stream);
        viewer.cursor = watchOptions.since ?? head;
        setImmediate(() => void topic.catchUp(viewer));
        return { lastSeq: head, stop };
      } catch (error) {
        stop();
        throw error;
      }
    },
    watchAll: (viewer) => dashboard.add(viewer),
    listenConnections: listener.connections,
    viewers: () => [...topics.values()].reduce((sum, topic) => sum + topic.size, 0),
    async close() {
      closed = true;
      for (const topic of topics.values()) topic.closeAll('shutdown');
      topics.clear();
      dashboard.closeAll('shutdown');
      await listener.close();
    },
  };
}
