import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import {
  applyEvent,
  emptyPlanState,
  type FeedEvent,
  type NewEvent,
  type PlanState,
  planStream,
} from '@planwright/contracts';
import type { EventFeed } from './create-event-feed.js';
import type { CloseReason } from './viewer.js';

/** A stream of its own; its plan need not exist. */
export class Told {
  readonly planId = randomUUID();
  readonly stream = planStream(this.planId);
  count = 0;

  constructor(private readonly dataSource: DataSource) {}

  event(n: number): NewEvent {
    return {
      event: 'task_status',
      payload: {
        plan_id: this.planId,
        task: `t${n % 7}`,
        stage: 'One',
        status: n % 2 ? 'running' : 'completed',
        attempt: n,
      },
    };
  }

  async tell(howMany: number): Promise<void> {
    const events = Array.from({ length: howMany }, () => this.event(++this.count));
    await this.dataSource.query(`SELECT append_events($1, $2::jsonb)`, [this.stream, JSON.stringify(events)]);
  }
}

/** Folds what it is told; a gap or a double throws in applyEvent or shows in `doubles`. */
export class Watcher {
  state: PlanState = emptyPlanState();
  received = 0;
  doubles = 0;
  closed: CloseReason | null = null;
  private stopWatch: (() => void) | null = null;

  constructor(
    private readonly feed: EventFeed,
    private readonly stream: string,
  ) {}

  get watching(): boolean {
    return this.stopWatch !== null;
  }

  async join(backlog?: () => number, onEvent?: (event: FeedEvent) => void): Promise<number> {
    let current = true;
    const { stop, lastSeq } = await this.feed.watch(this.stream, {
      since: this.state.lastSeq,
      deliver: (event) => {
        if (!current) throw new Error('told after it had left');
        this.received++;
        if (event.seq <= this.state.lastSeq) this.doubles++;
        this.state = applyEvent(this.state, event);
        onEvent?.(event);
      },
      close: (reason) => {
        this.closed = reason;
        this.stopWatch = null;
      },
      ...(backlog ? { backlog } : {}),
    });
    this.stopWatch = () => {
      current = false;
      stop();
    };
    return lastSeq;
  }

  leave(): void {
    this.stopWatch?.();
    this.stopWatch = null;
  }
}

/** Waits until the condition holds; fails with `what` after ten seconds. */
export async function until(condition: () => boolean, what: string, forMs = 10_000): Promise<void> {
  const end = Date.now() + forMs;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
