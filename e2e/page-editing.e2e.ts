import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImpactView } from '@planwright/contracts';
import type { Browser } from 'playwright-core';
import { Editor } from './src/editor.js';
import { grown } from './src/fan-outs.js';
import { openPage } from './src/page/open-page.js';
import { TASKS } from './src/stack/api.js';
import { launchBrowser } from './src/stack/browser.js';
import { Stack, until } from './src/stack/stack.js';

const TEST_MS = 400_000;
/** In the middle of the plan, and one that rests on it and was written by hand. */
const EDITED = 'project_plan';
const BY_HAND = 'executive_summary';
const HAND = 'Written by hand.';
const GOAL = 'A goal of my own.';

describe('an edit on the page', () => {
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

  it(
    'lights what would run again, has just that made, and asks about what a person wrote before',
    async () => {
      const { plan_id: planId } = await stack.api.createPlan();
      const ended = () => stack.api.ended(planId, TEST_MS / 2);
      await ended();
      const editor = new Editor(stack.api, planId);
      await editor.edit(BY_HAND, HAND);
      await ended();
      const predicted = await stack.api.read<ImpactView>(planId, `impact?task=${EDITED}`);
      const tasks = async () => new Map((await stack.api.tasks(planId)).map((task) => [task.task, task]));
      const before = await tasks();
      await stack.provider.forget();

      const { context, page, faults } = await openPage(browser, { viewport: { width: 1440, height: 900 } });
      await page.goto(`${stack.url('web')}/plans/${planId}?tab=graph&task=${EDITED}`);
      const panel = page.getByRole('complementary');
      await panel.getByRole('tab', { name: 'Edit' }).click();
      const impact = panel.getByRole('group', { name: 'What this changes' });
      await impact.getByText(`${predicted.tasks.length} tasks run again: ${predicted.calls} calls`).waitFor();
      await impact.getByText('1 task holds a version that a person wrote.').waitFor();
      const lit = page.locator('.graph-box:not([data-quiet]) .graph-node');
      await until(async () => (await lit.count()) === predicted.tasks.length + 1, 'the cone alone is lit');
      const names = await lit.evaluateAll((nodes: { id: string }[]) => nodes.map(({ id }) => id));
      expect(names.sort()).toEqual([EDITED, ...predicted.tasks].map((task) => `task-${task}`).sort());

      const field = panel.getByRole('textbox').first();
      await field.fill(`${await field.inputValue()} ${GOAL}`);
      await panel.getByRole('button', { name: `Save and run ${predicted.tasks.length} tasks again` }).click();
      await page.getByText(`Saved. ${predicted.tasks.length} tasks run again.`, { exact: true }).waitFor();
      await ended();
      const { log } = await stack.provider.calls();
      expect(log).toHaveLength(predicted.calls + grown(predicted.tasks, before, await tasks()));
      const asked = new Set(log.map(({ key }) => key.split('/')[1] ?? ''));
      expect(predicted.tasks).toEqual(expect.arrayContaining([...asked]));

      // What was written by hand holds until the person has answered.
      const summary = await stack.api.task(planId, BY_HAND);
      expect(summary.output).toContain(HAND);
      await page.goto(`${stack.url('web')}/plans/${planId}?tab=tasks&task=${BY_HAND}`);
      const question = panel.getByRole('region', { name: 'Your version or the new one?' });
      await question.getByRole('button', { name: 'Take both, merged' }).click();
      await question.waitFor({ state: 'detached' });
      await ended();
      const merged = await stack.api.task(planId, BY_HAND);
      expect(merged.output).toContain(HAND);
      expect(merged).toMatchObject({ status: 'completed', merge_waiting: false });
      expect((await stack.api.task(planId, EDITED)).output).toContain(GOAL);
      await page.getByText(`${TASKS} of ${TASKS}`).waitFor();
      expect(faults).toEqual([]);
      await context.close();
    },
    TEST_MS,
  );
});
