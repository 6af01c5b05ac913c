import { beforeAll, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { misfits } from './src/page/fits.js';
import { openPage } from './src/page/open-page.js';
import { EMPTY_SIGHTS, see, type Sight, sightsOf } from './src/page/sights.js';
import { makeStatePlans, postPlan, type StatePlans } from './src/page/state-plans.js';
import { postedSights } from './src/page/stopped-sights.js';
import { withBrowser } from './src/page/with-browser.js';

const TEST_MS = 600_000;
const WIDE = { width: 1440, height: 900 };
/** As a browser's zoom makes of that window; and a small telephone. */
const SIZES = { wide: WIDE, '200 %': { width: 720, height: 450 }, '360 px': { width: 360, height: 780 } };
const THEMES = ['light', 'dark'] as const;
/** What fits from one side at both smaller sizes is looked at from the other where there is most and least room. */
const FORMS = [
  ['ltr', 'wide'],
  ['ltr', '200 %'],
  ['ltr', '360 px'],
  ['rtl', '360 px'],
  ['rtl', 'wide'],
] as const;
/** A refused prompt and an address that is not there are answered so, and the browser notes it. */
const ANSWERED = /status of 4\d\d/;

/**
 * What is fine is not of interest. A report in its frame has a test of its own (prompt-to-report), as has what models
 * wrote. `axe` is read once for both themes, and by the page alone: a frame without scripts would not answer.
 */
const SERIOUS = `axe.run({ exclude: [['iframe']] }, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes[0]?.html))`;

async function faultsIn(page: Page, url: string, sight: Sight): Promise<string[]> {
  await page.setViewportSize(WIDE);
  await see(page, url, sight).catch((error: unknown) => {
    throw new Error(`${sight.name} does not come: ${String(error)}`);
  });
  const found: string[] = [];
  const note = (form: string, faults: readonly string[]): void =>
    void found.push(...faults.map((fault) => `${sight.name}, ${form}: ${fault}`));
  await page.evaluate(axe.source);
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    note(colorScheme, await page.evaluate<string[]>(SERIOUS));
  }
  for (const [direction, size] of FORMS) {
    await page.evaluate(`document.documentElement.dir = '${direction}'`);
    await page.setViewportSize(SIZES[size]);
    note(`${direction}, ${size}`, await misfits(page));
  }
  return found;
}

describe('every page, in every state', () => {
  const ground = withBrowser();
  let empty: string[];
  let posted: string[];
  let plans: StatePlans;
  beforeAll(async () => {
    empty = await faultsOf(EMPTY_SIGHTS);
    const plan = await postPlan(ground.stack);
    posted = await faultsOf(postedSights(plan));
    plans = await makeStatePlans(ground.stack, plan);
  }, TEST_MS);

  /** What is wrong with these views: in both themes, at every size, read from either side. */
  async function faultsOf(sights: readonly Sight[]): Promise<string[]> {
    const left = sights.filter(({ alike }) => !alike);
    const found: string[] = [];
    const inTurn = async (): Promise<void> => {
      const { context, page: first, faults } = await openPage(ground.browser, { reducedMotion: 'reduce' });
      await first.close();
      for (let sight = left.shift(); sight; sight = left.shift()) {
        const page = await context.newPage();
        found.push(...(await faultsIn(page, ground.url, sight)));
        await page.close();
      }
      await context.close();
      found.push(...faults.filter((line) => !ANSWERED.test(line)));
    };
    // While one waits for the stack, the other is looked through.
    await Promise.all([inTurn(), inTurn()]);
    return found;
  }

  it('would be seen: what leaves the window, is cut off, lies below something else, is pale or has no name', async () => {
    const page = await ground.browser.newPage({ viewport: SIZES['360 px'] });
    await page.setContent(`<p style="width: 400px">Wide</p>
      <div style="overflow: hidden; width: 50px"><button style="width: 90px">Cut</button></div>
      <button>Below</button><div style="position: absolute; inset: 0"></div>`);
    const found = await misfits(page);
    for (const fault of [/^the page scrolls/, /^leaves .*Wide/, /^is cut off: Cut/, /^is covered: Below/])
      expect(found).toContainEqual(expect.stringMatching(fault));
    await page.setContent('<p style="color: #bbb; background: #fff">Pale</p><button></button>');
    await page.evaluate(axe.source);
    const serious = await page.evaluate<string[]>(SERIOUS);
    for (const fault of [/^color-contrast: .*Pale/, /^button-name: /])
      expect(serious).toContainEqual(expect.stringMatching(fault));
    await page.close();
  });

  it('has no serious fault for who has no plan yet', () => {
    expect(empty).toEqual([]);
  });

  it('has no serious fault for a plan that was just posted, of which nothing is there yet', () => {
    expect(posted).toEqual([]);
  });

  it(
    'has no serious fault of access in both themes, fits at 200 % and 360 px, from either side, and logs nothing',
    async () => {
      expect(await faultsOf(await sightsOf(ground.stack, plans))).toEqual([]);
    },
    TEST_MS,
  );
});
