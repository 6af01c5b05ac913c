import { EVENTS, type EventName, type FeedEvent, type JoinAck, type LlmDelta } from '@planwright/contracts';
import { io } from 'socket.io-client';
import { WebSocket } from 'ws';

/** One connection of a viewer; nothing is handed over after it was cut. */
export interface Line {
  cut(): void;
}

/** A line whose other end can be left waiting: what comes is not read, as by a laptop that fell asleep. */
export interface PausableLine extends Line {
  pause(): void;
  resume(): void;
}

/** Opens a line that tells what came after number `since`. `lost` is called when the other side ends it. */
export type OpenLine<L extends Line = Line> = (
  since: number,
  take: (event: FeedEvent) => void,
  lost: () => void,
) => L;

/** Socket.IO, as the page speaks it. `takeDelta` gets the pieces of answers, which are told but not stored. */
export const socketLine =
  (gatewayUrl: string, planId: string, takeDelta?: (delta: LlmDelta) => void): OpenLine<PausableLine> =>
  (since, take, lost) => {
    const socket = io(gatewayUrl, { transports: ['websocket'], forceNew: true, reconnection: false });
    for (const name of Object.keys(EVENTS) as EventName[]) {
      socket.on(name, (payload: unknown, meta: { seq: number; at: string }) =>
        take({ event: name, payload, seq: meta.seq, at: meta.at } as FeedEvent),
      );
    }
    if (takeDelta) socket.on('llm_delta', takeDelta);
    socket.on('connect_error', lost);
    socket.on('disconnect', lost);
    socket.on('connect', () =>
      socket.emit('join_plan', { plan_id: planId, since }, (answer: JoinAck) => {
        if (!answer.ok) lost();
      }),
    );
    // The transport holds the web socket that carries it.
    const carrier = (): WebSocket => (socket.io.engine.transport as unknown as { ws: WebSocket }).ws;
    return {
      cut() {
        socket.off();
        socket.disconnect();
      },
      pause: () => carrier().pause(),
      resume: () => carrier().resume(),
    };
  };

/** A plain web socket. */
export const plainLine =
  (gatewayUrl: string, planId: string): OpenLine<PausableLine> =>
  (since, take, lost) => {
    const socket = new WebSocket(
      `${gatewayUrl.replace('http', 'ws')}/ws/plans/${planId}/progress?since=${since}`,
    );
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString('utf8')) as FeedEvent | { event: 'llm_delta' };
      if (message.event !== 'llm_delta') take(message as FeedEvent);
    });
    socket.on('error', () => undefined);
    socket.on('close', lost);
    return {
      cut() {
        socket.removeAllListeners('message');
        socket.removeAllListeners('close');
        socket.terminate();
      },
      pause: () => socket.pause(),
      resume: () => socket.resume(),
    };
  };

/** Server-Sent Events: what it saw last stands in the header, as a browser that comes back sends it. */
export const sseLine =
  (apiUrl: string, planId: string): OpenLine =>
  (since, take, lost) => {
    const ended = new AbortController();
    const read = async (): Promise<void> => {
      const response = await fetch(`${apiUrl}/api/plans/${planId}/stream`, {
        headers: since > 0 ? { 'last-event-id': String(since) } : {},
        signal: ended.signal,
      });
      if (!response.ok || !response.body) throw new Error(`the stream answers ${response.status}`);
      let rest = '';
      for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
        const blocks = (rest + chunk).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          const event = storedEventOf(block);
          if (event && !ended.signal.aborted) take(event);
        }
      }
    };
    void read()
      .catch(() => undefined)
      .then(() => ended.signal.aborted || lost());
    return { cut: () => ended.abort() };
  };

/** Only stored events have an id; comments and deltas have none. */
function storedEventOf(block: string): FeedEvent | null {
  const fields = new Map(
    block.split('\n').map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trimStart()];
    }),
  );
  const event = fields.has('id') ? (JSON.parse(fields.get('data') ?? '') as FeedEvent) : null;
  if (event && Number(fields.get('id')) !== event.seq)
    throw new Error('an id is not the number of its event');
  return event;
}
