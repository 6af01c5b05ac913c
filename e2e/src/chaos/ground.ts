import { anyFreePort } from '@planwright/infra/ports';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Another, type ServiceName, Stack } from '../stack/stack.js';
import { Disk } from './disk.js';
import { Line } from './line.js';
import { type Link, LINKS } from './schedule.js';

const ROOT = path.resolve(import.meta.dirname, '../../..');
// Started from the build, as everything in a stack is.
const BUILT = path.join(ROOT, 'e2e/dist/chaos');
const OTHER_VERSION = path.relative(ROOT, path.join(BUILT, 'other-version.js'));

/** Longer than a call takes, shorter than a process that stands still: so a time-out is met, too. */
const MODEL_TIMEOUT_MS = 10_000;
/** One model goes on without the line to it, the other's answer is lost with it. */
export const MODELS = ['offline-planner', 'offline-planner-mini'] as const;

const RESTARTS = 5;

interface GroundOptions {
  /** How long the provider takes for a call. */
  latencyMs: number;
  /** Gives copies of files a disk that can be filled. */
  withDisk: boolean;
}

/** A stack whose lines, clock and disk can be disturbed. */
export class Ground {
  private constructor(
    readonly stack: Stack,
    readonly lines: Readonly<Record<Link, Line>>,
    /** Null where it was not wanted, or this user may not mount one. */
    readonly disk: Disk | null,
    private readonly folder: string,
  ) {}

  static async start({ latencyMs, withDisk }: GroundOptions): Promise<Ground> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'planwright-chaos-'));
    const disk = withDisk ? Disk.mount() : null;
    const ports = {
      postgres: await anyFreePort(),
      temporal: await anyFreePort(),
      provider: await anyFreePort(),
    };
    const made = await Promise.all(
      LINKS.map(async (link) => {
        const end = link.split('-')[1] as keyof typeof ports;
        return [link, await Line.to(ports[end])] as const;
      }),
    );
    const lines = Object.fromEntries(made) as Record<Link, Line>;
    try {
      const stack = await Stack.start({
        env: {
          POSTGRES_PORT: String(ports.postgres),
          TEMPORAL_PORT: String(ports.temporal),
          OFFLINE_LLM_PORT: String(ports.provider),
          DATABASE_URL: databaseAt(ports.postgres),
          TEMPORAL_ADDRESS: `127.0.0.1:${ports.temporal}`,
          OFFLINE_LLM_LATENCY_MS: String(latencyMs),
          LLM_CONFIG: impatientModels(folder),
          ...(disk ? { PLANWRIGHT_RUN_DIR: disk.folder } : {}),
        },
        envOf: {
          worker: {
            DATABASE_URL: databaseAt(lines['worker-postgres'].port),
            TEMPORAL_ADDRESS: `127.0.0.1:${lines['worker-temporal'].port}`,
            OFFLINE_LLM_URL: `http://127.0.0.1:${lines['worker-provider'].port}/v1`,
            NODE_OPTIONS: `--import ${preload(folder)}`,
          },
          api: {
            DATABASE_URL: databaseAt(lines['api-postgres'].port),
            TEMPORAL_ADDRESS: `127.0.0.1:${lines['api-temporal'].port}`,
          },
          gateway: { DATABASE_URL: databaseAt(lines['gateway-postgres'].port) },
        },
      });
      return new Ground(stack, lines, disk, folder);
    } catch (error) {
      await Promise.all(Object.values(lines).map((line) => line.close()));
      disk?.unmount();
      throw error;
    }
  }

  /** The worker's clock is off by so much from now on; 0 sets it right. */
  shiftClock(ms: number): void {
    writeFileSync(clockFile(this.folder), String(ms));
  }

  /** Starts a service again, as often as a supervisor would: at boot it may meet a line that is just cut. */
  async revive(name: ServiceName): Promise<void> {
    for (let i = 1; ; i++) {
      try {
        return await this.stack.startService(name);
      } catch (error) {
        if (i === RESTARTS) throw error;
      }
    }
  }

  startOtherVersion(): Promise<Another> {
    return this.stack.startAnother('worker', OTHER_VERSION);
  }

  async stop(): Promise<void> {
    for (const line of Object.values(this.lines)) {
      line.delay(0);
      line.goOn();
    }
    await this.stack.stop();
    await Promise.all(Object.values(this.lines).map((line) => line.close()));
    this.disk?.unmount();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const databaseAt = (port: number): string => `postgres://planwright:planwright@127.0.0.1:${port}/planwright`;

const clockFile = (folder: string): string => path.join(folder, 'clock');

function preload(folder: string): string {
  const script = pathToFileURL(path.join(BUILT, 'shifted-clock.js'));
  script.searchParams.set('file', clockFile(folder));
  return script.href;
}

function impatientModels(folder: string): string {
  const shipped = JSON.parse(readFileSync(path.join(ROOT, 'llm_config.json'), 'utf8')) as {
    models: { id: string }[];
  };
  const models = shipped.models
    .filter(({ id }) => MODELS.some((model) => model === id))
    .map((model) => ({ ...model, timeout_ms: MODEL_TIMEOUT_MS, background: model.id === MODELS[0] }));
  const file = path.join(folder, 'models.json');
  writeFileSync(file, JSON.stringify({ models }));
  return file;
}
