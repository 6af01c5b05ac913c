import { applyEvent, emptyPlanState, EVENTS, type EventName, type FeedEvent } from '@planwright/contracts';
import { io, type Socket } from 'socket.io-client';
import { setTimeout as sleep } from 'node:timers/promises';

const ACK_MS = 2_000;

/** A page that has a plan open: joins through the web server, folds events, comes back by `since` whenever it is cut off. */
export class Watcher {
  state = emptyPlanState();
  /** How often it joined; the first time is one of them. */
  joins = 0;
  /** Gaps in what was delivered; there must be none. */
  readonly faults: string[] = [];
  /** Milliseconds since the epoch at which each state of the plan was first told. */
  readonly toldAt = new Map<string, number>();
  private readonly socket: Socket;

  constructor(
    url: string,
    private readonly planId: string,
  ) {
    this.socket = io(url, {
      transports: ['websocket'],
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
      forceNew: true,
    });
    this.socket.on('connect', () => void this.join());
    for (const name of Object.keys(EVENTS) as EventName[]) {
      this.socket.on(name, (payload: unknown, { seq, at }: { seq: number; at: string }) =>
        this.take({ event: name, payload, seq, at } as FeedEvent),
      );
    }
  }

  close(): void {
    this.socket.disconnect();
  }

  private async join(): Promise<void> {
    const { id } = this.socket;
    while (this.socket.connected && this.socket.id === id) {
      const body = { plan_id: this.planId, since: this.state.lastSeq };
      const answer = (await this.socket
        .timeout(ACK_MS)
        .emitWithAck('join_plan', body)
        .catch(() => null)) as { ok: boolean } | null;
      if (answer?.ok) {
        this.joins++;
        return;
      }
      // The gateway has no database just now.
      await sleep(ACK_MS / 4);
    }
  }

  private take(event: FeedEvent): void {
    try {
      this.state = applyEvent(this.state, event);
    } catch (error) {
      this.faults.push(String(error));
    }
    if (event.event === 'plan_status' && !this.toldAt.has(event.payload.status))
      this.toldAt.set(event.payload.status, Date.now());
  }
}
