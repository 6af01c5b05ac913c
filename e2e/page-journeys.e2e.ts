import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { keyboardOf, paste } from './src/page/keyboard.js';
import { isDone, isUnderWay, makePlan, openPage, planIdOf, planState } from './src/page/open-page.js';
import { PROMPT, TASKS } from './src/stack/api.js';
import { launchBrowser } from './src/stack/browser.js';
import { Stack } from './src/stack/stack.js';

const TEST_MS = 400_000;
const LATENCY_MS = 100;
/** A task in the middle of the plan; what comes before it does not need it. */
const REFUSED = 'swot_analysis';

describe('the page in a real browser', () => {
  let stack: Stack;
  let browser: Browser;
  let url: string;
  beforeAll(async () => {
    stack = await Stack.start({ env: { OFFLINE_LLM_LATENCY_MS: String(LATENCY_MS) } });
    browser = await launchBrowser();
    url = stack.url('web');
  }, TEST_MS);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, TEST_MS);

  it(
    'leads a newcomer from an example to the finished report by mouse',
    async () => {
      const { context, page, faults } = await openPage(browser);
      await page.goto(url);
      await page.getByRole('heading', { name: 'No model is connected yet' }).waitFor();
      await page
        .getByRole('button', { name: /^Use the example/ })
        .first()
        .click();
      expect(await page.getByRole('textbox', { name: 'Your idea' }).inputValue()).not.toBe('');
      await page.locator('summary', { hasText: 'Options' }).click();
      await page.getByRole('radio', { name: /^Quick/ }).check();
      await page
        .getByRole('main')
        .getByText(/\d+ calls/)
        .waitFor();
      await page.getByRole('button', { name: 'Make the plan' }).click();
      await page.waitForURL('**/plans/*');
      // The whole graph is there at once, long before its tasks are.
      await page
        .locator('.graph-node')
        .nth(TASKS - 1)
        .waitFor({ state: 'attached' });
      await page.getByRole('heading', { name: 'First read' }).waitFor();
      await isDone(page);
      await page.getByRole('heading', { name: 'Executive summary' }).waitFor();
      expect(await page.getByText('Provisional', { exact: true }).count()).toBe(0);
      await page.getByRole('link', { name: /Findings/ }).click();
      await page.getByText('What the rules look at').waitFor();
      await page.getByRole('button', { name: 'Export' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: 'Calendar' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.ics$/);
      await page.getByRole('link', { name: /^Files/ }).click();
      await page.getByText('002-19-scenarios.md').click();
      await page.getByRole('heading', { name: /Chosen:/ }).waitFor();
      await page.getByRole('link', { name: 'Report', exact: true }).click();
      const report = page.frameLocator('iframe');
      await report.getByRole('heading', { name: 'Strategic decisions', exact: true }).first().waitFor();
      await report.getByText('Made by the offline provider').first().waitFor();
      const frame = page.frames().find((each) => each.parentFrame() !== null);
      await frame?.evaluate("window.print = () => (document.body.dataset.printed = 'yes')");
      await page.getByRole('button', { name: 'Print' }).click();
      await report.locator('body[data-printed=yes]').waitFor();
      expect(faults).toEqual([]);
      await context.close();
    },
    TEST_MS,
  );

  it(
    'leads from the idea to the finished report by keyboard alone',
    async () => {
      const { context, page, faults } = await openPage(browser);
      const { keyboard } = page;
      const { tabTo, keys } = keyboardOf(page);
      await page.goto(url);
      await page.getByRole('textbox', { name: 'Your idea' }).waitFor();
      await tabTo('textarea');
      await keyboard.insertText(PROMPT);
      await tabTo('summary');
      await keys('Enter');
      await tabTo('input[type=radio]');
      await keys('ArrowDown');
      await page.getByRole('radio', { name: /^Quick/, checked: true }).waitFor();
      await tabTo('button[type=submit]');
      await keys('Enter');
      await page.waitForURL('**/plans/*');
      await tabTo('.graph-node', 60);
      await keys('ArrowRight');
      await isDone(page);
      await keys('Enter');
      await page.getByRole('complementary').waitFor();
      await keys('Escape');
      await page.getByRole('complementary').waitFor({ state: 'detached' });
      expect(await page.evaluate('document.activeElement.className')).toContain('graph-node');
      await keys('g', 'f');
      await page.getByRole('treeitem').first().waitFor();
      await keys('j', 'j', 'Enter');
      await page.getByRole('region', { name: 'Preview' }).waitFor();
      await keys('?');
      await page.getByRole('heading', { name: 'Keys' }).waitFor();
      await keys('Escape', 'Control+k');
      await page.getByRole('option').first().waitFor();
      await keyboard.type('report');
      await keys('Enter');
      await page.waitForURL('**tab=report**');
      await page.frameLocator('iframe').getByText('Made by the offline provider').first().waitFor();
      expect(faults).toEqual([]);
      await context.close();
    },
    TEST_MS,
  );

  it(
    'finds what failed on the page of the plan, and goes on by one button without asking anything twice',
    async () => {
      const { context, page, faults } = await openPage(browser);
      await stack.provider.behave({ latency_ms: 20, faults: [{ kind: 'refusal', match: `/${REFUSED}` }] });
      const { plan_id } = await stack.api.createPlan();
      expect((await stack.api.ended(plan_id)).status).toBe('failed');
      await stack.provider.behave({ faults: [] });
      await stack.provider.forget();
      await page.goto(`${url}/plans`);
      await page.getByText('Failed only', { exact: true }).click();
      await page.locator(`a[href*="${plan_id}"]`).first().click();
      await page
        .getByRole('button', { name: /^Retry (?!what)/ })
        .first()
        .waitFor();
      const left = TASKS - (await stack.api.plan(plan_id)).completed_tasks;
      await page.getByRole('button', { name: 'Retry what failed' }).click();
      await isDone(page);
      const { by_key } = await stack.provider.calls();
      const asked = new Set(Object.keys(by_key).map((key) => key.split('/')[1]));
      expect([...asked]).toContain(REFUSED);
      expect(asked.size).toBeLessThanOrEqual(left);
      expect(faults).toEqual([]);
      await stack.provider.behave({ latency_ms: LATENCY_MS });
      await context.close();
    },
    TEST_MS,
  );

  it(
    'lets a report grow in place while it is read, and is whole after a reload in the middle',
    async () => {
      const { context, page, faults } = await openPage(browser);
      const planId = await makePlan(page, url, PROMPT);
      await isUnderWay(page);
      await page.reload();
      await isUnderWay(page);
      expect((await stack.api.plan(planId)).status).toBe('running');
      await page.getByRole('link', { name: 'Report', exact: true }).click();
      const report = page.frameLocator('iframe');
      await report.getByText('Being written').first().waitFor();
      const frame = page.frames().find((each) => each.parentFrame() !== null);
      const top = "document.querySelector('#section-project_plan').getBoundingClientRect().top";
      await frame?.evaluate("document.body.dataset.loadedOnce = 'yes'");
      await frame?.evaluate(`scrollBy({ top: ${top} - 10, behavior: 'instant' })`);
      await page.getByText('The final report.').waitFor();
      await report.locator('.top').getByText('Completed').waitFor();
      expect(await frame?.evaluate('document.body.dataset.loadedOnce')).toBe('yes');
      // Scrolling is by whole pixels, heights are not: each exchange may round.
      expect(Math.abs(Number(await frame?.evaluate(top)) - 10)).toBeLessThan(4);
      await report.locator('th button:visible').first().click();
      expect(await report.locator('th[aria-sort=ascending]').count()).toBe(1);
      await page.getByRole('link', { name: 'Graph', exact: true }).click();
      await page
        .locator('.graph-node[data-status=completed]')
        .nth(TASKS - 1)
        .waitFor({ state: 'attached' });
      expect(faults).toEqual([]);
      await context.close();
    },
    TEST_MS,
  );

  it(
    'goes back through every tab that was looked at, to where the person came from',
    async () => {
      const { context, page, faults } = await openPage(browser);
      await page.goto(`${url}/plans`);
      await page.getByRole('row').getByRole('link').first().click();
      await page.locator('.graph-node').first().waitFor();
      const planId = planIdOf(page);
      const tabs = page.getByRole('navigation', { name: 'Views of the plan' });
      const names = ['Tasks', 'Timeline', 'Terminal', 'Files', 'Findings', 'Report'];
      for (const name of names) {
        await tabs.getByRole('link', { name: new RegExp(`^${name}`) }).click();
        await tabs.locator('[aria-current=page]', { hasText: name }).waitFor();
      }
      for (const name of ['Graph', ...names].reverse().slice(1)) {
        await page.goBack();
        await tabs.locator('[aria-current=page]', { hasText: name }).waitFor();
        expect(planIdOf(page)).toBe(planId);
      }
      await page.goBack();
      await page.getByRole('heading', { name: 'Plans', exact: true }).waitFor();
      expect(faults).toEqual([]);
      await context.close();
    },
    TEST_MS,
  );

  it(
    'says what is wrong with a prompt beside it and keeps what was typed, of 100 KB as well',
    async () => {
      const { context, page, faults } = await openPage(browser);
      const field = page.getByRole('textbox', { name: 'Your idea' });
      await page.goto(url);
      await field.fill('asdf asdf');
      await page.getByText('This cannot become a plan yet').waitFor();
      expect(await field.inputValue()).toBe('asdf asdf');

      const long = `${PROMPT} `.repeat(Math.ceil(100_000 / (PROMPT.length + 1))).trim();
      await field.fill('');
      await field.focus();
      await paste(page, long);
      expect((await field.inputValue()).length).toBe(long.length);
      await page
        .getByRole('main')
        .getByText(/\d+ calls/)
        .waitFor();
      // It can still be typed in, and what was typed is what the plan is made of.
      await page.keyboard.press('End');
      await page.keyboard.type(' Nothing more.');
      await page.keyboard.press('Control+Enter');
      await page.waitForURL('**/plans/*');
      const { prompt } = await stack.api.plan(planIdOf(page));
      expect(prompt).toBe(`${long} Nothing more.`);
      await stack.api.commandOnceTaken(planIdOf(page), 'cancel');
      await planState(page, 'Cancelled').waitFor();
      expect(faults).toEqual([]);
      await context.close();
    },
    TEST_MS,
  );
});
