import type { HeapSample } from './slope.js';
import type { Page } from './watch-page.js';

const SAMPLES = 30;
/** The first ones are left out: the page fills its caches once. */
const SETTLING = 5;

/** What the page holds after collection, over so many minutes. */
export async function sampleHeap(page: Page, minutes: number): Promise<HeapSample[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  const samples: HeapSample[] = [];
  const begun = Date.now();
  for (let i = 0; i < SAMPLES + SETTLING; i++) {
    await page.waitForTimeout((minutes * 60_000) / (SAMPLES + SETTLING));
    // Once lets go of what waited for a finaliser, twice of what that held.
    for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    if (i >= SETTLING) samples.push({ minutes: (Date.now() - begun) / 60_000, kilobytes: usedSize / 1000 });
  }
  return samples;
}
