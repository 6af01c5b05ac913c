import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import pg from 'pg';
import { anyFreePort } from '../ports.js';
import { reasonOf, StackError, type Say } from '../stack-error.js';
import type { ProcessIdentity } from '../processes/identity.js';
import { lastLines, startProcess, type RunningProcess } from '../processes/start-process.js';
import { nativeFolder, program } from './binaries.js';
import { ensureCluster, postgresEnvironment, stopByProgram } from './cluster.js';
import { clearLeftover } from './leftover.js';
import { choosePlaces } from './places.js';
import { postgresUser } from './system-user.js';

export interface PostgresOptions {
  /** Data folder of Planwright; the cluster is put below it. */
  dataDir: string;
  /** 0 takes any free port. */
  port: number;
  /** Server settings beyond ours, e.g. `{fsync: 'off'}` for tests. */
  settings?: Readonly<Record<string, string>>;
  log?: Say;
  onStarted?: (identity: ProcessIdentity) => void;
}

/** A Postgres that runs. `url` names the database "planwright". */
export interface RunningPostgres extends RunningProcess {
  url: string;
  port: number;
  logFile: string;
}

const DATABASE = 'planwright';
const READY_TIMEOUT_MS = 60_000;
const urlOf = (port: number, database: string): string =>
  `postgres://planwright:planwright@127.0.0.1:${port}/${database}`;

/** What is asked of every server: enough connections for several processes, loopback only, no socket file. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  log_min_messages: 'warning',
};

/**
 * Runs one query on a new connection.
 * @throws what pg throws.
 */
async function query(url: string, text: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A server that goes away mid-query reports on this event as well; the query's rejection is enough.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(text)).rowCount ?? 0;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Waits for this very server: on a taken port another Postgres may answer, with the same password even,
 * so it must know the name that ours was given.
 */
async function waitUntilReady(server: RunningProcess, port: number, name: string, logFile: string) {
  let ended = false;
  void server.exited.then(() => (ended = true));
  const until = Date.now() + READY_TIMEOUT_MS;
  for (;;) {
    try {
      const own = await query(
        urlOf(port, 'postgres'),
        `SELECT 1 WHERE current_setting('cluster_name') = '${name}'`,
      );
      if (own > 0) return;
      throw new Error('another Postgres answers there');
    } catch (error) {
      if (!ended && Date.now() < until) {
        await sleep(50);
        continue;
      }
      const reason = ended ? lastLines(logFile, 2) : reasonOf(error);
      throw new StackError(
        `Postgres did not start on POSTGRES_PORT ${port} (${reason})`,
        `look at ${logFile}, make room on the disk, or set DATABASE_URL to a Postgres of your own`,
      );
    }
  }
}

/**
 * Starts the Postgres that npm brought, in the data folder, with the database "planwright" in it. What an
 * earlier launcher left running there is ended first.
 * @throws StackError when it cannot run; nothing is left behind then.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const say = options.log ?? (() => undefined);
  const user = postgresUser(say);
  const places = choosePlaces(options.dataDir, nativeFolder(), user, say);
  const cluster = await ensureCluster(places, user);
  await clearLeftover(cluster);
  const port = options.port || (await anyFreePort());
  const logFile = join(options.dataDir, 'logs', 'postgres.log');
  const name = `planwright-${randomUUID()}`;
  const settings = Object.entries({ ...SETTINGS, ...options.settings, cluster_name: name });
  const server = await startProcess({
    command: program(places.native, 'postgres'),
    args: [
      '-D',
      cluster,
      '-p',
      String(port),
      ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    env: postgresEnvironment(),
    cwd: places.home,
    logFile,
    ...(options.onStarted ? { onStarted: options.onStarted } : {}),
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
    end: { signal: 'SIGINT' },
  });
  const stop = async (): Promise<void> => {
    if (process.platform === 'win32') await stopByProgram(places, cluster);
    await server.stop();
  };
  try {
    await waitUntilReady(server, port, name, logFile);
    const found = await query(
      urlOf(port, 'postgres'),
      `SELECT 1 FROM pg_database WHERE datname = '${DATABASE}'`,
    );
    if (found === 0) await query(urlOf(port, 'postgres'), `CREATE DATABASE ${DATABASE}`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...server, stop, port, logFile, url: urlOf(port, DATABASE) };
}
