import { Inject } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  type OnGatewayConnection,
  type OnGatewayDisconnect,
  SubscribeMessage,
  WebSocketGateway,
} from '@nestjs/websockets';
import { type JoinAck, JoinPlan, planStream, Refusal } from '@planwright/contracts';
import { type EventFeed, planStatus } from '@planwright/db';
import type { Socket } from 'socket.io';
import type { DataSource } from 'typeorm';
import { DATA_SOURCE, EVENT_FEED } from '../parts.js';
import { backlogOf, deliverTo } from './viewer.js';

interface Watching {
  backlog: ReturnType<typeof backlogOf>;
  /** Stops a watch by plan id, or by 'dashboard'. */
  stops: Map<string, () => void>;
}

// A person has a handful of plans open; more rooms on one socket is a mistake or an attack.
const MAX_ROOMS = 100;
const DASHBOARD = 'dashboard';

/** Rooms of plans over Socket.IO: joins, leaves, and nothing decided here. */
@WebSocketGateway()
export class PlansGateway implements OnGatewayConnection, OnGatewayDisconnect {
  private readonly sockets = new Map<string, Watching>();

  constructor(
    @Inject(EVENT_FEED) private readonly feed: EventFeed,
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
  ) {}

  handleConnection(socket: Socket): void {
    this.sockets.set(socket.id, { backlog: backlogOf(socket), stops: new Map() });
  }

  handleDisconnect(socket: Socket): void {
    const watching = this.sockets.get(socket.id);
    this.sockets.delete(socket.id);
    for (const stop of watching?.stops.values() ?? []) stop();
  }

  @SubscribeMessage('join_plan')
  async joinPlan(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Promise<JoinAck> {
    const parsed = JoinPlan.safeParse(body);
    if (!parsed.success) return refuse(new Refusal('invalid_body', 'join_plan takes {plan_id, since?}.'));
    const { plan_id, since } = parsed.data;
    const watching = this.sockets.get(socket.id);
    if (!watching) return refuse(new Refusal('not_found', 'The socket is closed.'));
    if (watching.stops.size >= MAX_ROOMS)
      return refuse(new Refusal('too_many_requests', 'Too many rooms on one socket.'));
    const status = await planStatus(this.dataSource, plan_id);
    if (!status) return refuse(new Refusal('plan_not_found'));
    watching.stops.get(plan_id)?.();
    const { event, delta } = deliverTo(socket, plan_id, watching.backlog);
    const watch = await this.feed.watch(planStream(plan_id), {
      since,
      deliver: event,
      deliverDelta: delta,
      backlog: () => watching.backlog.bytes(),
      close: (reason) => {
        watching.stops.delete(plan_id);
        // Cut off, so that it cannot make the gateway grow; it comes back by `since`.
        if (reason === 'slow') socket.disconnect(true);
      },
    });
    // The socket may have gone while the feed was being read.
    if (!this.sockets.has(socket.id)) watch.stop();
    else watching.stops.set(plan_id, () => watch.stop());
    return { ok: true, plan_id, status, last_seq: watch.lastSeq };
  }

  @SubscribeMessage('leave_plan')
  leavePlan(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): { ok: true } | JoinAck {
    const parsed = JoinPlan.pick({ plan_id: true }).safeParse(body);
    if (!parsed.success) return refuse(new Refusal('invalid_body', 'leave_plan takes {plan_id}.'));
    this.stop(socket, parsed.data.plan_id);
    return { ok: true };
  }

  @SubscribeMessage('join_dashboard')
  joinDashboard(@ConnectedSocket() socket: Socket): { ok: true } {
    const watching = this.sockets.get(socket.id);
    if (!watching || watching.stops.has(DASHBOARD)) return { ok: true };
    const stop = this.feed.watchAll({
      deliver: (planId, event) => deliverTo(socket, planId, watching.backlog).event(event),
      backlog: () => watching.backlog.bytes(),
      close: (reason) => {
        watching.stops.delete(DASHBOARD);
        if (reason === 'slow') socket.disconnect(true);
      },
    });
    watching.stops.set(DASHBOARD, stop);
    return { ok: true };
  }

  @SubscribeMessage('leave_dashboard')
  leaveDashboard(@ConnectedSocket() socket: Socket): { ok: true } {
    this.stop(socket, DASHBOARD);
    return { ok: true };
  }

  private stop(socket: Socket, room: string): void {
    const stops = this.sockets.get(socket.id)?.stops;
    stops?.get(room)?.();
    stops?.delete(room);
  }
}

function refuse(refusal: Refusal): JoinAck {
  return { ok: false, code: refusal.code, detail: refusal.toProblem().detail };
}
