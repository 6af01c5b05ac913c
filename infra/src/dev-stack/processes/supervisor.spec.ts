import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { anyFreePort } from '../ports.js';
import { backoffMs } from './backoff.js';
import { endProcess } from './end-process.js';
import { waitForHealth } from './health.js';
import { bornAt, identify, stillRuns, type ProcessIdentity } from './identity.js';
import { lastLines, startProcess, type RunningProcess } from './start-process.js';
import { Supervisor, type Part } from './supervisor.js';

const folder = mkdtempSync(join(tmpdir(), 'planwright-supervisor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const logFile = join(folder, 'part.log');
const startScript = (code: string): Promise<RunningProcess> =>
  startProcess({
    command: process.execPath,
    args: ['-e', code],
    env: { ...process.env },
    cwd: folder,
    logFile,
  });

async function until(look: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !look(); tries += 1) await sleep(25);
  expect(look()).toBe(true);
}

const STAYS = 'setInterval(() => {}, 1000)';

function setup() {
  const said: string[] = [];
  const known = new Map<string, ProcessIdentity>();
  const supervisor = new Supervisor({
    say: (line) => said.push(line),
    remember: (name, identity) => (identity ? known.set(name, identity) : known.delete(name)),
    delayMs: () => 20,
  });
  return { said, known, supervisor };
}

const part = (name: string, code: string, more: Partial<Part> = {}): Part => ({
  name,
  layer: 0,
  start: () => startScript(code),
  ready: () => Promise.resolve(),
  lastWords: () => lastLines(logFile),
  ...more,
});

describe('backoffMs', () => {
  it('doubles from half a second and stops at half a minute', () => {
    expect([1, 2, 3, 4, 20].map(backoffMs)).toEqual([500, 1000, 2000, 4000, 30000]);
  });
});

describe('Supervisor', () => {
  it('starts a part again when it dies, says so, and knows the new process', async () => {
    const { said, known, supervisor } = setup();
    await supervisor.add(part('api', STAYS));
    const first = supervisor.pids()['api'] ?? 0;
    process.kill(first, 'SIGKILL');
    await until(() => (supervisor.pids()['api'] ?? first) !== first);
    expect(said[0]).toBe('api was ended by SIGKILL; it is started again in 0.02 s');
    expect(known.get('api')?.pid).toBe(supervisor.pids()['api']);
    await supervisor.stop();
    expect(known.size).toBe(0);
  });

  it('keeps trying when a restart itself fails', async () => {
    const { said, supervisor } = setup();
    let starts = 0;
    const start = (): Promise<RunningProcess> => {
      starts += 1;
      if (starts === 2) return Promise.reject(new Error('the port is still taken'));
      return startScript(STAYS);
    };
    await supervisor.add(part('gateway', '', { start }));
    process.kill(supervisor.pids()['gateway'] ?? 0, 'SIGKILL');
    await until(() => starts === 3);
    expect(said[1]).toContain('cannot be started (the port is still taken)');
    await supervisor.stop();
  });

  it('ends a part whose restart is under way when the end comes', async () => {
    const { known, supervisor } = setup();
    let second: RunningProcess | undefined;
    let starts = 0;
    const start = async (): Promise<RunningProcess> => {
      starts += 1;
      const running = await startScript(STAYS);
      if (starts === 1) return running;
      await sleep(200);
      return (second = running);
    };
    await supervisor.add(part('temporal', '', { start }));
    process.kill(supervisor.pids()['temporal'] ?? 0, 'SIGKILL');
    await until(() => starts === 2);
    await supervisor.stop();
    expect(bornAt(second?.pid ?? 0)).toBeUndefined();
    expect(known.size).toBe(0);
  });

  it('refuses a part that ends at its first start, with its last words, and leaves nothing', async () => {
    const { known, supervisor } = setup();
    const code = "console.error('API_PORT is taken'); process.exit(3)";
    const never = (signal: AbortSignal): Promise<void> =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve()));
    await expect(supervisor.add(part('api', code, { ready: never }))).rejects.toThrow(
      /^api did not start \(ended with code 3\): .*API_PORT is taken/,
    );
    expect(known.size).toBe(0);
  });

  it('ends higher layers first, and takes no part after the end', async () => {
    const { supervisor } = setup();
    const order = join(folder, 'order');
    writeFileSync(order, '');
    const writes = (name: string): string =>
      `process.on('SIGTERM', () => { require('fs').appendFileSync(${JSON.stringify(order)}, '${name} '); process.exit(0); }); ${STAYS}`;
    await supervisor.add(part('database', writes('database')));
    await supervisor.add(part('api', writes('api'), { layer: 1 }));
    await sleep(300);
    await supervisor.stop();
    expect(readFileSync(order, 'utf8')).toBe('api database ');
    await expect(supervisor.add(part('late', STAYS))).rejects.toThrow(/stopped/);
  });
});

describe('endProcess', () => {
  it('kills one that does not listen, with its children', async () => {
    const child = join(folder, 'child');
    const stubborn = `process.on('SIGTERM', () => {});
      const child = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(STAYS)}]);
      require('fs').writeFileSync(${JSON.stringify(child)}, String(child.pid)); ${STAYS}`;
    const running = await startScript(stubborn);
    await until(() => existsSync(child) && readFileSync(child, 'utf8') !== '');
    await endProcess(running, { timeoutMs: 100 });
    expect(await running.exited).toEqual({ code: null, signal: 'SIGKILL' });
    await until(() => bornAt(Number(readFileSync(child, 'utf8'))) === undefined);
  });

  it('leaves another program alone that has the number now', async () => {
    const running = await startScript(STAYS);
    await endProcess({ pid: running.pid, born: 'an earlier boot:1' });
    expect(stillRuns(running)).toBe(true);
    await running.stop();
    expect(bornAt(running.pid)).toBeUndefined();
    expect(identify(process.pid)?.pid).toBe(process.pid);
  });
});

describe('waitForHealth', () => {
  it('waits over refusals until the answer is well, and gives the last one when the time is up', async () => {
    const port = await anyFreePort();
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.statusCode = asked < 3 ? 503 : 200;
      response.end('worker: missing');
    });
    const url = `http://127.0.0.1:${port}/health`;
    const { signal } = new AbortController();
    expect((await waitForHealth(url, 50, signal)).detail).toContain('ECONNREFUSED');
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    expect(await waitForHealth(url, 5_000, signal)).toEqual({ ok: true, detail: '' });
    asked = -100;
    expect((await waitForHealth(url, 50, signal)).detail).toBe('503 worker: missing');
    await new Promise((resolve) => server.close(resolve));
  });
});
