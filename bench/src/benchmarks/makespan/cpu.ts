import { readdirSync, readFileSync } from 'node:fs';

/** What /proc says of a process: its parent, and the seconds of CPU of it and of its children that have ended. */
export interface ProcessTime {
  pid: number;
  parent: number;
  seconds: number;
}

// The unit of /proc/<pid>/stat: fixed at 100 towards programs, whatever the kernel's own clock.
const TICKS_A_SECOND = 100;

/** @throws Error when the text is no /proc/<pid>/stat. */
export function parseStat(text: string): ProcessTime {
  // The name in brackets may hold spaces and brackets itself, so fields are counted after the last one.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [parent, user, system, childrenUser, childrenSystem] = [1, 11, 12, 13, 14].map((n) =>
    Number(fields[n]),
  );
  const ticks = (user ?? NaN) + (system ?? NaN) + (childrenUser ?? NaN) + (childrenSystem ?? NaN);
  const pid = Number.parseInt(text, 10);
  if (parent === undefined || !Number.isFinite(ticks + parent + pid))
    throw new Error(`no line of /proc/<pid>/stat: ${text.slice(0, 80)}`);
  return { pid, parent, seconds: ticks / TICKS_A_SECOND };
}

/** Seconds of CPU of each part: its process and everything below it, ended children included. */
export function secondsByPart(
  processes: readonly ProcessTime[],
  parts: ReadonlyMap<string, number>,
): Map<string, number> {
  const children = new Map<number, ProcessTime[]>();
  for (const process of processes)
    children.set(process.parent, [...(children.get(process.parent) ?? []), process]);
  const below = (pid: number): number =>
    (children.get(pid) ?? []).reduce((sum, child) => sum + child.seconds + below(child.pid), 0);
  const own = new Map(processes.map(({ pid, seconds }) => [pid, seconds]));
  return new Map([...parts].map(([part, pid]) => [part, (own.get(pid) ?? 0) + below(pid)]));
}

/** Seconds of CPU that each part has used since it began; undefined where the system has no /proc to tell it. */
export function cpuNow(parts: ReadonlyMap<string, number>): Map<string, number> | undefined {
  if (process.platform !== 'linux') return undefined;
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'))];
      } catch {
        // It ended between the listing and the look.
        return [];
      }
    });
  return secondsByPart(processes, parts);
}
