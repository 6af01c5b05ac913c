import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { stillRuns, type ProcessIdentity } from './identity.js';

function send(pid: number, signal: NodeJS.Signals, group: boolean): void {
  try {
    process.kill(group ? -pid : pid, signal);
  } catch {
    // It ended between the look and the signal; the caller looks again.
  }
}

async function waitForEnd(identity: ProcessIdentity, timeoutMs: number): Promise<boolean> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    if (!stillRuns(identity)) return true;
    if (Date.now() >= until) return false;
    await sleep(40);
  }
}

export interface EndOptions {
  /** First signal; Postgres wants SIGINT to end at once without waiting for its clients. */
  signal?: NodeJS.Signals;
  /** How long it may take before it is killed, in ms. */
  timeoutMs?: number;
}

/**
 * Ends a process that leads a group of its own, with its group: politely, then by force. Does nothing when
 * that process no longer runs, even if another one has its number.
 */
export async function endProcess(identity: ProcessIdentity, options: EndOptions = {}): Promise<void> {
  if (!stillRuns(identity)) return;
  if (process.platform === 'win32') {
    try {
      execFileSync('taskkill', ['/PID', String(identity.pid), '/T', '/F'], { stdio: 'ignore' });
    } catch {
      // Already gone.
    }
    return;
  }
  send(identity.pid, options.signal ?? 'SIGTERM', false);
  if (!(await waitForEnd(identity, options.timeoutMs ?? 10_000))) {
    send(identity.pid, 'SIGKILL', true);
    await waitForEnd(identity, 5_000);
  }
}
