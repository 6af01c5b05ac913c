import { planStream } from '@planwright/contracts';
import { type EventFeed, planStatus } from '@planwright/db';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { DataSource } from 'typeorm';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

const PATH = /^\/ws\/plans\/([^/]+)\/progress$/;
const Since = z.coerce.number().int().min(0).max(2_147_483_647);
const HEARTBEAT_MS = 25_000;
// Codes of RFC 6455 that clients know: try again later, and "what you asked cannot be".
const TRY_AGAIN_LATER = 1013;
const GOING_AWAY = 1001;

interface Parts {
  feed: EventFeed;
  dataSource: DataSource;
  allows: (request: IncomingMessage) => boolean;
}

/** Serves `/ws/plans/{id}/progress`: the events of the sockets as JSON messages, for clients without Socket.IO. */
export function servePlainSockets(server: Server, parts: Parts): { close(): void } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1_024, perMessageDeflate: false });
  const alive = new WeakSet<WebSocket>();

  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    const url = new URL(request.url ?? '/', 'http://gateway');
    if (!url.pathname.startsWith('/ws/')) return;
    stream.on('error', () => stream.destroy());
    void accept(url, request, parts).then(
      (accepted) => {
        if (typeof accepted === 'number') return reject(stream, accepted);
        sockets.handleUpgrade(request, stream, head, (socket) => {
          alive.add(socket);
          socket.on('pong', () => alive.add(socket));
          socket.on('error', () => socket.terminate());
          void watch(socket, accepted, parts.feed).catch(() =>
            socket.close(TRY_AGAIN_LATER, 'the event feed is away'),
          );
        });
      },
      () => reject(stream, 503),
    );
  };
  server.on('upgrade', onUpgrade);

  const heartbeat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.has(socket)) socket.terminate();
      alive.delete(socket);
      socket.ping();
    }
  }, HEARTBEAT_MS);

  return {
    close(): void {
      clearInterval(heartbeat);
      server.off('upgrade', onUpgrade);
      for (const socket of sockets.clients) socket.close(GOING_AWAY, 'the gateway stops');
      sockets.close();
    },
  };
}

/** What to watch, or the HTTP status of the refusal. */
async function accept(
  url: URL,
  request: IncomingMessage,
  parts: Parts,
): Promise<{ planId: string; since: number | undefined } | number> {
  if (!parts.allows(request)) return 403;
  const planId = PATH.exec(url.pathname)?.[1];
  if (!planId) return 404;
  const since = url.searchParams.has('since') ? Since.safeParse(url.searchParams.get('since')) : undefined;
  if (!z.uuid().safeParse(planId).success || since?.success === false) return 400;
  if (!(await planStatus(parts.dataSource, planId))) return 404;
  return { planId, since: since?.data };
}

async function watch(
  socket: WebSocket,
  { planId, since }: { planId: string; since: number | undefined },
  feed: EventFeed,
): Promise<void> {
  const send = (message: object): void => socket.send(JSON.stringify(message));
  const viewer = await feed.watch(planStream(planId), {
    since,
    deliver: ({ event, payload, seq, at }) => send({ event, payload, seq, at }),
    deliverDelta: (delta) => send({ event: 'llm_delta', payload: delta }),
    backlog: () => socket.bufferedAmount,
    // A client that stops reading does not answer a close frame either.
    close: (reason) => (reason === 'slow' ? socket.terminate() : socket.close(GOING_AWAY, reason)),
  });
  if (socket.readyState !== socket.OPEN) viewer.stop();
  socket.on('close', () => viewer.stop());
}

const REASONS: Record<number, string> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  503: 'Service Unavailable',
};

function reject(stream: Duplex, status: number): void {
  stream.end(
    `HTTP/1.1 ${status} ${REASONS[status] ?? 'Error'}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
  );
}
