import type { FeedEvent, LlmDelta } from '@planwright/contracts';
import { setTimeout as sleep } from 'node:timers/promises';
import { PAGE } from './read-events.js';
import type { CloseReason, Viewer } from './viewer.js';

const DRAIN_CHECK_MS = 25;
const RETRY_READ_MS = 500;

export interface TopicSource {
  read(since: number): Promise<FeedEvent[]>;
  lastSeq(): Promise<number>;
  log(message: string): void;
}

/**
 * A stream that somebody watches. One read a wake-up serves all viewers that are live; the others read pages of their
 * own until they meet the live cursor.
 */
export class StreamTopic {
  private readonly viewers = new Set<Viewer>();
  private cursor = 0;
  private reading = false;
  private wanted = false;
  private starting: Promise<void> | null = null;

  constructor(private readonly source: TopicSource) {}

  get size(): number {
    return this.viewers.size;
  }

  /** Finds where the stream is. Notifications from before count too: the topic must be known to the listener by now. */
  start(): Promise<void> {
    this.starting ??= this.source.lastSeq().then((seq) => {
      this.cursor = Math.max(this.cursor, seq);
    });
    return this.starting;
  }

  add(viewer: Viewer): void {
    this.viewers.add(viewer);
  }

  remove(viewer: Viewer): void {
    viewer.stopped = true;
    viewer.live = false;
    this.viewers.delete(viewer);
  }

  /** There may be something new. */
  wake(): void {
    this.wanted = true;
    if (!this.reading) void this.readOn();
  }

  delta(delta: LlmDelta): void {
    for (const viewer of this.viewers) this.guarded(viewer, () => viewer.offerDelta(delta));
  }

  /** After notifications were missed: reads on, or ends when the stream has been deleted meanwhile. */
  async resync(): Promise<void> {
    const seq = await this.source.lastSeq().catch(() => null);
    if (seq === 0 && this.cursor > 0) this.closeAll('deleted');
    else this.wake();
  }

  closeAll(reason: CloseReason): void {
    for (const viewer of [...this.viewers]) viewer.close(reason);
    this.viewers.clear();
  }

  /** Brings a viewer to the live cursor; from there on it is live. */
  async catchUp(viewer: Viewer): Promise<void> {
    while (!viewer.stopped) {
      if (viewer.cursor >= this.cursor) {
        viewer.live = true;
        return;
      }
      if (!viewer.hasRoom) {
        if (viewer.isTooSlow(this.cursor, Date.now())) return this.drop(viewer);
        await sleep(DRAIN_CHECK_MS);
        continue;
      }
      viewer.isTooSlow(this.cursor, Date.now());
      try {
        const page = await this.source.read(viewer.cursor);
        // Nothing there although the stream was further: it has been deleted, and the viewer is about to be told.
        if (page[0]?.seq !== viewer.cursor + 1) viewer.cursor = this.cursor;
        for (const event of page) if (!this.guarded(viewer, () => viewer.offer(event))) break;
      } catch {
        await sleep(RETRY_READ_MS);
      }
    }
  }

  private async readOn(): Promise<void> {
    this.reading = true;
    try {
      await this.start();
      while (this.wanted && this.viewers.size) {
        this.wanted = false;
        const page = await this.source.read(this.cursor);
        for (const event of page) this.spread(event);
        if (page.length === PAGE) this.wanted = true;
      }
    } catch (error) {
      this.starting = null;
      this.source.log(`events could not be read (${(error as Error).message}); trying again`);
      setTimeout(() => this.viewers.size && this.wake(), RETRY_READ_MS);
    } finally {
      this.reading = false;
    }
  }

  private spread(event: FeedEvent): void {
    this.cursor = event.seq;
    for (const viewer of this.viewers) {
      if (!viewer.live || this.guarded(viewer, () => viewer.offer(event))) continue;
      viewer.live = false;
      void this.catchUp(viewer);
    }
  }

  private drop(viewer: Viewer): void {
    this.viewers.delete(viewer);
    viewer.close('slow');
  }

  /** A viewer that cannot be handed anything is let go; it must not stop the others. */
  private guarded<T>(viewer: Viewer, hand: () => T): T | true {
    try {
      return hand();
    } catch (error) {
      this.source.log(`a viewer failed and is let go (${(error as Error).message})`);
      this.drop(viewer);
      return true;
    }
  }
}
