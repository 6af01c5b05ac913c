import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { PROMPT, TASKS } from './src/stack/api.js';
import { launchBrowser } from './src/stack/browser.js';
import { Stack } from './src/stack/stack.js';

const PLAN_DONE_MS = 90_000;

/** Makes a plan by the form, as a newcomer does. */
async function makePlan(page: Page, url: string): Promise<string> {
  await page.goto(url);
  await page.getByLabel('Your idea').fill(PROMPT);
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await page.waitForURL('**/plans/*');
  return /plans\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}

async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${v.id}: ${v.nodes[0]?.html}`);
}

describe('the page in a real browser', () => {
  let stack: Stack;
  let browser: Browser;
  beforeAll(async () => {
    stack = await Stack.start({ env: { OFFLINE_LLM_LATENCY_MS: '150' } });
    browser = await launchBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  const open = async (options: Parameters<Browser['newContext']>[0] = {}) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) errors.push(message.text());
    });
    return { context, page, errors };
  };

  it('leads from the form over live tasks to files and the report', async () => {
    const { context, page, errors } = await open();
    const planId = await makePlan(page, stack.url('web'));
    await page.getByRole('heading', { name: 'First read' }).waitFor();
    await page.getByText('Provisional', { exact: true }).waitFor();
    await page.getByText(`${TASKS} of ${TASKS}`).waitFor({ timeout: PLAN_DONE_MS });
    await page.getByText('Completed', { exact: true }).first().waitFor();
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
    await page.goto(`${stack.url('web')}/plans/${planId}?tab=files`);
    await page.getByText('002-19-scenarios.md').click();
    await page.getByRole('heading', { name: /Chosen:/ }).waitFor();
    await page.goto(`${stack.url('web')}/plans/${planId}?tab=report`);
    const report = page.frameLocator('iframe');
    await report.getByRole('heading', { name: 'Strategic decisions', exact: true }).first().waitFor();
    await report.getByText('Made by the offline provider').first().waitFor();
    const frame = page.frames().find((each) => each.parentFrame() !== null);
    await frame?.evaluate("window.print = () => (document.body.dataset.printed = 'yes')");
    await page.getByRole('button', { name: 'Print' }).click();
    await report.locator('body[data-printed=yes]').waitFor();
    expect(errors).toEqual([]);
    await context.close();
  }, 150_000);

  it('lets a report that is being read grow in place', async () => {
    const { context, page, errors } = await open();
    const planId = await makePlan(page, stack.url('web'));
    await page
      .getByRole('main')
      .getByText(/[1-9]\d* of 61/)
      .first()
      .waitFor();
    await page.goto(`${stack.url('web')}/plans/${planId}?tab=report`);
    const report = page.frameLocator('iframe');
    await report.getByText('Being written').first().waitFor();
    const frame = page.frames().find((each) => each.parentFrame() !== null);
    const top = "document.querySelector('#section-project_plan').getBoundingClientRect().top";
    await frame?.evaluate("document.body.dataset.loadedOnce = 'yes'");
    await frame?.evaluate(`scrollBy({ top: ${top} - 10, behavior: 'instant' })`);
    await page.getByText('The final report.').waitFor({ timeout: PLAN_DONE_MS });
    await report.locator('.top').getByText('Completed').waitFor();
    expect(await frame?.evaluate('document.body.dataset.loadedOnce')).toBe('yes');
    // Scrolling is by whole pixels, heights are not: each exchange may round.
    expect(Math.abs(Number(await frame?.evaluate(top)) - 10)).toBeLessThan(4);
    await report.locator('th button:visible').first().click();
    expect(await report.locator('th[aria-sort=ascending]').count()).toBe(1);
    expect(errors).toEqual([]);
    await context.close();
  }, 150_000);

  it('says what is wrong with a prompt beside it and keeps what was typed', async () => {
    const { context, page } = await open();
    await page.goto(stack.url('web'));
    await page.getByLabel('Your idea').fill('asdf asdf');
    await page.getByText('This cannot become a plan yet').waitFor({ timeout: 15_000 });
    expect(await page.getByLabel('Your idea').inputValue()).toBe('asdf asdf');
    await context.close();
  }, 60_000);

  it('ends with the right state, without a reload, when every part is killed meanwhile', async () => {
    await stack.provider.behave({ latency_ms: 2_000 });
    const { context, page, errors } = await open();
    const planId = await makePlan(page, stack.url('web'));
    await page.evaluate("document.body.dataset.loadedOnce = 'yes'");
    await page
      .getByRole('main')
      .getByText(/[1-9]\d* of 61/)
      .first()
      .waitFor();
    for (const name of ['gateway', 'api'] as const) {
      await stack.killService(name);
      await stack.startService(name);
    }
    await stack.killPostgres();
    await stack.startPostgres();
    await stack.killTemporal();
    await stack.startTemporal();
    // All of that came to a run that was under way; now its worker goes, too.
    expect((await stack.api.plan(planId)).status).toBe('running');
    await stack.killService('worker');
    await stack.startService('worker');
    await page.getByText(`${TASKS} of ${TASKS}`).waitFor({ timeout: PLAN_DONE_MS });
    await page.getByText('Completed', { exact: true }).first().waitFor();
    expect(await page.evaluate('document.body.dataset.loadedOnce')).toBe('yes');
    await page.getByRole('button', { name: 'Open all' }).click();
    const shown = await page.getByText('Completed', { exact: true }).count();
    expect(shown).toBeGreaterThanOrEqual(TASKS);
    expect((await stack.api.plan(planId)).status).toBe('completed');
    expect(errors).toEqual([]);
    await stack.provider.behave({ latency_ms: 150 });
    await context.close();
  }, 240_000);

  it.each([
    ['light', 1440],
    ['dark', 390],
  ] as const)(
    'has no serious accessibility fault and no sideways scroll (%s, %d px)',
    async (colorScheme, width) => {
      const { context, page } = await open({ colorScheme, viewport: { width, height: 900 } });
      const { items } = (await (await stack.api.request('GET', '/api/plans?limit=1')).json()) as {
        items: { plan_id: string }[];
      };
      for (const path of [
        '/',
        '/plans',
        `/plans/${items[0]?.plan_id}`,
        `/plans/${items[0]?.plan_id}?tab=terminal`,
        `/plans/${items[0]?.plan_id}?tab=files`,
        `/plans/${items[0]?.plan_id}?tab=findings`,
      ]) {
        await page.goto(`${stack.url('web')}${path}`);
        await page.waitForLoadState('networkidle');
        expect([path, await seriousFaults(page)]).toEqual([path, []]);
        expect([
          path,
          await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth'),
        ]).toEqual([path, true]);
      }
      await context.close();
    },
    90_000,
  );
});
