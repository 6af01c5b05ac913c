import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { StackAddresses } from '../state/run-folder.js';
import { jsonDisplay } from './display.js';
import { parseEventStream } from './event-stream.js';
import { runPrompt } from './run-prompt.js';

const planId = '0b5f4c4e-6a3b-4b39-9d55-111122223333';
const dataDir = mkdtempSync(join(tmpdir(), 'planwright-view-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const EVENTS = [
  { event: 'plan_status', payload: { plan_id: planId, status: 'running' } },
  { event: 'task_status', payload: { plan_id: planId, task: 'setup', stage: 'Setup', status: 'running' } },
  { event: 'task_status', payload: { plan_id: planId, task: 'setup', stage: 'Setup', status: 'completed' } },
  { event: 'plan_status', payload: { plan_id: planId, status: 'completed', outcome: 'clean' } },
].map((event, index) => ({ ...event, seq: index + 1, at: '2026-01-01T00:00:00.000Z' }));

let server: Server | undefined;
afterEach(() => server?.closeAllConnections());
afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined))));

interface FakeApi {
  refuse?: boolean;
  failed?: boolean;
}

/** An API whose stream breaks after two events each time, as when it is killed. */
async function fakeApi({ refuse, failed }: FakeApi = {}): Promise<StackAddresses> {
  const json = (response: ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    const route = `${request.method} ${url.pathname.replace(planId, 'ID')}`;
    if (route === 'POST /api/plans' && refuse) {
      return json(response, 400, {
        code: 'prompt_unusable',
        detail: 'This is only a greeting.',
        errors: [{ path: 'prompt', message: 'has no goal' }],
      });
    }
    if (route === 'POST /api/plans') return json(response, 201, { plan_id: planId, status: 'pending' });
    if (route === 'GET /api/plans/ID/tasks') {
      return json(response, 200, { items: [{ task: 'setup', stage: 'Setup', status: 'running' }] });
    }
    if (route === 'GET /api/plans/ID')
      return json(response, 200, { title: 'Café', cost_usd: 0.5, offline: true });
    if (route === 'GET /api/plans/ID/stream') {
      const since = Number(url.searchParams.get('since'));
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const rest = EVENTS.slice(Math.max(0, since - 1), since + 2).map((event) =>
        failed && event.seq === 4
          ? {
              ...event,
              payload: {
                status: 'failed',
                outcome: 'with_failures',
                error: { message: 'refused', todo: 'Retry.', task: 'setup' },
              },
            }
          : event,
      );
      const text = rest
        .map((event) => `: beat\nevent: ${event.event}\nid: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`)
        .join('');
      response.write(text);
      return void setTimeout(() => response.destroy(), 20);
    }
    if (route === 'GET /api/plans/ID/report' && !failed) return void response.end('<h1>report</h1>');
    if (route === 'GET /api/plans/ID/fallback-report') return void response.end('<h1>fallback</h1>');
    return json(response, 404, {});
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  return {
    page: 'http://page',
    api: address,
    api_docs: '',
    gateway: '',
    worker: '',
    postgres: null,
    temporal: '',
    temporal_ui: null,
    offline_llm: null,
  };
}

async function run(api: FakeApi = {}) {
  const events: string[] = [];
  const said: string[] = [];
  const display = jsonDisplay({ write: (text) => events.push(text) }, { write: (text) => said.push(text) });
  const addresses = await fakeApi(api);
  const { signal } = new AbortController();
  const completed = await runPrompt({ prompt: 'Open a café', addresses, dataDir, display, signal });
  const parsed = events.map(
    (line) => JSON.parse(line) as { event: string; seq?: number; payload: { path?: string } },
  );
  return { completed, said: said.join(''), events: parsed };
}

describe('runPrompt', () => {
  it('follows over broken connections, tells each event once, and saves the report', async () => {
    const { completed, said, events } = await run();
    expect(completed).toBe(true);
    expect(events.slice(0, 4).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    const file = join(dataDir, 'reports', 'cafe-0b5f4c4e.html');
    expect(events[4]).toMatchObject({ event: 'report', payload: { path: file } });
    expect(readFileSync(file, 'utf8')).toBe('<h1>report</h1>');
    expect(said).toContain(`http://page/plans/${planId}`);
    expect(said).toContain('offline provider');
  });

  it('says what failed and what can be done, and keeps the fallback report', async () => {
    const { completed, said } = await run({ failed: true });
    expect(completed).toBe(false);
    expect(said).toContain('setup: refused Retry.');
    expect(
      readFileSync(join(dataDir, 'reports', readdirSync(join(dataDir, 'reports'))[0] ?? ''), 'utf8'),
    ).toContain('fallback');
  });

  it('tells a refusal with its place and the way out', async () => {
    await expect(run({ refuse: true })).rejects.toThrow(
      'This is only a greeting. prompt has no goal: Say in a sentence or two what you want to reach.',
    );
  });
});

describe('parseEventStream', () => {
  it('reads the same events however the text is cut', async () => {
    const text = ': hi\r\nevent: a\r\nid: 1\r\ndata: {"x":1}\r\n\r\ndata: first\ndata:second\n\nretry: 5\n\n';
    for (let size = 1; size < 9; size += 1) {
      const pieces = (text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [])[Symbol.iterator]();
      const found: string[] = [];
      const source = (async function* () {
        for (const piece of pieces) yield await Promise.resolve(piece);
      })();
      for await (const data of parseEventStream(source)) found.push(data);
      expect(found).toEqual(['{"x":1}', 'first\nsecond']);
    }
  });
});
