import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StackError } from '../stack-error.js';
import { endProcess, type EndOptions } from './end-process.js';
import { identify, type ProcessIdentity } from './identity.js';

export interface ProcessExit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A process that was started and can be ended. */
export interface RunningProcess extends ProcessIdentity {
  /** Settles when it ended, for whatever reason; never rejects. */
  exited: Promise<ProcessExit>;
  stop(): Promise<void>;
}

export interface ProcessOptions {
  command: string;
  args: readonly string[];
  env: Record<string, string | undefined>;
  cwd: string;
  logFile: string;
  uid?: number;
  gid?: number;
  end?: EndOptions;
  /** Told as soon as the process is there, before it answers, so that it can be found after a SIGKILL of ours. */
  onStarted?: (identity: ProcessIdentity) => void;
}

const LOG_LIMIT_BYTES = 20 * 1024 * 1024;

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(file, `${file}.old`);
  return openSync(file, 'a');
}

/** The last lines that a program wrote, for telling why it ended. */
export function lastLines(file: string, count = 3): string {
  try {
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    return lines.slice(-count).join(' | ').slice(-600);
  } catch {
    return '';
  }
}

/**
 * Starts a program in a process group of its own, so that Ctrl-C in the terminal reaches the launcher
 * alone, with its output in a log file.
 * @throws StackError when it cannot be started at all.
 */
export async function startProcess(options: ProcessOptions): Promise<RunningProcess> {
  const log = openLog(options.logFile);
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env,
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', log, log],
    ...(options.uid === undefined ? {} : { uid: options.uid }),
    ...(options.gid === undefined ? {} : { gid: options.gid }),
  });
  closeSync(log);
  const exited = new Promise<ProcessExit>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: null, signal: null }));
  });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) =>
      reject(
        new StackError(`${options.command} cannot be started (${error.message})`, 'check that it is there'),
      ),
    );
  });
  // Whoever starts a part decides how long to stay; a test that ends early must not hang on it.
  child.unref();
  const pid = child.pid ?? 0;
  const identity = identify(pid) ?? { pid, born: 'ended at once' };
  options.onStarted?.(identity);
  return { ...identity, exited, stop: () => endProcess(identity, options.end) };
}
