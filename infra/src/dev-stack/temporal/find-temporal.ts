import { execFile, spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { processEnvironment } from '@planwright/config';
import { StackError, type Say } from '../stack-error.js';

const run = promisify(execFile);

/** The newest version that Go can install: later ones carry replace directives. */
const GO_MODULE = 'github.com/temporalio/cli/cmd/temporal@v1.5.1';
const DOWNLOAD_TIMEOUT_MS = 120_000;
const GO_TIMEOUT_MS = 20 * 60_000;

export interface FindOptions {
  /** Data folder of Planwright; what is fetched is kept in bin/ below it. */
  dataDir: string;
  log?: Say;
  /** Where programs are looked for, as in the environment variable PATH. */
  path?: string;
  /** Ends a download or a build that is under way. */
  signal?: AbortSignal;
}

/** One place to look. It gives the program's path, or undefined so that the next place is tried. */
export interface TemporalSource {
  name: string;
  find(): Promise<string | undefined>;
}

const executable = (name: string): string => (process.platform === 'win32' ? `${name}.exe` : name);

export function onPath(name: string, path: string): string | undefined {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const file = join(folder, executable(name));
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      continue;
    }
  }
  return undefined;
}

/** A file that is called temporal may be anything, or be cut off: it must say its version. */
async function works(file: string): Promise<boolean> {
  try {
    const { stdout } = await run(file, ['--version'], { timeout: 20_000 });
    return /temporal/i.test(stdout);
  } catch {
    return false;
  }
}

const sdkCopy = (bin: string): string | undefined => {
  if (!existsSync(bin)) return undefined;
  const name = readdirSync(bin).find((file) => file.startsWith('temporal-'));
  return name && join(bin, name);
};

interface QuietRun {
  env: Record<string, string | undefined>;
  timeout: number;
  signal: AbortSignal | undefined;
}

/** Runs a program without its output; true when it ended well and in time. */
function runQuietly(command: string, args: string[], { env, timeout, signal }: QuietRun): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env,
      timeout,
      killSignal: 'SIGKILL',
      stdio: 'ignore',
      windowsHide: true,
      ...(signal ? { signal } : {}),
    });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

/** Where the program may come from, in the order in which the places are tried. */
export function temporalSources({ dataDir, log, path, signal }: FindOptions): TemporalSource[] {
  const say = log ?? (() => undefined);
  const bin = join(dataDir, 'bin');
  const kept = join(bin, executable('temporal'));
  const search = path ?? processEnvironment()['PATH'] ?? '';
  return [
    { name: 'PATH', find: async () => onPath('temporal', search) },
    { name: 'data folder', find: async () => (existsSync(kept) ? kept : sdkCopy(bin)) },
    {
      name: 'download',
      find: async () => {
        say("Fetching Temporal's development server (about a minute, once); next: starting it.");
        mkdirSync(bin, { recursive: true });
        const script = fileURLToPath(new URL('../../../download-temporal.mjs', import.meta.url));
        await runQuietly(process.execPath, [script, bin], {
          env: processEnvironment(),
          timeout: DOWNLOAD_TIMEOUT_MS,
          signal,
        });
        return sdkCopy(bin);
      },
    },
    {
      name: 'Go',
      find: async () => {
        const go = onPath('go', search);
        if (!go) return undefined;
        say(
          'It cannot be fetched from here. Building Temporal with Go (about three minutes, once); next: starting it.',
        );
        mkdirSync(bin, { recursive: true });
        const env = processEnvironment({ GOBIN: bin });
        await runQuietly(go, ['install', GO_MODULE], { env, timeout: GO_TIMEOUT_MS, signal });
        return existsSync(kept) ? kept : undefined;
      },
    },
  ];
}

/**
 * The path of a Temporal CLI that runs: on the PATH, kept in the data folder, downloaded, or built by Go.
 * @throws StackError when no place has one.
 */
export async function findTemporal(
  options: FindOptions,
  sources = temporalSources(options),
): Promise<string> {
  for (const source of sources) {
    options.signal?.throwIfAborted();
    const file = await source.find();
    if (file && (await works(file))) return file;
  }
  throw new StackError(
    'Temporal is neither on the PATH nor could it be downloaded or built',
    'install its CLI (https://docs.temporal.io/cli) or Go, or set TEMPORAL_ADDRESS to a Temporal of your own',
  );
}
