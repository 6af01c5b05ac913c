import { Agent, type IncomingMessage, type ServerResponse } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import type { Duplex } from 'node:stream';
import httpProxy from 'http-proxy';
import { problemBody, sendProblem, upstreamUnavailable } from './problem.js';

/** The way to one service behind this server. */
export interface Passage {
  request(request: IncomingMessage, response: ServerResponse): void;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

const isReset = (error: Error): boolean => 'code' in error && error.code === 'ECONNRESET';

/**
 * Passes requests and web sockets to `target` as they come: bodies and answers are streamed, headers kept (Host and
 * Origin too). `name` is for the person who reads that it is down.
 */
export function createPassage(name: string, target: string): Passage {
  const agent = target.startsWith('https:')
    ? new SecureAgent({ keepAlive: true })
    : new Agent({ keepAlive: true });
  const proxy = httpProxy.createProxyServer({ target, changeOrigin: false, xfwd: false, agent });
  // An upgraded connection is never given back to a pool.
  const sockets = httpProxy.createProxyServer({ target, changeOrigin: false, xfwd: false });

  // A viewer that goes away ends the stream behind it; the library only notices while the request's body is under way.
  proxy.on('proxyReq', (upstream, _request, response) => {
    response.on('close', () => {
      if (!response.writableFinished) upstream.destroy();
    });
  });
  // And the other way round: a service killed in the middle of an answer must not leave its viewer waiting.
  proxy.on('proxyRes', (answer, _request, response) => {
    answer.on('close', () => {
      if (!answer.complete) response.destroy();
    });
  });
  const askedAgain = new WeakSet<IncomingMessage>();
  proxy.on('error', (error, request, response) => {
    if (!('writeHead' in response) || response.destroyed) return;
    // A connection that was kept may be closed behind it in the moment in which it is used again. To read once more does no harm.
    const again = request.method === 'GET' && isReset(error) && !askedAgain.has(request);
    if (again && !response.headersSent) {
      askedAgain.add(request);
      proxy.web(request, response);
      return;
    }
    // Half an answer cannot be turned into another one: cutting it tells the client that it is not whole.
    if (response.headersSent) response.destroy();
    else sendProblem(response, upstreamUnavailable(name));
  });
  sockets.on('error', (_error, _request, socket) => {
    if ('writeHead' in socket || socket.destroyed) return;
    const body = problemBody(upstreamUnavailable(name));
    socket.end(
      `HTTP/1.1 502 Bad Gateway\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    );
  });
  return {
    request: (request, response) => proxy.web(request, response),
    upgrade: (request, socket, head) => sockets.ws(request, socket, head),
    close: () => agent.destroy(),
  };
}
