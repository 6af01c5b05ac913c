import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { largePipeline } from './src/large/large-pipeline.js';
import { openPage, planState } from './src/page/open-page.js';
import { launchBrowser } from './src/stack/browser.js';
import { startOwnWorker } from './src/stack/own-worker.js';
import { Stack } from './src/stack/stack.js';

const TEST_MS = 400_000;
const TASKS = 1_000;
const MADE_MS = 240_000;

describe('a plan with a thousand tasks', () => {
  let stack: Stack;
  let worker: Awaited<ReturnType<typeof startOwnWorker>>;
  let browser: Browser;
  beforeAll(async () => {
    stack = await Stack.start({ services: ['offline-llm'] });
    worker = await startOwnWorker(stack, [largePipeline(TASKS)]);
    await stack.startService('api');
    await Promise.all([stack.startService('gateway'), stack.startService('web')]);
    browser = await launchBrowser();
  }, TEST_MS);
  afterAll(async () => {
    await browser?.close();
    await worker?.stop();
    await stack?.stop();
  }, TEST_MS);

  it(
    'is drawn whole, searched and opened while it runs',
    async () => {
      // On a busy machine a command may take longer than the API waits for it: it is answered 503, and done.
      const { context, page, faults } = await openPage(browser, {
        severed: true,
        viewport: { width: 1440, height: 900 },
      });
      const { plan_id } = await stack.api.createPlan({ kind: 'large' });
      await page.goto(`${stack.url('web')}/plans/${plan_id}`);
      await page.locator(`#task-task_${TASKS}`).waitFor({ state: 'attached' });
      await page.locator('.graph-node[data-status=completed]').first().waitFor({ state: 'attached' });
      await page.getByRole('searchbox', { name: 'Find a task' }).fill('Task 997');
      await page.getByText('1 found').waitFor();
      await page.goto(`${stack.url('web')}/plans/${plan_id}?tab=tasks&task=task_1`);
      await page.getByRole('complementary').waitFor();
      await page.getByRole('button', { name: 'Close' }).click();
      // All thousand are in the list, and only those in sight are drawn.
      await page.getByRole('button', { name: 'Open all' }).click();
      const rows = page.locator('main [data-row]');
      const last = page.locator(`main #task-task_${TASKS}`);
      await page.locator('main #task-task_1').waitFor();
      expect(await last.count()).toBe(0);
      expect(await rows.count()).toBeLessThan(100);
      await page
        .getByRole('group', { name: 'tasks' })
        .evaluate(
          (list: { scrollTop: number; scrollHeight: number }) => (list.scrollTop = list.scrollHeight),
        );
      await last.waitFor();
      expect(await page.locator('main #task-task_1').count()).toBe(0);
      expect(await rows.count()).toBeLessThan(100);
      await last.focus();
      await page.keyboard.press('k');
      await page.locator(`main #task-task_${TASKS - 1}:focus`).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: `Task ${TASKS - 1}`, exact: true }).waitFor();
      await page.getByRole('link', { name: 'Timeline' }).click();
      await page.getByRole('treeitem').first().waitFor();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('button', { name: 'Cancel the plan' }).click();
      await planState(page, 'Cancelled').waitFor();
      expect((await stack.api.tasks(plan_id)).length).toBe(TASKS);
      expect(faults).toEqual([]);
      await context.close();
    },
    TEST_MS,
  );

  it(
    'lights up while it is made, and is walked by keys',
    async () => {
      const { plan_id } = await stack.api.createPlan({ kind: 'large' });
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`${stack.url('web')}/plans/${plan_id}?tab=graph`);
      await page.locator('.graph-node').first().waitFor();
      await stack.api.ended(plan_id, MADE_MS);
      await page.getByText(`${TASKS.toLocaleString('en')} completed`).waitFor();
      expect(await page.locator('.graph-node[data-status=completed]').count()).toBe(TASKS);
      await page.locator('#task-task_1').focus();
      await page.keyboard.press('End');
      await page.locator(`#task-task_${TASKS}:focus`).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(new RegExp(`task=task_${TASKS}`));
      await page.getByRole('heading', { name: `Task ${TASKS}`, exact: true }).waitFor();
      expect(errors).toEqual([]);
      await page.close();
    },
    TEST_MS,
  );
});
