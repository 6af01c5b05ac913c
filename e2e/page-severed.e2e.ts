import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { isUnderWay, openPage, planState } from './src/page/open-page.js';
import { TASKS } from './src/stack/api.js';
import { launchBrowser } from './src/stack/browser.js';
import { Stack, until } from './src/stack/stack.js';

const TEST_MS = 400_000;
/** So that a plan still runs when what is done to it comes. */
const SLOW_MS = 1_500;
const QUICK_MS = 60;

describe('a page that is cut off from what it watches', () => {
  let stack: Stack;
  let browser: Browser;
  beforeAll(async () => {
    stack = await Stack.start();
    browser = await launchBrowser();
  }, TEST_MS);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, TEST_MS);
  beforeEach(() => stack.provider.behave({ latency_ms: SLOW_MS }));

  /** A plan that runs, watched by a person who never loads the page again. */
  async function watch() {
    const opened = await openPage(browser, { severed: true });
    const { plan_id } = await stack.api.createPlan();
    const address = `${stack.url('web')}/plans/${plan_id}`;
    await opened.page.goto(address);
    await opened.page.evaluate("document.body.dataset.loadedOnce = 'yes'");
    await isUnderWay(opened.page);
    return { ...opened, plan_id, address };
  }

  /** That the page shows the end as it is stored, and is the one that was opened. */
  async function seesTheEnd(page: Page, planId: string): Promise<void> {
    await stack.provider.behave({ latency_ms: QUICK_MS });
    await page.getByText(`${TASKS} of ${TASKS}`).waitFor();
    await planState(page, 'Completed').waitFor();
    await page
      .locator('.graph-node[data-status=completed]')
      .nth(TASKS - 1)
      .waitFor({ state: 'attached' });
    expect(await page.evaluate('document.body.dataset.loadedOnce')).toBe('yes');
    expect((await stack.api.plan(planId)).status).toBe('completed');
  }

  it(
    'ends with the right state when worker, gateway, API, Postgres and Temporal are killed meanwhile',
    async () => {
      const { context, page, faults, plan_id } = await watch();
      await stack.killService('worker');
      await stack.startService('worker');
      for (const name of ['gateway', 'api'] as const) {
        await stack.killService(name);
        await stack.startService(name);
      }
      await stack.killPostgres();
      await stack.startPostgres();
      await stack.killTemporal();
      await stack.startTemporal();
      // All of that came to a run that was under way.
      expect((await stack.api.plan(plan_id)).status).toBe('running');
      await seesTheEnd(page, plan_id);
      expect(faults).toEqual([]);
      await context.close();
    },
    TEST_MS,
  );

  it(
    'says that it is offline, and has caught up when it is back',
    async () => {
      const { context, page, faults, plan_id } = await watch();
      await context.setOffline(true);
      await page.getByText('Reconnecting…').waitFor();
      await page.getByText('The connection is lost.').waitFor();
      const { completed_tasks: before } = await stack.api.plan(plan_id);
      await stack.provider.behave({ latency_ms: QUICK_MS });
      await until(
        async () => (await stack.api.plan(plan_id)).completed_tasks > before + 3,
        'the plan goes on without being watched',
      );
      await context.setOffline(false);
      await page.getByText('The connection is lost.').waitFor({ state: 'detached' });
      await seesTheEnd(page, plan_id);
      expect(faults).toEqual([]);
      await context.close();
    },
    TEST_MS,
  );

  it(
    'is in step with a second tab, whichever of them acts',
    async () => {
      const { context, page, faults, plan_id, address } = await watch();
      const other = await context.newPage();
      await other.goto(address);
      await page.getByRole('button', { name: 'Pause' }).click();
      await planState(other, 'Paused').waitFor();
      await other.getByRole('button', { name: 'Resume' }).click();
      await planState(page, 'Running').waitFor();
      await seesTheEnd(page, plan_id);
      await planState(other, 'Completed').waitFor();
      await other.close();
      expect(faults).toEqual([]);
      await context.close();
    },
    TEST_MS,
  );
});
