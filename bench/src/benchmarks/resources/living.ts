import type { ServiceName, Stack } from '@planwright/e2e/stack';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Threads answer one after the other, each when it has time. */
const SETTLE_MS = 1_500;

/** The setting that makes the processes of a stack tell, into `file`, what lives on after a collection. */
export const collecting = (file: string): Record<string, string> => {
  const preload = new URL('./collect-on-signal.js', import.meta.url);
  preload.searchParams.set('to', file);
  return { NODE_OPTIONS: `--import=${preload.href}` };
};

/** The newest line of each thread of a process, summed, in bytes; null when it told nothing. */
export function livingIn(lines: string, pid: number): { bytes: number; threads: number } | null {
  const newest = new Map<number, number>();
  for (const line of lines.split('\n').filter(Boolean)) {
    const told = JSON.parse(line) as { pid: number; threadId: number; bytes: number };
    if (told.pid === pid) newest.set(told.threadId, told.bytes);
  }
  if (newest.size === 0) return null;
  return { bytes: [...newest.values()].reduce((sum, bytes) => sum + bytes, 0), threads: newest.size };
}

/**
 * Lets a service collect its garbage, twice since finalizers free what only the second finds, and reads what lives on.
 * @throws when the service says nothing.
 */
export async function afterCollection(
  stack: Stack,
  service: ServiceName,
  file: string,
): Promise<{ bytes: number; threads: number }> {
  for (let i = 0; i < 2; i++) {
    stack.signalService(service, 'SIGUSR2');
    await sleep(SETTLE_MS);
  }
  const living = livingIn(readFileSync(file, 'utf8'), stack.pidOf(service));
  if (!living) throw new Error(`the ${service} told nothing of its memory`);
  return living;
}
