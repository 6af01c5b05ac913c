import type { FeedEvent, LlmDelta } from '@planwright/contracts';
import type { Socket } from 'socket.io';

/** Bytes that wait for a client: what engine.io still holds and what the socket has not taken. */
export function backlogOf(socket: Socket): { add(bytes: number): void; bytes(): number } {
  let unsent = 0;
  socket.conn.on('drain', () => {
    unsent = 0;
  });
  return {
    add(bytes) {
      unsent += bytes;
    },
    bytes() {
      const transport = socket.conn.transport as unknown as { socket?: { bufferedAmount?: number } };
      return unsent + (transport.socket?.bufferedAmount ?? 0);
    },
  };
}

/** Sends stored events and deltas to one Socket.IO client as the contract has them. */
export function deliverTo(socket: Socket, planId: string, backlog: { add(bytes: number): void }) {
  const send = (name: string, payload: object, meta: object): void => {
    if (!socket.conn.transport.writable) backlog.add(JSON.stringify(payload).length);
    socket.emit(name, payload, meta);
  };
  return {
    event: ({ event, payload, seq, at }: FeedEvent) => send(event, payload, { seq, at, plan_id: planId }),
    delta: (delta: LlmDelta) => send('llm_delta', delta, { plan_id: planId }),
  };
}
