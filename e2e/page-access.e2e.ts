import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openPage } from './src/page/open-page.js';
import { EMPTY_SIGHTS, see, type Sight, sightsOf } from './src/page/sights.js';
import { makeStatePlans, type StatePlans } from './src/page/state-plans.js';
import { launchBrowser } from './src/stack/browser.js';
import { Stack } from './src/stack/stack.js';

const TEST_MS = 600_000;
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 780 };
/** What the theme decides; all else is the same in both. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** A refused prompt and an address that is not there are answered so, and the browser notes it. */
const ANSWERED = /status of 4\d\d/;

const STILL_FRAME = 'iframe:not([sandbox*="allow-scripts"])';

async function seriousFaults(page: Page, rules?: string[]): Promise<string[]> {
  // What is fine is not of interest; and a frame is gone through where scripts may run in it.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .exclude(STILL_FRAME)
    .setLegacyMode((await page.locator(`iframe:not(${STILL_FRAME})`).count()) === 0);
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

async function faultsIn(page: Page, url: string, sight: Sight): Promise<string[]> {
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: 'light' });
  await see(page, url, sight);
  const light = await seriousFaults(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await seriousFaults(page, COLOURS);
  await page.setViewportSize(NARROW);
  const wide = (await page.evaluate(SIDEWAYS)) ? ['scrolls sideways'] : [];
  return [...light, ...dark, ...wide];
}

const SIDEWAYS = 'document.documentElement.scrollWidth > window.innerWidth';

describe('every page, in every state', () => {
  let stack: Stack;
  let browser: Browser;
  let empty: string[];
  let plans: StatePlans;
  beforeAll(async () => {
    stack = await Stack.start();
    browser = await launchBrowser();
    empty = await faultsOf(EMPTY_SIGHTS);
    plans = await makeStatePlans(stack);
  }, TEST_MS);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, TEST_MS);

  /** What is wrong with these views: in the light theme, in the dark one, and on a narrow screen. */
  async function faultsOf(sights: readonly Sight[]): Promise<string[]> {
    const left = sights.filter(({ alike }) => !alike);
    const found: string[] = [];
    const inTurn = async (): Promise<void> => {
      const { context, page: first, faults } = await openPage(browser, { reducedMotion: 'reduce' });
      await first.close();
      for (let sight = left.shift(); sight; sight = left.shift()) {
        const page = await context.newPage();
        found.push(
          ...(await faultsIn(page, stack.url('web'), sight)).map((fault) => `${sight?.name}: ${fault}`),
        );
        await page.close();
      }
      await context.close();
      found.push(...faults.filter((line) => !ANSWERED.test(line)));
    };
    // While one waits for the stack, the other is looked through.
    await Promise.all([inTurn(), inTurn()]);
    return found;
  }

  it('has no serious fault for who has no plan yet', () => {
    expect(empty).toEqual([]);
  });

  it(
    'has no serious fault of access in both themes, no sideways scroll at 360 px, and nothing on the console',
    async () => {
      expect(await faultsOf(await sightsOf(stack, plans))).toEqual([]);
    },
    TEST_MS,
  );
});
