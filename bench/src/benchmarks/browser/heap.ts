import type { Page } from './watch-page.js';

/** Kilobytes that the page holds after collection. */
export async function heldAfterCollection(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('HeapProfiler.enable');
    // Once lets go of what waited for a finaliser, twice of what that held.
    for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize / 1000;
  } finally {
    await session.detach();
  }
}
