import type { EventName, EventPayload, JoinAck, JoinPlan, LlmDelta } from '@planwright/contracts';
import { io, type Socket } from 'socket.io-client';

export interface EventMeta {
  seq: number;
  at: string;
  plan_id: string;
}

type Told = { [N in EventName]: (payload: EventPayload<N>, meta: EventMeta) => void };

export interface ServerToClient extends Told {
  llm_delta: (delta: LlmDelta) => void;
}

export interface ClientToServer {
  join_plan: (body: JoinPlan, answer: (ack: JoinAck) => void) => void;
  leave_plan: (body: { plan_id: string }, answer: () => void) => void;
  join_dashboard: (body: object, answer: (ack: { ok: boolean }) => void) => void;
  leave_dashboard: (body: object, answer: () => void) => void;
}

export type PlanSocket = Socket<ServerToClient, ClientToServer>;

export type ConnectionState = 'idle' | 'connecting' | 'live' | 'lost';

/** The one socket of the page, with its state for whoever shows it. */
export interface Connection {
  socket: PlanSocket;
  /** Connects when the first one needs it; call what it gives back when no longer needed. */
  use(): () => void;
  state(): ConnectionState;
  subscribe(listener: () => void): () => void;
}

/** Milliseconds before a connection that the server itself closed is tried again. */
const AGAIN_MS = 1000;

/** Wraps a socket that is not connected yet. */
export function createConnection(socket: PlanSocket): Connection {
  let state: ConnectionState = 'idle';
  let users = 0;
  const listeners = new Set<() => void>();
  const become = (next: ConnectionState): void => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };
  // Socket.IO tries again by itself, except where the server closed or refused: a viewer that was too slow is
  // closed by the gateway and has to come back.
  const again = (): void => {
    if (socket.active) return;
    setTimeout(() => {
      if (users > 0 && !socket.connected) socket.connect();
    }, AGAIN_MS);
  };
  socket.on('connect', () => become('live'));
  socket.on('disconnect', () => {
    become(users > 0 ? 'lost' : 'idle');
    again();
  });
  socket.on('connect_error', () => {
    become('lost');
    again();
  });
  return {
    socket,
    use() {
      users += 1;
      if (users === 1 && !socket.connected) {
        become('connecting');
        socket.connect();
      }
      return () => {
        users -= 1;
      };
    },
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The connection to the gateway, through the page's own origin. Web sockets only, so no sticky sessions are needed. */
export const openConnection = (): Connection =>
  createConnection(
    io({
      path: '/socket.io',
      transports: ['websocket'],
      autoConnect: false,
      reconnectionDelay: 300,
      reconnectionDelayMax: 5000,
    }),
  );
