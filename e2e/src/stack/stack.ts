import { anyFreePort } from '@planwright/infra/ports';
import { startPostgres } from '@planwright/infra/postgres';
import { findTemporal, startTemporal } from '@planwright/infra/temporal';
import { PROCESS_DEFAULTS } from '@planwright/config';
import { createDataSource } from '@planwright/db';
import { migrate } from '@planwright/migrations';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Api } from './api.js';
import type { Query } from '../checks/stored.js';
import { OfflineProvider } from './offline-provider.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
// What is fetched or built once (Temporal's program) is kept for every stack.
const KEPT_PROGRAMS = path.join(ROOT, '.planwright');
const READY_MS = 60_000;

/** Processes of ours, by name, with the program that each runs and the path that tells when it is ready. */
const SERVICES = {
  'offline-llm': {
    program: 'services/offline-llm/dist/main.js',
    port: 'OFFLINE_LLM_PORT',
    health: '/health',
  },
  worker: { program: 'services/worker/dist/main.js', port: 'WORKER_PORT', health: '/health' },
  api: { program: 'services/api/dist/main.js', port: 'API_PORT', health: '/health/ready' },
  gateway: { program: 'services/gateway/dist/main.js', port: 'GATEWAY_PORT', health: '/health' },
  web: { program: 'web/server/dist/main.js', port: 'WEB_PORT', health: '/' },
} as const;
export type ServiceName = keyof typeof SERVICES;

export interface StackOptions {
  /** Which of our processes to start; all of them where left out. */
  services?: readonly ServiceName[];
  env?: Record<string, string>;
  /** Settings of one service beyond those of all, e.g. another way to the database. */
  envOf?: Partial<Record<ServiceName, Record<string, string>>>;
  /** Settings of the Postgres server beyond ours. */
  postgresSettings?: Readonly<Record<string, string>>;
}

/** A further process of a service. */
export interface Another {
  url: string;
  kill(): Promise<void>;
  /** Lets it finish what is under way. */
  end(): Promise<void>;
}

/** A whole Planwright of real processes on free ports with a data folder of its own; any part can be killed. */
export class Stack {
  readonly api: Api;
  readonly provider: OfflineProvider;
  private readonly children = new Map<ServiceName, ChildProcess>();
  private readonly others: ChildProcess[] = [];
  private postgres: Awaited<ReturnType<typeof startPostgres>> | undefined;
  private temporal: Awaited<ReturnType<typeof startTemporal>> | undefined;

  private constructor(
    readonly dataDir: string,
    private readonly env: Record<string, string>,
    private readonly envOf: NonNullable<StackOptions['envOf']>,
    private readonly postgresSettings: NonNullable<StackOptions['postgresSettings']>,
  ) {
    this.api = new Api(this.url('api'));
    this.provider = new OfflineProvider(this.url('offline-llm'));
  }

