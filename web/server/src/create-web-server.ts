import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { createPageHandler } from './serve-page.js';
import { createPassage, type Passage } from './pass-through.js';
import { routeOf } from './routes.js';

export interface WebServerOptions {
  /** Folder of the built page. */
  distDir: string;
  apiUrl: string;
  gatewayUrl: string;
}

/**
 * A server (not listening yet) that is one origin for the page, the API and the sockets. It decides nothing: Host and
 * Origin reach the API and the gateway as they came, which check them.
 * @throws Error when the page was not built.
 */
export function createWebServer({ distDir, apiUrl, gatewayUrl }: WebServerOptions): Server {
  if (!existsSync(join(distDir, 'index.html'))) {
    throw new Error(`There is no built page in ${distDir}. Build it with: npx nx run @planwright/web:build`);
  }
  const page = createPageHandler(distDir);
  const passages: Record<'api' | 'gateway', Passage> = {
    api: createPassage('API', apiUrl),
    gateway: createPassage('gateway', gatewayUrl),
  };
  const server = createServer((request, response) => {
    const route = routeOf(request.url ?? '/');
    if (route === 'page') page(request, response);
    else passages[route].request(request, response);
  });
  server.on('upgrade', (request, socket, head) => {
    const route = routeOf(request.url ?? '/');
    // GraphQL subscriptions upgrade on the API; the page itself has no socket.
    if (route === 'page') socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n');
    else passages[route].upgrade(request, socket, head);
  });
  // A stream of events has no end: neither a request's nor an idle time-out may cut it. Headers still have theirs.
  server.requestTimeout = 0;
  server.on('close', () => {
    passages.api.close();
    passages.gateway.close();
  });
  return server;
}
