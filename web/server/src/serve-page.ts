import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import helmet from 'helmet';
import sirv from 'sirv';
import { sendProblem } from './problem.js';

/**
 * No inline script, nothing from another host, no frame but our own documents. Styles may stand in attributes, since
 * bars and columns are as wide as their numbers.
 */
const PAGE_POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'style-src-attr': ["'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'frame-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/**
 * The room where diagrams are drawn from what a model wrote: its library writes styles of its own. So it has no origin,
 * can ask nobody for anything but its code, and what it draws is taken over as a picture.
 */
const DIAGRAM_ROOM = '/diagram-room.html';
const DIAGRAM_ROOM_POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'unsafe-inline'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'self'"],
  sandbox: ['allow-scripts'],
};

const secured = (directives: Record<string, string[]>, frames: 'deny' | 'sameorigin') =>
  helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    xFrameOptions: { action: frames },
    referrerPolicy: { policy: 'no-referrer' },
    // The stack runs on plain HTTP on loopback; who puts TLS before it sets this there.
    strictTransportSecurity: false,
  });
const securePage = secured(PAGE_POLICY, 'deny');
const secureRoom = secured(DIAGRAM_ROOM_POLICY, 'sameorigin');

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?', 1)[0] ?? '/';

const isNavigation = (request: IncomingMessage): boolean =>
  request.headers['sec-fetch-mode'] === 'navigate' || (request.headers.accept ?? '').includes('text/html');

/** Serves the built page: hashed assets for ever, the rest checked each time, addresses of the page its index. */
export function createPageHandler(
  distDir: string,
): (request: IncomingMessage, response: ServerResponse) => void {
  const files = sirv(distDir, {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders(response, path) {
      const hashed = path.startsWith('/assets/');
      response.setHeader('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      // The same for everybody, and the room without an origin is nobody.
      if (hashed) response.setHeader('access-control-allow-origin', '*');
    },
  });
  return (request, response) => {
    // A page that is built anew under a running server loses its old files; a stream without this would end the process.
    response.on('pipe', (source: Readable) => source.on('error', () => response.destroy()));
    const path = pathOf(request);
    const secure = path === DIAGRAM_ROOM ? secureRoom : securePage;
    secure(request, response, () => {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.setHeader('allow', 'GET, HEAD');
        sendProblem(response, {
          status: 405,
          code: 'method_not_allowed',
          title: 'This address does not take that method',
          detail: 'The page is only read; see the API docs at /docs.',
        });
        return;
      }
      files(request, response, () => {
        // A missing asset must not come back as HTML: the browser would try to run it.
        if (!isNavigation(request) || path.startsWith('/assets/')) {
          sendProblem(response, {
            status: 404,
            code: 'not_found',
            title: 'Nothing is there',
            detail: 'Check the address.',
          });
          return;
        }
        request.url = '/';
        files(request, response, () => undefined);
      });
    });
  };
}
