import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { largePipeline } from './src/large/large-pipeline.js';
import { launchBrowser } from './src/stack/browser.js';
import { startOwnWorker } from './src/stack/own-worker.js';
import { Stack } from './src/stack/stack.js';

const TASKS = 1000;
const MADE_MS = 240_000;

describe('a plan with 1,000 tasks', () => {
  let stack: Stack;
  let browser: Browser;
  let worker: Awaited<ReturnType<typeof startOwnWorker>>;
  beforeAll(async () => {
    stack = await Stack.start({ services: ['offline-llm', 'gateway', 'web'] });
    worker = await startOwnWorker(stack, [largePipeline(TASKS)]);
    await stack.startService('api');
    browser = await launchBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await worker?.stop();
    await stack?.stop();
  }, 60_000);

  it(
    'is drawn, lights up while it is made, and is walked by keys',
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
    MADE_MS + 60_000,
  );
});
