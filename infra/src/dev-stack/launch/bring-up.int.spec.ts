import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { parseSettings, type Settings } from '@planwright/config';
import { anyFreePort, isFree } from '../ports.js';
import { bornAt, stillRuns } from '../processes/identity.js';
import { startProcess } from '../processes/start-process.js';
import { RunFolder } from '../state/run-folder.js';
import { bringUp, type Stack } from './bring-up.js';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const SERVICES = {
  'services/offline-llm': 'OFFLINE_LLM_PORT',
  'services/worker': 'WORKER_PORT',
  'services/api': 'API_PORT',
  'services/gateway': 'GATEWAY_PORT',
  'web/server': 'WEB_PORT',
};

/** A repository whose processes only answer that they are well. */
function fakeRepository(broken?: keyof typeof SERVICES): string {
  const root = mkdtempSync(join(tmpdir(), 'planwright-stack-'));
  chmodSync(root, 0o755);
  folders.push(root);
  const write = (file: string, code: string): void => {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), code);
  };
  // Else a package.json in a folder above would say what the programs are.
  write('package.json', '{"type": "commonjs"}');
  for (const [room, port] of Object.entries(SERVICES)) {
    const serve = `require('http').createServer((q, r) => r.end('ok')).listen(Number(process.env.${port}), '127.0.0.1')`;
    const fall = "console.error('TASK_QUEUE is unknown: name another'); process.exit(1)";
    write(`${room}/dist/main.js`, room === broken ? fall : serve);
  }
  write(
    'migrations/dist/run.js',
    "require('fs').appendFileSync('migrated', process.env.DATABASE_URL + '\\n')",
  );
  return root;
}

async function settingsFor(root: string, more: Record<string, string> = {}): Promise<Settings> {
  const names = [...Object.values(SERVICES), 'POSTGRES_PORT', 'TEMPORAL_PORT', 'TEMPORAL_UI_PORT'];
  const ports: Record<string, string> = {};
  for (const name of names) ports[name] = String(await anyFreePort());
  return parseSettings({ ...ports, ...more }, {}, {}, root);
}

const start = (
  settings: Settings,
  said: string[] = [],
  signal = new AbortController().signal,
): Promise<Stack> => bringUp({ settings, overrides: {}, say: (line) => said.push(line), signal });

const partOf = (settings: Settings, name: string) =>
  new RunFolder(settings.dataDir).leftovers().find((part) => part.name === name)?.identity;

async function until(look: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await look()) return;
    await sleep(50);
  }
  throw new Error('it did not come to that');
}

describe('bringUp', () => {
  it('starts everything once, heals what dies, and leaves nothing but the data', async () => {
    const root = fakeRepository();
    const settings = await settingsFor(root);
    const said: string[] = [];
    const stack = await start(settings, said);
    try {
      expect(readFileSync(join(root, 'migrated'), 'utf8')).toBe(`${settings.databaseUrl}\n`);
      expect(await (await fetch(stack.addresses.page)).text()).toBe('ok');
      expect(await start(settings)).toMatchObject({ own: false, addresses: stack.addresses });

      for (const name of ['api', 'postgres', 'temporal']) {
        const before = partOf(settings, name);
        process.kill(-(before?.pid ?? 0), 'SIGKILL');
        await until(() => (partOf(settings, name)?.pid ?? before?.pid) !== before?.pid);
        expect(
          said.some((line) => line.startsWith(`${name} was ended by SIGKILL; it is started again`)),
        ).toBe(true);
      }
      await until(async () => {
        const client = new pg.Client({ connectionString: settings.databaseUrl });
        client.on('error', () => undefined);
        return client.connect().then(
          () => client.end().then(() => true),
          () => false,
        );
      });
    } finally {
      await stack.stop();
    }
    const run = new RunFolder(settings.dataDir);
    expect(run.leftovers()).toEqual([]);
    expect(run.launcher()).toBeUndefined();
    expect(await isFree(settings.webPort)).toBe(true);
    expect(await isFree(settings.postgresPort)).toBe(true);
  }, 120_000);

  it('ends what a killed launcher left, and what it started itself when a part will not start', async () => {
    const root = fakeRepository('services/gateway');
    const settings = await settingsFor(root);
    const stays = await startProcess({
      command: process.execPath,
      args: ['-e', 'setInterval(() => {}, 1000)'],
      env: { ...process.env },
      cwd: root,
      logFile: join(root, 'left.log'),
    });
    const run = new RunFolder(settings.dataDir);
    run.claim();
    run.remember('worker', { pid: stays.pid, born: stays.born });
    run.release();

    const said: string[] = [];
    await expect(start(settings, said)).rejects.toThrow(/^gateway did not start .*TASK_QUEUE is unknown/);
    expect(said[0]).toContain('left worker running');
    expect(stillRuns(stays)).toBe(false);
    expect(run.leftovers()).toEqual([]);
    expect(run.launcher()).toBeUndefined();
    expect(await isFree(settings.postgresPort)).toBe(true);
    expect(await isFree(settings.temporalPort)).toBe(true);
  }, 120_000);

  it('says in one line what of others does not answer', async () => {
    const port = await anyFreePort();
    const root = fakeRepository();
    const database = { DATABASE_URL: `postgres://me:secret@127.0.0.1:${port}/x` };
    const refused = start(await settingsFor(root, database));
    await expect(refused).rejects.toThrow(/^DATABASE_URL postgres:\/\/me:\*\*\*@127.* does not answer/);
    const temporal = start(await settingsFor(root, { TEMPORAL_ADDRESS: `127.0.0.1:${port}` }));
    await expect(temporal).rejects.toThrow(/^TEMPORAL_ADDRESS 127.* does not answer/);
  }, 60_000);

  it('can be stopped while it starts', async () => {
    const settings = await settingsFor(fakeRepository());
    const stop = new AbortController();
    const starting = start(settings, [], stop.signal);
    await until(() => partOf(settings, 'temporal') !== undefined);
    const temporal = partOf(settings, 'temporal');
    stop.abort();
    await expect(starting).rejects.toThrow();
    expect(bornAt(temporal?.pid ?? 0)).toBeUndefined();
    expect(new RunFolder(settings.dataDir).leftovers()).toEqual([]);
  }, 60_000);
});
