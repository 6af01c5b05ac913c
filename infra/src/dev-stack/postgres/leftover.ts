import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess } from '../processes/end-process.js';
import { identify } from '../processes/identity.js';

function commandOf(pid: number): string {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/**
 * Clears what a killed launcher or a crash left in a cluster: ends a server that still has it, and removes
 * a lock file whose number by now belongs to nobody or to another program (Postgres would refuse to start).
 */
export async function clearLeftover(cluster: string): Promise<void> {
  const lock = join(cluster, 'postmaster.pid');
  let pid: number;
  try {
    pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  } catch {
    return;
  }
  const identity = identify(pid);
  const command = identity ? commandOf(pid) : '';
  if (identity && command.includes('postgres') && command.includes(cluster)) {
    await endProcess(identity, { signal: 'SIGINT' });
  }
  if (process.platform !== 'win32') rmSync(lock, { force: true });
}
