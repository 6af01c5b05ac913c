import { mkdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { processEnvironment } from '@planwright/config';
import { anyFreePort } from '../ports.js';
import { reasonOf, StackError, type Say } from '../stack-error.js';
import type { ProcessIdentity } from '../processes/identity.js';
import { lastLines, startProcess, type RunningProcess } from '../processes/start-process.js';
import { findTemporal } from './find-temporal.js';

export interface TemporalOptions {
  /** Data folder of Planwright; runs are kept in temporal.db below it. */
  dataDir: string;
  /** 0 takes any free port. */
  port: number;
  /** Of the Web UI; left out with `headless`. 0 takes any free port. */
  uiPort?: number;
  headless?: boolean;
  /** The program, when it is known already. */
  executable?: string;
  log?: Say;
  onStarted?: (identity: ProcessIdentity) => void;
}

/** A Temporal server that runs. */
export interface RunningTemporal extends RunningProcess {
  /** host:port of its gRPC service. */
  address: string;
  uiUrl: string | undefined;
  logFile: string;
  executable: string;
}

/** Registered at boot: a workflow that names one that is not registered cannot start. */
export const SEARCH_ATTRIBUTES = ['PlanId', 'PlanKind', 'Stage', 'PlanStatus', 'ProjectId'] as const;

const READY_TIMEOUT_MS = 60_000;

/**
 * Asks a Temporal server whether it serves the namespace.
 * @throws Error with the reason when it does not within the time, in ms.
 */
export async function askTemporal(address: string, namespace = 'default', timeoutMs = 3_000): Promise<void> {
  const connection = await Connection.connect({ address, connectTimeout: timeoutMs });
  try {
    await connection.withDeadline(Date.now() + timeoutMs, () =>
      connection.workflowService.describeNamespace({ namespace }),
    );
  } finally {
    await connection.close();
  }
}

async function waitUntilReady(server: RunningProcess, address: string, logFile: string): Promise<void> {
  let ended = false;
  void server.exited.then(() => (ended = true));
  const until = Date.now() + READY_TIMEOUT_MS;
  for (;;) {
    let reason: string;
    try {
      await askTemporal(address, 'default', 1_000);
      if (!ended) return;
      reason = 'another server answers there';
    } catch (error) {
      reason = reasonOf(error);
    }
    if (ended || Date.now() > until) {
      throw new StackError(
        `Temporal did not start on TEMPORAL_PORT ${address} (${(ended && lastLines(logFile, 2)) || reason})`,
        `look at ${logFile}, or set TEMPORAL_ADDRESS to a Temporal of your own`,
      );
    }
    await sleep(100);
  }
}

const DYNAMIC_CONFIG = [
  // An activity that the worker has room for comes back with the answer that schedules it: no poll in between.
  'system.enableActivityEagerExecution=true',
  // The one shard of this server looks for new tasks 20 times a second at most, unless told otherwise: each step of a
  // plan would wait for up to 50 ms.
  'history.transferProcessorMaxPollRPS=1000',
  'history.timerProcessorMaxPollRPS=1000',
];

/**
 * Starts Temporal's development server with a database file, so that runs survive its end.
 * @throws StackError when it cannot run; nothing is left behind then.
 */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const executable =
    options.executable ??
    (await findTemporal({ dataDir: options.dataDir, ...(options.log ? { log: options.log } : {}) }));
  mkdirSync(options.dataDir, { recursive: true });
  const port = options.port || (await anyFreePort());
  const uiPort = options.headless ? undefined : options.uiPort || (await anyFreePort());
  const logFile = join(options.dataDir, 'logs', 'temporal.log');
  // Without these two pragmas the server does a third of the work a second.
  const database = ['--db-filename', join(options.dataDir, 'temporal.db')];
  const pragmas = ['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=normal'];
  const server = await startProcess({
    command: executable,
    args: [
      'server',
      'start-dev',
      ...database,
      ...pragmas,
      ...DYNAMIC_CONFIG.flatMap((value) => ['--dynamic-config-value', value]),
      ...['--ip', '127.0.0.1', '--port', String(port), '--log-level', 'error'],
      ...(uiPort === undefined ? ['--headless'] : ['--ui-ip', '127.0.0.1', '--ui-port', String(uiPort)]),
      ...SEARCH_ATTRIBUTES.flatMap((name) => ['--search-attribute', `${name}=Keyword`]),
    ],
    env: processEnvironment(),
    cwd: options.dataDir,
    logFile,
    ...(options.onStarted ? { onStarted: options.onStarted } : {}),
  });
  const address = `127.0.0.1:${port}`;
  try {
    await waitUntilReady(server, address, logFile);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const uiUrl = uiPort === undefined ? undefined : `http://127.0.0.1:${uiPort}`;
  return { ...server, address, uiUrl, logFile, executable };
}
