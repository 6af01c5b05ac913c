import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isUnderWay, openPage, planState } from './src/page/open-page.js';
import { withBrowser } from './src/page/with-browser.js';
import { TASKS } from './src/stack/api.js';
import { until } from './src/stack/stack.js';

const TEST_MS = 400_000;
/** So that a plan still runs when what is done to it comes. */
const SLOW_MS = 1_500;
const QUICK_MS = 60;
/** Sooner than a read that is tried again gives up. */
const AT_ONCE_MS = 3000;

describe('a page that is cut off from what it watches', () => {
  const ground = withBrowser();
  beforeEach(() => ground.stack.provider.behave({ latency_ms: SLOW_MS }));

  /** A plan that runs, watched by a person who never loads the page again. */
  async function watch() {
    const opened = await openPage(ground.browser, { severed: true });
    const { plan_id } = await ground.stack.api.createPlan();
    const address = `${ground.stack.url('web')}/plans/${plan_id}`;
    await opened.page.goto(address);
    await opened.page.evaluate("document.body.dataset.loadedOnce = 'yes'");
    await isUnderWay(opened.page);
    return { ...opened, plan_id, address };
  }

  /** That the page shows the end as it is stored, and is the one that was opened. */
  async function seesTheEnd(page: Page, planId: string): Promise<void> {
    await ground.stack.provider.behave({ latency_ms: QUICK_MS });
    await page.getByText(`${TASKS} of ${TASKS}`).waitFor();
    await planState(page, 'Completed').waitFor();
    await page
      .locator('.graph-node[data-status=completed]')
      .nth(TASKS - 1)
      .waitFor({ state: 'attached' });
    expect(await page.evaluate('document.body.dataset.loadedOnce')).toBe('yes');
    expect((await ground.stack.api.plan(planId)).status).toBe('completed');
  }

  it(
    'ends with the right state when worker, gateway, API, Postgres and Temporal are killed meanwhile',
    async () => {
      const { context, page, faults, plan_id } = await watch();
      await ground.stack.killService('worker');
      await ground.stack.startService('worker');
      for (const name of ['gateway', 'api'] as const) {
        await ground.stack.killService(name);
        await ground.stack.startService(name);
      }
      await ground.stack.killPostgres();
      await ground.stack.startPostgres();
      await ground.stack.killTemporal();
      await ground.stack.startTemporal();
      // All of that came to a run that was under way.
      expect((await ground.stack.api.plan(plan_id)).status).toBe('running');
      await seesTheEnd(page, plan_id);
      expect(faults).toEqual([]);
      await context.close();
    },
    TEST_MS,
  );

  it(
    'says that it is offline, does nothing later that was pressed then, and has caught up when it is back',
    async () => {
      const { context, page, faults, plan_id } = await watch();
      await context.setOffline(true);
      await page.getByText('Reconnecting…').waitFor();
      await page.getByText('The connection is lost.').waitFor();
      let pauses = 0;
      page.on('request', (request) => {
        if (request.url().endsWith('/pause')) pauses += 1;
      });
      await page.getByRole('button', { name: 'Pause' }).click();
      const refused = page.getByRole('alert').filter({ hasText: 'The server cannot be reached' });
      await refused.first().waitFor({ timeout: AT_ONCE_MS });
      expect(pauses).toBe(1);
      const { completed_tasks: before } = await ground.stack.api.plan(plan_id);
      await ground.stack.provider.behave({ latency_ms: QUICK_MS });
      await until(
        async () => (await ground.stack.api.plan(plan_id)).completed_tasks > before + 3,
        'the plan goes on without being watched',
      );
      await context.setOffline(false);
      await page.getByText('The connection is lost.').waitFor({ state: 'detached' });
      await seesTheEnd(page, plan_id);
      expect(pauses).toBe(1);
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
