import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { bornAt } from '../processes/identity.js';
import { startPostgres, type PostgresOptions, type RunningPostgres } from './start-postgres.js';

const folders: string[] = [];
const servers: RunningPostgres[] = [];
const start = async (options: PostgresOptions): Promise<RunningPostgres> => {
  const server = await startPostgres({ ...options, settings: { fsync: 'off' } });
  servers.push(server);
  return server;
};
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'planwright-pg-'));
  chmodSync(made, 0o755);
  folders.push(made);
  return made;
};
const rows = async (url: string, text: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
};

afterAll(async () => {
  for (const server of servers) await server.stop();
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

describe('startPostgres', () => {
  it('makes a UTF-8 cluster on loopback, takes what a killed server left, and keeps the data', async () => {
    const dataDir = folder();
    const first = await start({ dataDir, port: 0 });
    const [encoding] = await rows(first.url, 'SHOW server_encoding');
    expect(encoding).toEqual({ server_encoding: 'UTF8' });
    const [fsync] = await rows(first.url, 'SHOW fsync');
    expect(fsync).toEqual({ fsync: 'off' });
    await rows(first.url, "CREATE TABLE kept AS SELECT 'Zürich ✓' AS name");

    process.kill(-first.pid, 'SIGKILL');
    await first.exited;
    const second = await start({ dataDir, port: 0 });
    expect(await rows(second.url, 'SELECT name FROM kept')).toEqual([{ name: 'Zürich ✓' }]);

    // A launcher that was killed leaves its server running: the next start ends it and has the folder.
    const third = await start({ dataDir, port: 0 });
    await second.exited;
    expect(await rows(third.url, 'SELECT name FROM kept')).toHaveLength(1);
    await third.stop();
    await third.stop();
    expect(bornAt(third.pid)).toBeUndefined();
  });

  it('is not kept from starting by a lock file whose number now belongs to another program', async () => {
    const dataDir = folder();
    const first = await start({ dataDir, port: 0 });
    const lock = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
    const content = readFileSync(lock, 'utf8');
    await first.stop();
    writeFileSync(lock, content.replace(/^\d+/, String(process.pid)));
    const second = await start({ dataDir, port: 0 });
    await second.stop();
    expect(bornAt(process.pid)).toBeDefined();
  });

  it('says in one line that a port is taken, and leaves nothing running', async () => {
    const running = await start({ dataDir: folder(), port: 0 });
    const dataDir = folder();
    await expect(start({ dataDir, port: running.port })).rejects.toThrow(/POSTGRES_PORT.*DATABASE_URL/);
    expect(() => readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'))).toThrow();
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot(
    'puts the data outside a home that its account cannot pass through, says so, and finds it again',
    async () => {
      const dataDir = mkdtempSync(join(tmpdir(), 'planwright-closed-'));
      folders.push(dataDir);
      const said: string[] = [];
      const first = await start({ dataDir, port: 0, log: (line) => said.push(line) });
      const place = /kept in (.+)\.$/.exec(said.join('\n'))?.[1] ?? '';
      folders.push(place);
      expect(place).not.toBe('');
      await rows(first.url, 'CREATE TABLE kept AS SELECT 1 AS n');
      await first.stop();
      const second = await start({ dataDir, port: 0 });
      expect(await rows(second.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
    },
  );
});
