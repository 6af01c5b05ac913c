import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWebServer } from './create-web-server.js';

const closing: (() => Promise<void>)[] = [];

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(
    () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const distDir = mkdtempSync(join(tmpdir(), 'planwright-web-'));
mkdirSync(join(distDir, 'assets'));
writeFileSync(join(distDir, 'index.html'), '<!doctype html><title>Page</title>');
writeFileSync(join(distDir, 'assets', 'app-abc.js'), 'export {};');

let streamEnded = 0;
let resets = 0;
let bytesSeen = 0;

const apiAnswers: RequestListener = (incoming, response) => {
  const url = incoming.url ?? '';
  if (url.startsWith('/api/stream')) {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('id: 1\ndata: {}\n\n');
    response.on('close', () => {
      streamEnded += 1;
    });
  } else if (incoming.method === 'POST') {
    incoming.on('data', (chunk: Buffer) => {
      bytesSeen += chunk.length;
    });
    incoming.on('end', () => response.end(String(bytesSeen)));
  } else if (url === '/api/reset-once') {
    resets += 1;
    if (resets === 1) incoming.socket.destroy();
    else response.end('here');
  } else if (url === '/api/reset') {
    resets += 1;
    incoming.socket.destroy();
  } else if (url === '/api/cut') {
    response.writeHead(200, { 'content-length': '100' });
    response.write('half');
    setTimeout(() => response.destroy(), 20);
  } else {
    const { host, origin } = incoming.headers;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ url, host, origin }));
  }
};

let web = '';
let down = '';
beforeAll(async () => {
  const gateway = createServer((_request, response) => response.end('gateway'));
  gateway.on('upgrade', (incoming: IncomingMessage, socket: Socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n');
    socket.write(`hello ${incoming.headers.origin}`);
    socket.on('data', (chunk) => socket.end(`echo ${chunk.toString()}`));
  });
  const apiUrl = await listen(createServer(apiAnswers));
  const gatewayUrl = await listen(gateway);
  web = await listen(createWebServer({ distDir, apiUrl, gatewayUrl }));
  const nobody = createServer();
  const nowhere = await listen(nobody);
  nobody.close();
  down = await listen(createWebServer({ distDir, apiUrl: nowhere, gatewayUrl: nowhere }));
});
afterAll(async () => {
  await Promise.all(closing.map((close) => close()));
  rmSync(distDir, { recursive: true, force: true });
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${web}${path}`, { headers });
const html = { accept: 'text/html' };

describe('the page', () => {
  it('comes with a policy that lets no inline script and no foreign host in', async () => {
    const response = await get('/', html);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('has a room for diagrams without an origin, which may ask for nothing but its code', async () => {
    const response = await get('/diagram-room.html', html);
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      'sandbox allow-scripts',
      "frame-ancestors 'self'",
    ])
      expect(policy.split(';')).toContain(part);
    expect(policy).not.toMatch(/allow-same-origin|connect-src|img-src|unsafe-eval|script-src[^;]*unsafe/);
    expect(response.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    // It asks from nowhere: without this its code would not come.
    expect((await get('/assets/app-abc.js')).headers.get('access-control-allow-origin')).toBe('*');
    expect((await get('/', html)).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('keeps hashed assets for ever', async () => {
    const response = await get('/assets/app-abc.js');
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  it('answers its own addresses with the index, and nothing else', async () => {
    const page = await get('/plans/123?tab=files', html);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<title>Page')]);
    expect((await get('/apiary', html)).status).toBe(200);
    for (const path of ['/assets/gone-1.js', '/favicon.ico']) {
      const missing = await get(path, path.startsWith('/assets') ? html : {});
      expect([path, missing.status]).toEqual([path, 404]);
      expect(missing.headers.get('content-type')).toBe('application/problem+json');
    }
    expect((await fetch(web, { method: 'POST' })).status).toBe(405);
  });

  it('does not leave its folder', async () => {
    const { port } = new URL(web);
    const outgoing = request({ port, host: '127.0.0.1', path: '/../../../etc/passwd' }).end();
    const [response] = (await once(outgoing, 'response')) as [IncomingMessage];
    response.resume();
    expect(response.statusCode).toBe(404);
  });

  it('outlives a build that takes its files away', async () => {
    const gone = join(distDir, 'assets', 'gone-1.js');
    writeFileSync(gone, 'export {};');
    const own = await listen(createWebServer({ distDir, apiUrl: web, gatewayUrl: web }));
    rmSync(gone);
    await expect(fetch(`${own}/assets/gone-1.js`).then((response) => response.text())).rejects.toThrow();
    expect((await fetch(own, { headers: html })).status).toBe(200);
  });

  it('says what to do when it was not built', () => {
    const options = { distDir: join(distDir, 'assets'), apiUrl: web, gatewayUrl: web };
    expect(() => createWebServer(options)).toThrow(/no built page .* @planwright\/web:build/);
  });
});

describe('what is passed on', () => {
  it('reaches the API with path, Host and Origin as they came', async () => {
    for (const path of ['/api/plans?limit=2', '/graphql', '/docs', '/health/ready', '/metrics']) {
      const body = await (await get(path, { origin: 'https://evil.example' })).json();
      expect(body).toEqual({ url: path, host: new URL(web).host, origin: 'https://evil.example' });
    }
  });

  it('streams a large body', async () => {
    const body = new Uint8Array(3_000_000);
    const response = await fetch(`${web}/api/plans`, { method: 'POST', body });
    expect(await response.text()).toBe('3000000');
  });

  it('gives an event on at once, and ends the stream behind a viewer who leaves', async () => {
    const abort = new AbortController();
    const response = await fetch(`${web}/api/stream`, { signal: abort.signal });
    const first = await response.body?.getReader().read();
    expect(new TextDecoder().decode(first?.value)).toContain('id: 1');
    abort.abort();
    for (let tries = 0; streamEnded === 0 && tries < 100; tries += 1) await wait(20);
    expect(streamEnded).toBe(1);
  });

  it('cuts an answer that was cut behind it', async () => {
    const response = await get('/api/cut');
    await expect(response.text()).rejects.toThrow();
  });

  it.each(['/socket.io/?EIO=4&transport=websocket', '/ws/plans/1/progress'])('upgrades %s', async (path) => {
    const { port } = new URL(web);
    const headers = { connection: 'Upgrade', upgrade: 'websocket', origin: web };
    const outgoing = request({ port, host: '127.0.0.1', path, headers }).end();
    const [, socket] = (await once(outgoing, 'upgrade')) as [IncomingMessage, Socket, Buffer];
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString();
    });
    socket.write('ping');
    await once(socket, 'close');
    expect(heard).toContain('echo ping');
  });

  it('is read once more when its connection was closed before it was answered, and not a third time', async () => {
    expect(await (await fetch(`${web}/api/reset-once`)).text()).toBe('here');
    resets = 0;
    expect((await fetch(`${web}/api/reset`)).status).toBe(502);
    expect(resets).toBe(2);
  });

  it('is a problem document when the service is down, for sockets too', async () => {
    const response = await fetch(`${down}/api/plans`);
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ status: 502, code: 'upstream_unavailable' });
    const { port } = new URL(down);
    const headers = { connection: 'Upgrade', upgrade: 'websocket' };
    const outgoing = request({ port, host: '127.0.0.1', path: '/socket.io/', headers }).end();
    const [answer] = (await once(outgoing, 'response')) as [IncomingMessage];
    answer.resume();
    expect(answer.statusCode).toBe(502);
  });
});