  static async start(options: StackOptions = {}): Promise<Stack> {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'planwright-e2e-'));
    // Root runs Postgres as another user, whose cluster would be put outside a closed folder and be left there.
    chmodSync(dataDir, 0o755);
    const names = ['POSTGRES_PORT', 'TEMPORAL_PORT', ...Object.values(SERVICES).map((s) => s.port)];
    const ports = Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, String(await anyFreePort())] as const)),
    );
    const env = {
      ...PROCESS_DEFAULTS,
      PATH: process.env['PATH'] ?? '',
      PLANWRIGHT_DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      TEST_MODE: 'true',
      WORKED_EXAMPLE: 'false',
      OFFLINE_LLM_LATENCY_MS: '20',
      ...ports,
      DATABASE_URL: `postgres://planwright:planwright@127.0.0.1:${ports['POSTGRES_PORT']}/planwright`,
      TEMPORAL_ADDRESS: `127.0.0.1:${ports['TEMPORAL_PORT']}`,
      ...options.env,
    };
    const stack = new Stack(dataDir, env, options.envOf ?? {}, options.postgresSettings ?? {});
    try {
      await Promise.all([stack.startPostgres(), stack.startTemporal()]);
      await migrate(stack.databaseUrl);
      const services = options.services ?? (Object.keys(SERVICES) as ServiceName[]);
      // The worker publishes the pipelines and the API needs a worker to be ready.
      for (const name of services.filter((s) => s === 'offline-llm' || s === 'worker'))
        await stack.startService(name);
      await Promise.all(
        services.filter((s) => s !== 'offline-llm' && s !== 'worker').map((s) => stack.startService(s)),
      );
      return stack;
    } catch (error) {
      await stack.stop();
      throw error;
    }
  }

  get databaseUrl(): string {
    return this.env['DATABASE_URL'] ?? '';
  }

  get temporalAddress(): string {
    return this.env['TEMPORAL_ADDRESS'] ?? '';
  }

  /** Looks into the database, as no client could; with a connection of its own, since Postgres may have been killed. */
  async database<T>(work: (query: Query) => Promise<T>): Promise<T> {
    const dataSource = await createDataSource({
      url: this.databaseUrl,
      poolSize: 2,
      applicationName: 'planwright-e2e',
    });
    try {
      return await work((text, values = []) => dataSource.query(text, [...values]));
    } finally {
      await dataSource.destroy();
    }
  }

  url(name: ServiceName): string {
    return `http://127.0.0.1:${this.env[SERVICES[name].port]}`;
  }

  logFile(name: ServiceName): string {
    return path.join(this.dataDir, `${name}.log`);
  }

  pidOf(name: ServiceName): number {
    return this.children.get(name)?.pid ?? 0;
  }

  async startService(name: ServiceName): Promise<void> {
    this.children.set(name, await this.spawnService(name, this.env));
  }

  /** One more process of a service beside the first, on a port of its own; `program` takes the place of the service's. */
  async startAnother(name: ServiceName, program?: string): Promise<Another> {
    const port = String(await anyFreePort());
    const child = await this.spawnService(name, { ...this.env, [SERVICES[name].port]: port }, program);
    this.others.push(child);
    return {
      url: `http://127.0.0.1:${port}`,
      kill: () => end(child, 'SIGKILL'),
      end: () => end(child, 'SIGTERM'),
    };
  }

  private async spawnService(
    name: ServiceName,
    env: Record<string, string>,
    program: string = SERVICES[name].program,
  ): Promise<ChildProcess> {
    const { health, port } = SERVICES[name];
    mkdirSync(this.dataDir, { recursive: true });
    const child = spawn(process.execPath, [path.join(ROOT, program)], {
      cwd: ROOT,
      env: { ...env, ...this.envOf[name] },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const log = createWriteStream(this.logFile(name), { flags: 'a' });
    child.stdout.pipe(log);
    child.stderr.pipe(log);
    try {
      await until(async () => {
        if (child.exitCode !== null)
          throw new Error(`${name} ended with ${child.exitCode}: ${this.lastWords(name)}`);
        const response = await fetch(`http://127.0.0.1:${env[port]}${health}`, {
          signal: AbortSignal.timeout(2_000),
        }).catch(() => null);
        return response?.ok ?? false;
      }, `${name} is ready`);
    } catch (error) {
      await end(child, 'SIGKILL');
      throw error;
    }
    return child;
  }

  /** The end of a service's log. */
  lastWords(name: ServiceName): string {
    return readFileSync(this.logFile(name), 'utf8').slice(-1_500);
  }

  /** Ends a process the hard way, as a power cut would. */
  async killService(name: ServiceName): Promise<void> {
    await end(this.children.get(name), 'SIGKILL');
    this.children.delete(name);
  }

  /** Ends a process as its supervisor does before an upgrade: it may finish what is under way. */
  async endService(name: ServiceName): Promise<void> {
    await end(this.children.get(name), 'SIGTERM');
    this.children.delete(name);
  }

  signalService(name: ServiceName, signal: NodeJS.Signals): void {
    this.children.get(name)?.kill(signal);
  }

  /** Processes that the stack knows to run, by name. */
  residents(): { name: string; pid: number }[] {
    const lives = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;
    return [
      ...[...this.children].map(([name, child]) => ({ name: String(name), child })),
      ...this.others.map((child) => ({ name: 'another', child })),
    ]
      .filter(({ child }) => lives(child))
      .map(({ name, child }) => ({ name, pid: child.pid ?? 0 }))
      .concat(this.postgres ? [{ name: 'postgres', pid: this.postgres.pid }] : [])
      .concat(this.temporal ? [{ name: 'temporal', pid: this.temporal.pid }] : []);
  }

  async startPostgres(): Promise<void> {
    this.postgres = await startPostgres({
      dataDir: this.dataDir,
      port: Number(this.env['POSTGRES_PORT']),
      settings: this.postgresSettings,
    });
  }

  async killPostgres(): Promise<void> {
    await killGroup(this.postgres);
    this.postgres = undefined;
  }

  async startTemporal(): Promise<void> {
    this.temporal = await startTemporal({
      executable: await this.temporalProgram(),
      dataDir: this.dataDir,
      port: Number(this.env['TEMPORAL_PORT']),
      headless: true,
    });
  }

  async killTemporal(): Promise<void> {
    await killGroup(this.temporal);
    this.temporal = undefined;
  }

  /** The database of Temporal goes, as on a machine whose disk was lost; Temporal must not run meanwhile. */
  deleteTemporalDatabase(): void {
    for (const suffix of ['', '-wal', '-shm'])
      rmSync(path.join(this.dataDir, `temporal.db${suffix}`), { force: true });
  }

  /** The `temporal` program, for acting as an operator does. */
  temporalProgram(): Promise<string> {
    return findTemporal({ dataDir: KEPT_PROGRAMS });
  }

  async stop(): Promise<void> {
    await Promise.all([...this.children.values(), ...this.others].map((child) => end(child, 'SIGTERM')));
    await Promise.all([this.temporal?.stop(), this.postgres?.stop()]);
    // Logs and databases of a failure are kept where somebody wants to read them.
    if (!process.env['PLANWRIGHT_KEEP_STACKS']) rmSync(this.dataDir, { recursive: true, force: true });
  }
}

async function end(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const late = setTimeoutKill(child);
  await exited;
  clearTimeout(late);
}

const GRACE_MS = 15_000;
const setTimeoutKill = (child: ChildProcess) => setTimeout(() => child.kill('SIGKILL'), GRACE_MS);

async function killGroup(running: { pid: number; exited: Promise<unknown> } | undefined): Promise<void> {
  if (!running) return;
  process.kill(-running.pid, 'SIGKILL');
  await running.exited;
}

/** Waits until the condition holds; names what was awaited when it does not come. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string,
  ms = READY_MS,
): Promise<void> {
  const deadline = Date.now() + ms;
  for (;;) {
    if (await condition()) return;
    if (Date.now() > deadline) throw new Error(`not so within ${ms} ms: ${what}`);
    await sleep(50);
  }
}
