import type { launchBrowser } from '@planwright/e2e/stack';
import { median } from '../../statistics/quantile.js';

type Browser = Awaited<ReturnType<typeof launchBrowser>>;

const USABLE_MS = 30_000;

/** Conditions, in the page, of being usable: what a person came for is there and can be worked with. */
export const FORM_IS_USABLE = `document.querySelector('form textarea:not(:disabled)') !== null`;
export const planIsUsable = (tasks: number): string =>
  `document.querySelector('main')?.textContent.includes('${tasks} of ${tasks}') === true`;

/** Looks at each frame that the browser draws, and notes the time since the navigation began. */
const watchFor = (condition: string): string => `
  const look = () => {
    if (document.documentElement && (${condition})) globalThis.planwrightUsableAt = performance.now();
    else requestAnimationFrame(look);
  };
  look();`;

/** Milliseconds from navigation to the condition, in a browser that has never been there. */
async function usableOnce(browser: Browser, url: string, condition: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(watchFor(condition));
    await page.goto(url, { waitUntil: 'commit' });
    const deadline = Date.now() + USABLE_MS;
    for (;;) {
      const at = await page.evaluate<number | null>('globalThis.planwrightUsableAt ?? null');
      if (at !== null) return at;
      if (Date.now() > deadline) throw new Error(`${url} is not usable after ${USABLE_MS} ms: ${condition}`);
      await page.waitForTimeout(100);
    }
  } finally {
    await context.close();
  }
}

/** The median of several visits, after one that warms the server and the browser. */
export async function usableMs(
  browser: Browser,
  url: string,
  condition: string,
  visits: number,
): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i <= visits; i++) times.push(await usableOnce(browser, url, condition));
  return median(times.slice(1));
}
