import { beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { Editor } from './src/editor.js';
import { INTRUDERS, listen } from './src/hostile/listen.js';
import { type Place, placesOf, placesOfStop, shows } from './src/hostile/places.js';
import { PLACED, poison, poisonStop } from './src/hostile/poison.fixture.js';
import { withBrowser } from './src/page/with-browser.js';
import { until } from './src/stack/stack.js';

const START_MS = 240_000;
const TEST_MS = 180_000;
const MOST_SCREENS = 100;
const TASKS = {
  /** Edited as a form, by a person; and as Markdown. */
  form: 'create_pitch',
  text: 'setup',
  /** Rests on what was edited as a form, and was written by hand before that. */
  merging: 'convert_pitch_to_markdown',
};

describe('a plan whose every text is hostile', () => {
  const ground = withBrowser();
  let planId: string;
  let context: BrowserContext;
  let page: Page;
  let heard: string[];

  beforeAll(async () => {
    planId = (await ground.stack.api.createPlan()).plan_id;
    await ground.stack.api.ended(planId);
    // Two that a person wrote, and beside one of them a newer version that waits.
    const editor = new Editor(ground.stack.api, planId);
    for (const task of [TASKS.merging, TASKS.form]) {
      await editor.edit(task, 'Written by hand.');
      await ground.stack.api.ended(planId);
    }
    await ground.stack.database((query) => poison(query, planId));
    await ground.stack.killService('api');
    await ground.stack.startService('api');
    context = await ground.browser.newContext();
    heard = await listen(context, ground.url);
    page = await context.newPage();
  }, START_MS);

  const open = async (path: string): Promise<void> => {
    await page.goto(`${ground.url}${path}`);
    await page.waitForLoadState('networkidle');
  };
  const plan = (query: string): Promise<void> => open(`/plans/${planId}?${query}`);

  /** Nothing was heard, and nothing stands there that our own code does not put there. */
  async function isClean(frame: Frame | Page = page): Promise<void> {
    expect(await frame.evaluate(INTRUDERS)).toEqual([]);
    expect(await page.evaluate("'polluted' in {}")).toBe(false);
    expect(heard).toEqual([]);
  }

  it('would be heard: the listener hears what runs, asks and opens', async () => {
    const other = await ground.browser.newContext();
    const all = await listen(other, ground.url);
    const bad = await other.newPage();
    await bad.setContent(
      '<img src="https://evil.example/x" onerror="__pwned(0); alert(1)"><iframe srcdoc="<script>__pwned(1)</script>"></iframe>',
    );
    await bad.waitForTimeout(500);
    expect(all).toEqual(
      expect.arrayContaining(['asked: https://evil.example/x', 'ran: 0', 'ran: 1', 'said: 1']),
    );
    expect(await bad.evaluate(INTRUDERS)).toEqual(expect.arrayContaining(['onerror', 'srcdoc']));
    await other.close();
  });

  it(
    'shows it in the lists of plans and tasks',
    async () => {
      for (const path of ['/', '/plans']) {
        await open(path);
        await page.getByText('__pwned').first().waitFor();
        await isClean();
      }
      const tasks = await ground.stack.api.tasks(planId);
      for (const { task } of tasks.filter((_task, at) => at % 10 === 3)) {
        await plan(`tab=tasks&task=${task}`);
        await page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
        await page.getByText('__pwned').first().waitFor();
        await isClean();
      }
    },
    TEST_MS,
  );

  async function lookAt(places: readonly Place[]): Promise<void> {
    for (const { name, path, within, steps } of places) {
      await open(path);
      for (const step of steps) {
        await step(page);
        await until(() => page.evaluate<boolean>(shows(within)), `${name} shows what is hostile`, 10_000);
        await isClean();
      }
    }
  }

  it(
    'shows it on the task’s own page, in the editor, between versions, as a name and in time',
    () => lookAt(placesOf(planId, TASKS)),
    TEST_MS,
  );

  it(
    'shows it in the terminal, lines and answers',
    async () => {
      await plan('tab=terminal');
      await page.getByRole('log').getByText('__pwned').first().waitFor();
      // Only the lines in sight are drawn: all of them come by, in steps of one screen.
      const LOG = "document.querySelector('[role=log]')";
      await page.getByRole('button', { name: 'Hold' }).click();
      let before = -1;
      await page.evaluate(`${LOG}.scrollTop = 0`);
      for (let screen = 0; screen < MOST_SCREENS; screen++) {
        const top = Number(await page.evaluate(`${LOG}.scrollTop`));
        if (top === before) break;
        before = top;
        expect(await page.evaluate(INTRUDERS)).toEqual([]);
        await page.evaluate(`${LOG}.scrollTop += ${LOG}.clientHeight`);
        await page.waitForTimeout(50);
      }
      await isClean();
    },
    TEST_MS,
  );

  it(
    'shows it in files of every shape',
    async () => {
      const files = await ground.stack.api.files(planId);
      const waiting = page.locator('main [role=status] .animate-breathe');
      let drawn = 0;
      const markdown = files.filter(({ name }) => name.endsWith('.md')).slice(0, 10);
      const others = ['.html', '.csv', '_raw.json'].map(
        (end) => files.find(({ name }) => name.endsWith(end))?.name,
      );
      for (const name of [...markdown.map((file) => file.name), ...others, ...Object.values(PLACED)]) {
        await plan(`tab=files&file=${name}`);
        await page.getByRole('region', { name: 'Preview' }).waitFor();
        // Diagrams are drawn one after the other, by a library that has to be fetched first.
        await until(async () => (await waiting.count()) === 0, `${name} is drawn`);
        drawn += await page.getByRole('img', { name: 'Diagram' }).count();
        await isClean();
      }
      expect(drawn).toBeGreaterThan(5);
    },
    TEST_MS,
  );

  it(
    'shows it in the report, framed, alone and exported',
    async () => {
      await plan('tab=report');
      await page.frameLocator('iframe').getByText('__pwned').first().waitFor();
      const report = page.frames().find((frame) => frame.url().endsWith('report'));
      expect(report).toBeDefined();
      await isClean(report);
      for (const path of ['report', 'fallback-report']) {
        const response = await ground.stack.api.request('GET', `/api/plans/${planId}/${path}`);
        expect(response.status).toBe(200);
        expect(response.headers.get('content-security-policy')).toMatch(/^sandbox allow-scripts/);
        await open(`/api/plans/${planId}/${path}`);
        await isClean();
      }
      // What was downloaded has no header that protects it: its own policy must.
      const exported = await (
        await ground.stack.api.request('GET', `/api/plans/${planId}/export?format=html`)
      ).text();
      const alone = await context.newPage();
      await alone.setContent(exported);
      expect(await alone.evaluate(INTRUDERS)).toEqual([]);
      expect(heard).toEqual([]);
      await alone.close();
    },
    TEST_MS,
  );

  it(
    'shows it where a plan says why it stopped, in what it asks and in the palette',
    async () => {
      await ground.stack.database((query) => poisonStop(query, planId));
      await lookAt(placesOfStop(planId, TASKS.form));
    },
    TEST_MS,
  );

  it(
    'runs nothing of an HTML file that is opened by its address',
    async () => {
      const html = (await ground.stack.api.files(planId)).find(({ name }) => name.endsWith('.html'));
      await open(`/api/plans/${planId}/files/${html?.name}`);
      await page.waitForTimeout(1_000);
      expect(heard).toEqual([]);
    },
    TEST_MS,
  );
});
