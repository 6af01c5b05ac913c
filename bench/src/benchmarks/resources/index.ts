import type { Stack } from '@planwright/e2e/stack';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Benchmark, Result } from '../../benchmark.js';
import { rounded } from '../../figures/rounded.js';
import { timePlans } from '../../plans/time-plans.js';
import { withStack } from '../../run/with-stack.js';
import { growthOf } from './growth.js';
import { afterCollection, collecting } from './living.js';
import { MEASURED, peakDuring, residentOf, residentOfAll, type Measured } from './peak.js';

const TARGETS: Record<Measured, number> = { worker: 400, api: 200, gateway: 150 };
/** More than what a full collection leaves from one time to the next is growth. */
const FLAT_MB = 10;
const PLANS_AT_ONCE = 20;
const GROWTH = { plans: 200, wave: 10 };
const REST_MS = 5_000;
const WAVE_MS = 300_000;

const mb = (bytes: number): number => rounded(bytes / 1e6);

/** What the processes hold just started, and at most while so many plans run at once in full detail. */
export async function measurePeak(stack: Stack, plans = PLANS_AT_ONCE): Promise<Result[]> {
  await sleep(REST_MS);
  const rest = await residentOfAll(stack);
  // Looked at in the database: asking the API for each plan would be what fills its memory.
  const peak = await peakDuring(stack, () => timePlans(stack, { plans, limitMs: WAVE_MS }));
  return MEASURED.map((service) => ({
    name: `rss_${service}_mb`,
    value: mb(peak[service]),
    unit: 'MB',
    better: 'lower',
    target: TARGETS[service],
    detail: `peak while ${plans} plans run at once, looked at each second; ${mb(rest[service])} MB at rest`,
  }));
}

/** Runs plans in waves, and after each wave looks at what the worker cannot let go of; it tells that into `file`. */
export async function measureGrowth(
  stack: Stack,
  file: string,
  say: (line: string) => void,
  { plans, wave } = GROWTH,
): Promise<Result[]> {
  const living: number[] = [];
  const resident: number[] = [];
  let threads = 0;
  for (let done = wave; done <= plans; done += wave) {
    await timePlans(stack, { plans: wave, body: {}, limitMs: WAVE_MS });
    const now = await afterCollection(stack, 'worker', file);
    ({ threads } = now);
    living.push(now.bytes);
    resident.push(await residentOf(stack, 'worker'));
    say(`${done} plans: ${mb(now.bytes)} MB live in the worker, ${mb(resident.at(-1) ?? NaN)} MB resident`);
  }
  const live = growthOf(living);
  const held = growthOf(resident);
  return [
    {
      name: 'rss_growth_mb',
      value: mb(live.growth),
      unit: 'MB',
      better: 'lower',
      target: FLAT_MB,
      detail: `heap and buffers of the worker's ${threads} threads after collection: ${mb(live.from)} to ${mb(live.to)} MB, ${plans} plans in waves of ${wave}`,
    },
    {
      name: 'rss_growth_resident_mb',
      value: mb(held.growth),
      unit: 'MB',
      better: 'lower',
      detail: `resident size of the same process: ${mb(held.from)} to ${mb(held.to)} MB`,
    },
  ];
}

export const resources: Benchmark = {
  name: 'resources',
  about:
    'Resident memory at rest and with 20 plans at once; what the worker still holds after 200 plans and a collection.',
  seconds: 720,
  async run(say) {
    const services = ['offline-llm', 'worker', 'api', 'gateway'] as const;
    say(`${PLANS_AT_ONCE} plans at once …`);
    const peaks = await withStack({ services, env: { OFFLINE_LLM_LATENCY_MS: '200' } }, (stack) =>
      measurePeak(stack),
    );
    say(`${GROWTH.plans} plans in waves of ${GROWTH.wave} …`);
    const folder = mkdtempSync(path.join(os.tmpdir(), 'planwright-memory-'));
    const file = path.join(folder, 'living.jsonl');
    const options = {
      services,
      env: { OFFLINE_LLM_LATENCY_MS: '0' },
      envOf: { worker: collecting(file) },
    };
    try {
      return [...peaks, ...(await withStack(options, (stack) => measureGrowth(stack, file, say)))];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
