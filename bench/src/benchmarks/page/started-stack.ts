import { processEnvironment, projectRoot } from '@planwright/config';
import { anyFreePort } from '@planwright/infra/ports';
import { findTemporal } from '@planwright/infra/temporal';
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const READY = 'Planwright is ready after';
const READY_MS = 120_000;
const END_MS = 30_000;
const PORTS = [
  'WEB_PORT',
  'API_PORT',
  'GATEWAY_PORT',
  'WORKER_PORT',
  'OFFLINE_LLM_PORT',
  'POSTGRES_PORT',
  'TEMPORAL_PORT',
  'TEMPORAL_UI_PORT',
];
/** What a person may have set that would lead to parts or models of their own. */
const UNSET = ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'LLM_CONFIG', 'PLANWRIGHT_RUN_DIR', 'npm_lifecycle_event'];

/** A stack that `npm start` brought up. */
export interface StartedStack {
  pageUrl: string;
  apiUrl: string;
  /** Seconds from the command to its ready line. */
  seconds: number;
  end(): Promise<void>;
}

/** An environment for `npm start` in a data folder and on ports of its own, with the offline provider. */
export async function startEnvironment(dataDir: string): Promise<Record<string, string | undefined>> {
  const root = projectRoot();
  const temporal = await findTemporal({ dataDir: path.join(root, '.planwright') });
  const { PATH = '' } = processEnvironment();
  const ports: Record<string, string> = {};
  for (const name of PORTS) ports[name] = String(await anyFreePort());
  return processEnvironment({
    ...Object.fromEntries(UNSET.map((name) => [name, undefined])),
    ...ports,
    // Temporal's program is fetched once, which is no part of a warm start.
    PATH: [path.dirname(temporal), PATH].join(path.delimiter),
    PLANWRIGHT_DATA_DIR: dataDir,
    TEST_MODE: 'true',
  });
}

/**
 * Runs the command, `npm start` as it is written in the README, until it says that all is ready.
 * @throws with its last words when it ends or takes more than two minutes.
 */
export async function startStack(
  env: Record<string, string | undefined>,
  command: readonly string[] = ['npm', 'start'],
): Promise<StartedStack> {
  const [program = '', ...args] = command;
  const startedAt = performance.now();
  // A process group of its own: npm hands no signal on to what it starts.
  const child = spawn(program, args, { cwd: projectRoot(), env, detached: true, stdio: 'pipe' });
  const closed = new Promise((resolve) => child.once('close', resolve));
  let said = '';
  const ready = new Promise<number>((resolve, reject) => {
    const hear = (data: Buffer): void => {
      said += data.toString('utf8');
      if (said.includes(READY)) resolve((performance.now() - startedAt) / 1000);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new Error(`${command.join(' ')} ended with ${code}: ${said.slice(-800)}`)),
    );
    AbortSignal.timeout(READY_MS).addEventListener('abort', () =>
      reject(new Error(`${command.join(' ')} is not ready: ${said.slice(-800)}`)),
    );
  });
  try {
    const seconds = await ready;
    const at = (name: string): string => `http://127.0.0.1:${env[name]}`;
    return { pageUrl: at('WEB_PORT'), apiUrl: at('API_PORT'), seconds, end: () => end(child, closed) };
  } catch (error) {
    await end(child, closed);
    throw error;
  }
}

/** As by Ctrl-C; waits until nobody of the group holds its output any more. */
async function end(child: ChildProcess, closed: Promise<unknown>): Promise<void> {
  signalGroup(child, 'SIGTERM');
  const late = setTimeout(() => signalGroup(child, 'SIGKILL'), END_MS);
  await closed;
  clearTimeout(late);
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody is there any more.
  }
}
