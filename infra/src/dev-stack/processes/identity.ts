import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process as it was when we started it. A number alone may by now belong to somebody else. */
export interface ProcessIdentity {
  pid: number;
  /** When the process began, in the words of the system; compared, never read. */
  born: string;
}

function bornOnLinux(pid: number): string | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The name in brackets may hold spaces and brackets itself, so fields are counted after the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot}:${fields[19] ?? ''}`;
}

function bornByCommand(pid: number): string | undefined {
  const [file, args] =
    process.platform === 'win32'
      ? ['powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`]]
      : ['ps', ['-o', 'lstart=', '-p', String(pid)]];
  try {
    const text = execFileSync(file as string, args as string[], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return text.trim() || undefined;
  } catch {
    return undefined;
  }
}

/** When the process with this number began, or undefined when none runs (a zombie does not run). */
export function bornAt(pid: number): string | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return process.platform === 'linux' ? bornOnLinux(pid) : bornByCommand(pid);
}

/** The identity of a running process. */
export function identify(pid: number): ProcessIdentity | undefined {
  const born = bornAt(pid);
  return born === undefined ? undefined : { pid, born };
}

/** Whether the very process that was written down still runs. */
export const stillRuns = (identity: ProcessIdentity): boolean => bornAt(identity.pid) === identity.born;
