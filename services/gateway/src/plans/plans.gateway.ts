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
  /** What is watched, by plan id or by 'dashboard'. */
  rooms: Map<string, Room>;
}

/** One joining of a room. It is in `rooms` from the first moment, so that who leaves while it is made takes it back. */
interface Room {
  stop: () => void;
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
    this.sockets.set(socket.id, { backlog: backlogOf(socket), rooms: new Map() });
  }

  handleDisconnect(socket: Socket): void {
    const watching = this.sockets.get(socket.id);
    this.sockets.delete(socket.id);
    for (const room of watching?.rooms.values() ?? []) room.stop();
    watching?.rooms.clear();
  }

  @SubscribeMessage('join_plan')
  async joinPlan(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Promise<JoinAck> {
    const parsed = JoinPlan.safeParse(body);
    if (!parsed.success) return refuse(new Refusal('invalid_body', 'join_plan takes {plan_id, since?}.'));
    const { plan_id, since } = parsed.data;
    const watching = this.sockets.get(socket.id);
    if (!watching) return refuse(new Refusal('not_found', 'The socket is closed.'));
    if (watching.rooms.size >= MAX_ROOMS && !watching.rooms.has(plan_id))
      return refuse(new Refusal('too_many_requests', 'Too many rooms on one socket.'));
    const room = this.enter(watching, plan_id);
    // False once the client has left, joined anew or gone, whatever is still being awaited.
    const isWanted = (): boolean => watching.rooms.get(plan_id) === room;
    const drop = (): void => {
      if (isWanted()) watching.rooms.delete(plan_id);
    };
    try {
      const status = await planStatus(this.dataSource, plan_id);
      if (!status) {
        drop();
        return refuse(new Refusal('plan_not_found'));
      }
      const { event, delta } = deliverTo(socket, plan_id, watching.backlog);
      const watch = await this.feed.watch(planStream(plan_id), {
        since,
        deliver: event,
        deliverDelta: delta,
        backlog: () => watching.backlog.bytes(),
        close: () => this.ended(socket, watching, plan_id, room),
      });
      if (isWanted()) room.stop = () => watch.stop();
      else watch.stop();
      return { ok: true, plan_id, status, last_seq: watch.lastSeq };
    } catch (error) {
      drop();
      throw error;
    }
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
    if (!watching || watching.rooms.has(DASHBOARD)) return { ok: true };
    const room = this.enter(watching, DASHBOARD);
    room.stop = this.feed.watchAll({
      deliver: (planId, event) => deliverTo(socket, planId, watching.backlog).event(event),
      backlog: () => watching.backlog.bytes(),
      close: () => this.ended(socket, watching, DASHBOARD, room),
    });
    return { ok: true };
  }

  @SubscribeMessage('leave_dashboard')
  leaveDashboard(@ConnectedSocket() socket: Socket): { ok: true } {
    this.stop(socket, DASHBOARD);
    return { ok: true };
  }

  private enter(watching: Watching, name: string): Room {
    watching.rooms.get(name)?.stop();
    const room: Room = { stop: () => undefined };
    watching.rooms.set(name, room);
    return room;
  }

  /**
   * A feed ended that the client did not leave: it was too slow, the plan was deleted, or the feed stops. The client
   * would wait for ever, so it is cut off: it comes back by `since`, or is told that the plan is gone.
   */
  private ended(socket: Socket, watching: Watching, name: string, room: Room): void {
    if (watching.rooms.get(name) !== room) return;
    watching.rooms.delete(name);
    socket.disconnect(true);
  }

  private stop(socket: Socket, name: string): void {
    const rooms = this.sockets.get(socket.id)?.rooms;
    rooms?.get(name)?.stop();
    rooms?.delete(name);
  }
}

function refuse(refusal: Refusal): JoinAck {
  return { ok: false, code: refusal.code, detail: refusal.toProblem().detail };
}
