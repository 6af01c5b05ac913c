import { describe, expect, it } from '@jest/globals';
import { paste } from './src/page/keyboard.js';
import { isDone, isUnderWay, makePlan, openPage, planIdOf, planState } from './src/page/open-page.js';
import { withBrowser } from './src/page/with-browser.js';
import { PROMPT, TASKS } from './src/stack/api.js';

const TEST_MS = 400_000;
const LATENCY_MS = 100;

describe('the page in a real browser', () => {
  const ground = withBrowser({ env: { OFFLINE_LLM_LATENCY_MS: String(LATENCY_MS) } });

  it(
    'leads a newcomer from an example to the finished report by mouse',
    async () => {
      const { context, page, faults } = await openPage(ground.browser);
      await page.goto(ground.url);
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
      // Not only its place: what is said of it once it is written.
      await page.getByText(/^Written in one go before the plan/).waitFor();
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
    'lets a report grow in place while it is read, and is whole after a reload in the middle',
    async () => {
      const { context, page, faults } = await openPage(ground.browser);
      const planId = await makePlan(page, ground.url, PROMPT);
      await isUnderWay(page);
      await page.reload();
      await isUnderWay(page);
      expect((await ground.stack.api.plan(planId)).status).toBe('running');
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
      const { context, page, faults } = await openPage(ground.browser);
      await page.goto(`${ground.url}/plans`);
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
      const { context, page, faults } = await openPage(ground.browser);
      const field = page.getByRole('textbox', { name: 'Your idea' });
      await page.goto(ground.url);
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
      const { prompt } = await ground.stack.api.plan(planIdOf(page));
      expect(prompt).toBe(`${long} Nothing more.`);
      await ground.stack.api.commandOnceTaken(planIdOf(page), 'cancel');
      await planState(page, 'Cancelled').waitFor();
      expect(faults).toEqual([]);
      await context.close();
    },
    TEST_MS,
  );
});
