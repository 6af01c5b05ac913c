import { describe, expect, it } from '@jest/globals';
import type { ImpactView } from '@planwright/contracts';
import type { Locator } from 'playwright-core';
import { misfits } from './src/page/fits.js';
import { keyboardOf } from './src/page/keyboard.js';
import { isDone, makePlan, openPage, planIdOf, planState } from './src/page/open-page.js';
import { isStill } from './src/page/sights.js';
import { withBrowser } from './src/page/with-browser.js';
import { PROMPT } from './src/stack/api.js';

const TEST_MS = 400_000;
const BY_KEYBOARD = 'Written without a mouse.';
const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };
const EDITED = 'setup';
const OPENED = 'swot_analysis';

describe('the page, whichever way it is used', () => {
  const ground = withBrowser();

  it(
    'leads from the idea to the finished report by keyboard alone',
    async () => {
      const { context, page, faults } = await openPage(ground.browser);
      const { keyboard } = page;
      const { tabTo, keys } = keyboardOf(page);
      await page.goto(ground.url);
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

      // The second task is opened, changed and made to count.
      const planId = planIdOf(page);
      await keys('g', 'g');
      await tabTo('.graph-node', 60);
      await keys('Home');
      await page.locator('#task-start_time:focus').waitFor();
      await keys('ArrowDown');
      await page.locator(`#task-${EDITED}:focus`).waitFor();
      await keys('Enter');
      await page.getByRole('complementary').waitFor();
      await tabTo('[role=complementary] [role=tab]');
      await keys('End');
      const impact = await ground.stack.api.read<ImpactView>(planId, `impact?task=${EDITED}`);
      await page.getByText(`${impact.tasks.length} tasks run again`, { exact: false }).first().waitFor();
      await tabTo('[role=complementary] textarea', 60);
      await keys('Control+End');
      await keyboard.insertText(` ${BY_KEYBOARD}`);
      await tabTo('[role=complementary] footer button:enabled', 400);
      await keys('Enter');
      await page.getByText(/^Saved\./).waitFor();
      await ground.stack.api.ended(planId, TEST_MS / 2);
      await isDone(page);
      const edited = await ground.stack.api.task(planId, EDITED);
      expect(edited).toMatchObject({ edited: true, version: 2, status: 'completed' });
      expect(edited.output).toContain(BY_KEYBOARD);
      expect(faults).toEqual([]);
      await context.close();
    },
    TEST_MS,
  );

  it(
    'opens a task on a telephone as a dialog that covers the page, keeps the focus and gives it back',
    async () => {
      const { context, page, faults } = await openPage(ground.browser, {
        viewport: PHONE,
        hasTouch: true,
        isMobile: true,
      });
      const { keys } = keyboardOf(page);
      await page.goto(`${ground.url}/plans`);
      await page
        .getByRole('link', { name: PROMPT.slice(0, 20) })
        .first()
        .tap();
      await planState(page, 'Completed').waitFor();
      await page.getByRole('link', { name: 'Tasks', exact: true }).tap();
      await page.getByRole('button', { name: 'Open all' }).tap();
      await page.locator(`#task-${OPENED}`).tap();
      const panel = page.getByRole('dialog');
      await panel.waitFor();
      await isStill(page);
      expect(await panel.boundingBox()).toEqual({ x: 0, y: 0, ...PHONE });
      const within = () => panel.evaluate((element) => element.contains(element.ownerDocument.activeElement));
      expect(await within()).toBe(true);
      const reached = new Set<string>();
      for (let times = 0; times < 40; times++) {
        await keys('Tab');
        // The browser's own bar comes after the last of it.
        if (await within()) reached.add(String(await page.evaluate('document.activeElement.textContent')));
        else expect(await page.evaluate('document.activeElement.localName')).toBe('body');
      }
      expect(reached.size).toBeGreaterThan(5);
      await panel.getByRole('tab', { name: /^Calls/ }).tap();
      await keys('Escape');
      await panel.waitFor({ state: 'detached' });
      expect(await page.evaluate('document.activeElement.id')).toBe(`task-${OPENED}`);
      expect(new URL(page.url()).searchParams.has('task')).toBe(false);
      expect(faults).toEqual([]);
      await context.close();
    },
    TEST_MS,
  );

  it(
    'is read from right to left: a plan is made, walked through and taken along',
    async () => {
      const { context, page, faults } = await openPage(ground.browser, {
        fromRight: true,
        viewport: WIDE,
      });
      const middle = async (place: Locator): Promise<number> => {
        await isStill(page);
        const { x, width } = (await place.boundingBox()) ?? { x: NaN, width: NaN };
        return (x + width / 2) / WIDE.width;
      };
      await makePlan(page, ground.url, PROMPT);
      await isDone(page);
      expect(await page.evaluate('getComputedStyle(document.body).direction')).toBe('rtl');
      // What comes first stands at the right, and the panel at the left.
      const tabs = page.getByRole('navigation', { name: 'Views of the plan' }).getByRole('link');
      expect(await middle(tabs.first())).toBeGreaterThan(await middle(tabs.last()));
      const { tabTo, keys } = keyboardOf(page);
      await tabTo('.graph-node', 60);
      await keys('End', 'Enter');
      const panel = page.getByRole('complementary');
      await panel.waitFor();
      expect(await middle(panel)).toBeLessThan(0.5);
      // The next tab is the one at the left.
      const sections = panel.getByRole('tab');
      await sections.first().focus();
      await keys('ArrowLeft');
      await panel.getByRole('tab', { name: 'Inputs', selected: true }).waitFor();
      expect(await misfits(page)).toEqual([]);
      await keys('Escape');
      await tabs.getByText('Timeline').click();
      await page.getByRole('treeitem').first().focus();
      await keys('End', 'ArrowRight', 'Home');
      expect(await misfits(page)).toEqual([]);
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menu').waitFor();
      expect(await misfits(page)).toEqual([]);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: 'Calendar' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.ics$/);
      expect(faults).toEqual([]);
      await context.close();
    },
    TEST_MS,
  );
});
