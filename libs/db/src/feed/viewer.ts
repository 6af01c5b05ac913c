import type { FeedEvent, LlmDelta } from '@planwright/contracts';

export type CloseReason = 'slow' | 'deleted' | 'shutdown';

export interface WatchOptions {
  /** The last number that the viewer has; it gets the next ones. Without it only what comes from now on. */
  since?: number | undefined;
  deliver(event: FeedEvent): void;
  deliverDelta?: ((delta: LlmDelta) => void) | undefined;
  /** The feed has let go of the viewer; nothing more is delivered. */
  close(reason: CloseReason): void;
  /** Bytes handed over that the client has not taken yet. Left out: it always keeps up. */
  backlog?: (() => number) | undefined;
}

export interface ViewerLimits {
  /** Events that may happen while a viewer is stuck, before it is cut off. */
  maxBufferedEvents: number;
  /** Bytes of backlog from which nothing more is handed over. */
  highWaterBytes: number;
  /** How long a viewer may be stuck without taking a byte. */
  stallMs: number;
}

/**
 * One viewer of a stream. It holds no queue: what it has not been given yet is read from the database when it has room
 * again, so a slow viewer costs its cursor and nothing else.
 */
export class Viewer {
  live = false;
  stopped = false;
  cursor = 0;
  private stuck: { sinceSeq: number; bytes: number; at: number } | null = null;

  constructor(
    private readonly options: WatchOptions,
    private readonly limits: ViewerLimits,
  ) {}

  get hasRoom(): boolean {
    return !this.options.backlog || this.options.backlog() < this.limits.highWaterBytes;
  }

  /** Hands the event over if it is the next one. False when it is not, or the viewer has no room. */
  offer(event: FeedEvent): boolean {
    if (this.stopped || event.seq <= this.cursor) return true;
    if (event.seq !== this.cursor + 1 || !this.hasRoom) return false;
    this.cursor = event.seq;
    this.options.deliver(event);
    return true;
  }

  /** A delta is only worth its moment: without room it is left out, and the next one's offset shows it. */
  offerDelta(delta: LlmDelta): void {
    if (this.live && this.hasRoom) this.options.deliverDelta?.(delta);
  }

  /** Whether a viewer without room has been so for too long. `head` is the newest number of the stream. */
  isTooSlow(head: number, now: number): boolean {
    const bytes = this.options.backlog?.() ?? 0;
    if (bytes < this.limits.highWaterBytes) {
      this.stuck = null;
      return false;
    }
    this.stuck ??= { sinceSeq: head, bytes, at: now };
    if (bytes < this.stuck.bytes) Object.assign(this.stuck, { bytes, at: now });
    return (
      head - this.stuck.sinceSeq > this.limits.maxBufferedEvents || now - this.stuck.at > this.limits.stallMs
    );
  }

  close(reason: CloseReason): void {
    if (this.stopped) return;
    this.stopped = true;
    this.live = false;
    this.options.close(reason);
  }
}
