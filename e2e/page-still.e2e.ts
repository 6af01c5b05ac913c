import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openPage } from './src/page/open-page.js';
import { withBrowser } from './src/page/with-browser.js';

const TEST_MS = 400_000;
/** Longer than the test looks. */
const CALL_MS = 60_000;
const LOOK_MS = 4_000;
/** Clocks tick once a second; a screen has sixty frames. */
const FEW_A_SECOND = 12;

/** How often a second the page works out its styles anew, as it does for each frame that is its own. */
async function stylesASecond(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const count = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'RecalcStyleCount')?.value ?? 0;
  };
  const before = await count();
  await page.waitForTimeout(LOOK_MS);
  const after = await count();
  await session.detach();
  return ((after - before) * 1000) / LOOK_MS;
}

describe('the page of a plan that waits for its calls', () => {
  const ground = withBrowser();

  it(
    'leaves what turns and breathes to the compositor, in the list and in the graph',
    async () => {
      const { stack, browser, url } = ground;
      await stack.provider.behave({ latency_ms: CALL_MS });
      const { plan_id } = await stack.api.createPlan({});
      const { context, page } = await openPage(browser, { viewport: { width: 1440, height: 950 } });
      for (const [tab, moving] of [
        ['tasks', 'main .animate-turn'],
        ['graph', 'main .animate-breathe'],
      ] as const) {
        await page.goto(`${url}/plans/${plan_id}?tab=${tab}`);
        await page.locator(moving).first().waitFor({ state: 'attached' });
        // What opens with the page has its own motion.
        await page.waitForTimeout(3_000);
        expect([tab, (await stylesASecond(page)) < FEW_A_SECOND]).toEqual([tab, true]);
      }
      await context.close();
      await stack.api.commandOnceTaken(plan_id, 'cancel');
    },
    TEST_MS,
  );
});
