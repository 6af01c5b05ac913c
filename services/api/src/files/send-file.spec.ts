import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Refusal } from '@planwright/contracts';
import { REPORT_SCRIPT_HASH } from '@planwright/documents';
import express, { type NextFunction, type Request, type Response } from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { disposition, sendFile } from './send-file.js';

const content = 'Grüße, 0123456789';
const size = Buffer.byteLength(content);
let server: Server;
const get = (headers: Record<string, string> = {}, path = '/'): Promise<globalThis.Response> =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers });

beforeAll(async () => {
  const app = express();
  const file = { name: '003-1 a.md', contentType: 'text/markdown; charset=utf-8', content, sha256: 'abc' };
  app.get('/', (request, response) => sendFile(request, response, file));
  const html = { ...file, contentType: 'text/html' };
  app.get('/html', (request, response) => sendFile(request, response, html));
  app.get('/report', (request, response) =>
    sendFile(request, response, { ...html, scriptHash: REPORT_SCRIPT_HASH }),
  );
  app.use((error: Refusal, _request: Request, response: Response, _next: NextFunction) => {
    response.status(error.toProblem().status).end();
  });
  await new Promise<void>((resolve) => (server = app.listen(0, '127.0.0.1', () => resolve())));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('sendFile', () => {
  it('sends all of it with its ETag, and nothing to who has it', async () => {
    const whole = await get();
    expect([whole.status, await whole.text()]).toEqual([200, content]);
    expect(whole.headers.get('etag')).toBe('"abc"');
    for (const tag of ['"abc"', 'W/"abc"', '"x", "abc"', '*']) {
      expect((await get({ 'if-none-match': tag })).status).toBe(304);
    }
    expect((await get({ 'if-none-match': '"old"' })).status).toBe(200);
  });

  it.each([
    ['bytes=0-4', `bytes 0-4/${size}`],
    ['bytes=-4', `bytes ${size - 4}-${size - 1}/${size}`],
    [`bytes=5-`, `bytes 5-${size - 1}/${size}`],
    [`bytes=5-99999`, `bytes 5-${size - 1}/${size}`],
  ])('answers %s with %s', async (range, sent) => {
    const part = await get({ range });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(sent);
    const [from, to] = sent.slice(6).split(/[-/]/).map(Number);
    const bytes = Buffer.from(await part.arrayBuffer());
    expect(bytes).toEqual(Buffer.from(content).subarray(from, (to ?? 0) + 1));
  });

  it('refuses a range that is not there and sends all for one that it does not take', async () => {
    expect((await get({ range: 'bytes=500-600' })).status).toBe(416);
    for (const range of ['bytes=0-1,3-4', 'lines=1-2', 'bytes=x'])
      expect((await get({ range })).status).toBe(200);
    expect((await get({ range: 'bytes=0-1', 'if-range': '"old"' })).status).toBe(200);
    expect((await get({ range: 'bytes=0-1', 'if-range': '"abc"' })).status).toBe(206);
  });

  const policyOf = async (path: string) => (await get({}, path)).headers.get('content-security-policy');

  it('lets HTML be read but not run', async () => {
    const policy = await policyOf('/html');
    expect(policy).toMatch(/^sandbox allow-popups; default-src 'none';/);
    expect(policy).not.toMatch(/script|allow-same-origin/);
    expect(await policyOf('/')).toBeNull();
  });

  it('lets a report run its own script alone, without an origin', async () => {
    const policy = await policyOf('/report');
    expect(policy).toMatch(
      /^sandbox allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox;/,
    );
    expect(policy).toContain(`; script-src ${REPORT_SCRIPT_HASH};`);
    expect(policy).not.toMatch(/allow-same-origin|script-src[^;]*unsafe/);
  });
});

describe('disposition', () => {
  it('names a file so that no header breaks', () => {
    expect(disposition('003-1 a"b\r\nx: y.md')).toBe(
      `inline; filename="003-1_a_b_x_y.md"; filename*=UTF-8''003-1%20a%22b%0D%0Ax%3A%20y.md`,
    );
    expect(disposition('..')).toContain('filename="file"');
  });
});
