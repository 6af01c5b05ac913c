import type { Stack } from '@planwright/e2e/stack';
import { readMetric } from '../../figures/metric.js';

export const MEASURED = ['worker', 'api', 'gateway'] as const;
export type Measured = (typeof MEASURED)[number];
export type Sizes = Record<Measured, number>;

const RESIDENT = 'process_resident_memory_bytes';
const EVERY_MS = 1_000;

export const residentOf = (stack: Stack, service: Measured): Promise<number> =>
  readMetric(stack.url(service), RESIDENT);

export async function residentOfAll(stack: Stack): Promise<Sizes> {
  const [worker, api, gateway] = await Promise.all(MEASURED.map((service) => residentOf(stack, service)));
  return { worker: worker ?? NaN, api: api ?? NaN, gateway: gateway ?? NaN };
}

/** The largest resident sizes, looked at each second, while the work is under way. */
export async function peakDuring(stack: Stack, work: () => Promise<unknown>): Promise<Sizes> {
  const peak = await residentOfAll(stack);
  const look = async (): Promise<void> => {
    // A process that is too busy to answer is looked at again in a second.
    const now = await residentOfAll(stack).catch(() => peak);
    for (const service of MEASURED) peak[service] = Math.max(peak[service], now[service]);
  };
  const timer = setInterval(() => void look(), EVERY_MS);
  try {
    await work();
    await look();
    return peak;
  } finally {
    clearInterval(timer);
  }
}
