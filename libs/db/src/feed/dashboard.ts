import type { FeedEvent } from '@planwright/contracts';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { type EventRow, feedEventOf } from './read-events.js';
import type { CloseReason } from './viewer.js';

const PLAN_STREAM = 'plan:';
/** Notifications of this long are read together. */
const GATHER_MS = 25;
const RETRY_READ_MS = 500;
const REMEMBERED_STREAMS = 5_000;

export interface DashboardOptions {
  deliver(planId: string, event: FeedEvent): void;
  backlog?: (() => number) | undefined;
  close?: ((reason: CloseReason) => void) | undefined;
}

/** plan_status and plan_progress of every plan, for those who look at the list. */
export class Dashboard {
  private readonly viewers = new Set<DashboardOptions>();
  private readonly cursors = new Map<string, number>();
  private pending = new Map<string, { from: number; last: number }>();
  private timer: NodeJS.Timeout | null = null;
  private reading: Promise<void> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly highWaterBytes: number,
    private readonly log: (message: string) => void,
  ) {}

  add(viewer: DashboardOptions): () => void {
    this.viewers.add(viewer);
    return () => void this.viewers.delete(viewer);
  }

  /** `added` events up to number `last` were told on the stream. */
  noted(stream: string, last: number, added: number): void {
    if (!this.viewers.size || !stream.startsWith(PLAN_STREAM)) return;
    const before = this.pending.get(stream);
    const from = Math.min(before?.from ?? Infinity, this.cursors.get(stream) ?? last - added);
    this.pending.set(stream, { from, last: Math.max(before?.last ?? 0, last) });
    this.schedule();
  }

  forget(stream: string): void {
    this.cursors.delete(stream);
    this.pending.delete(stream);
  }

  /** After missed notifications: where the plans stand now that live or have just ended. */
  async resync(lostAt: Date): Promise<void> {
    if (!this.viewers.size) return;
    const rows: { stream: string; seq: number }[] = await this.dataSource.query(
      `SELECT c.stream, c.seq FROM plans p JOIN event_counters c ON c.stream = '${PLAN_STREAM}' || p.plan_id
       WHERE p.status IN ('pending', 'running', 'paused', 'waiting') OR p.completed_at > $1 OR p.created_at > $1`,
      [lostAt],
    );
    for (const { stream, seq } of rows)
      this.pending.set(stream, { from: this.cursors.get(stream) ?? 0, last: seq });
    this.schedule();
  }

  closeAll(reason: CloseReason): void {
    if (this.timer) clearTimeout(this.timer);
    for (const viewer of this.viewers) viewer.close?.(reason);
    this.viewers.clear();
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.reading = this.reading.then(() => this.read());
    }, GATHER_MS);
  }

  private async read(): Promise<void> {
    const batch = this.pending;
    this.pending = new Map();
    if (!batch.size || !this.viewers.size) return;
    try {
      const rows: EventRow[] = await this.dataSource.query(
        `SELECT e.stream, e.seq, e.event, e.payload, e.at
         FROM unnest($1::text[], $2::int[], $3::int[]) AS w(stream, since, until)
         JOIN events e ON e.stream = w.stream AND e.seq > w.since AND e.seq <= w.until
         WHERE e.event IN ('plan_status', 'plan_progress') ORDER BY e.stream, e.seq`,
        [[...batch.keys()], [...batch.values()].map((w) => w.from), [...batch.values()].map((w) => w.last)],
      );
      for (const [stream, { last }] of batch) this.remember(stream, last);
      for (const row of rows) this.spread(row.stream.slice(PLAN_STREAM.length), feedEventOf(row));
    } catch (error) {
      this.log(`the dashboard's events could not be read (${(error as Error).message}); trying again`);
      await sleep(RETRY_READ_MS);
      for (const [stream, { from, last }] of batch) this.noted(stream, last, last - from);
    }
  }

  private remember(stream: string, last: number): void {
    this.cursors.delete(stream);
    this.cursors.set(stream, last);
    const [oldest] = this.cursors.keys();
    if (this.cursors.size > REMEMBERED_STREAMS && oldest !== undefined) this.cursors.delete(oldest);
  }

  private spread(planId: string, event: FeedEvent): void {
    for (const viewer of this.viewers) {
      if (!viewer.backlog || viewer.backlog() < this.highWaterBytes) viewer.deliver(planId, event);
      else {
        this.viewers.delete(viewer);
        viewer.close?.('slow');
      }
    }
  }
}
