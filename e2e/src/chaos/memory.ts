import { readFileSync } from 'node:fs';
import type { Stack } from '../stack/stack.js';

const OURS = ['worker', 'api', 'gateway'];
const EVERY_MS = 5_000;
/** What a quarter of an hour's floor may lie above an earlier one: collection is not to the megabyte. */
const FLAT_MB = 25;

export interface MemoryResult {
  /** Floors in MB by service: of the second quarter of the time, and of the last. */
  rss_mb: Record<string, { early: number; late: number }>;
  problems: string[];
}

/** Samples the resident memory of our processes. A floor of many samples is what is kept after collections. */
export class Memory {
  private readonly samples = new Map<string, number[]>();
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly stack: Stack) {
    this.timer = setInterval(() => this.sample(), EVERY_MS);
  }

  stop(): MemoryResult {
    clearInterval(this.timer);
    const rss_mb: MemoryResult['rss_mb'] = {};
    const problems: string[] = [];
    for (const [name, samples] of this.samples) {
      const quarter = Math.floor(samples.length / 4);
      if (quarter === 0) continue;
      const early = Math.min(...samples.slice(quarter, 2 * quarter));
      const late = Math.min(...samples.slice(-quarter));
      rss_mb[name] = { early, late };
      if (late - early > FLAT_MB) problems.push(`the memory of ${name} grew from ${early} to ${late} MB`);
    }
    return { rss_mb, problems };
  }

  private sample(): void {
    for (const { name, pid } of this.stack.residents()) {
      if (!OURS.includes(name)) continue;
      const mb = residentMb(pid);
      if (mb !== null) this.samples.set(name, [...(this.samples.get(name) ?? []), mb]);
    }
  }
}

function residentMb(pid: number): number | null {
  try {
    const kb = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kb ? Math.round(Number(kb) / 1024) : null;
  } catch {
    // It was killed meanwhile, or this is no Linux.
    return null;
  }
}
