import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXPORT_FORMATS, type PipelineGraph, type SpeedVsDetail } from '@planwright/contracts';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ledgerAgrees } from './ledger-agrees.js';
import { axeFaults, htmlFaults, openReport } from './src/checks/report-page.js';
import { PROMPT, TASKS } from './src/stack/api.js';
import { launchBrowser } from './src/stack/browser.js';
import { Stack } from './src/stack/stack.js';

/** Each speed in another language; the offline provider answers in English all the same, and says so. */
const ASKED: [SpeedVsDetail, string, string][] = [
  ['all_details_but_slow', PROMPT, 'Lisbon'],
  [
    'balanced_speed_and_detail',
    'Wir wollen in Graz eine offene Werkstatt für Fahrräder eröffnen, mit 30.000 Euro und vier Leuten, bis Juni 2027.',
    'Graz',
  ],
  [
    'fast_but_skip_details',
    '京都の古い町家を改装して、2027年の秋までに小さな図書館カフェを開きたい。予算は1500万円、三人で運営する。',
    '町家',
  ],
];
const TEST_MS = 180_000;

describe('from a prompt to a report', () => {
  let stack: Stack;
  let full = '';
  let short = '';
  beforeAll(async () => {
    stack = await Stack.start({ services: ['offline-llm', 'worker', 'api'] });
  }, TEST_MS);
  afterAll(async () => stack?.stop());

  const json = async <T>(path: string): Promise<T> =>
    (await (await stack.api.request('GET', path)).json()) as T;

  it.each(ASKED)(
    'completes all tasks with %s: every file is in the database, and the report names the subject',
    async (speed, prompt, subject) => {
      const { plan_id } = await stack.api.createPlan({ speed_vs_detail: speed, prompt });
      const plan = await stack.api.ended(plan_id);
      expect(plan).toMatchObject({
        status: 'completed',
        outcome: 'clean',
        progress_percentage: 100,
        completed_tasks: TASKS,
        total_tasks: TASKS,
        offline: true,
      });
      const tasks = await stack.api.tasks(plan_id);
      expect(tasks.filter((task) => task.status !== 'completed')).toEqual([]);

      const graph = await json<PipelineGraph>('/api/pipelines/execution');
      const names = (await stack.api.files(plan_id)).map((file) => file.name);
      for (const file of graph.tasks.flatMap((task) => task.files))
        expect(names).toContain(file.name.replace('{n}', '1'));
      expect(names).toContain('000-first_read.md');

      expect(await json(`/api/plans/${plan_id}/first-read`)).toMatchObject({ status: 'completed' });
      const report = await (await stack.api.request('GET', `/api/plans/${plan_id}/report`)).text();
      expect(report).toContain(subject);
      // The sorting of tables, allowed by its hash, and nothing else.
      expect(report.match(/<script/gi)).toHaveLength(1);
      expect(plan.prompt).toBe(prompt);
      // What was asked, as it is stored: the prompt as it was typed, and the rule that the answer is in its language.
      const requests = await stack.database((query) =>
        query<{ system: string; user: string }>(
          `SELECT request ->> 'system' AS system, request ->> 'user' AS "user" FROM llm_interactions WHERE plan_id = $1`,
          [plan_id],
        ),
      );
      expect(requests.length).toBeGreaterThan(40);
      expect(requests.filter(({ system }) => !/in the language of the plan prompt/.test(system))).toEqual([]);
      expect(requests.filter(({ user }) => user.includes(prompt)).length).toBeGreaterThan(20);
      await ledgerAgrees(stack, plan_id);
      if (speed === 'all_details_but_slow') full = plan_id;
      if (speed === 'fast_but_skip_details') short = plan_id;
    },
    TEST_MS,
  );

  it(
    'writes a report that opens without a request to anybody, is valid, accessible, and prints to at most 120 pages',
    async () => {
      const saved = async (planId: string) => {
        const html = await (await stack.api.request('GET', `/api/plans/${planId}/report`)).text();
        const file = path.join(stack.dataDir, `${planId}.html`);
        writeFileSync(file, html);
        return { html, file };
      };
      const longest = await saved(full);
      expect(await htmlFaults(longest.html)).toEqual([]);
      expect(await htmlFaults('<ul><p id=a><p id=a></ul>')).not.toEqual([]);
      const browser = await launchBrowser();
      try {
        const { requests, printedPages } = await openReport(browser, longest.file);
        expect(requests).toEqual([]);
        expect(printedPages).toBeGreaterThan(10);
        expect(printedPages).toBeLessThanOrEqual(120);
        // The same sections with fewer rows, so that axe is done in seconds.
        expect(await axeFaults(browser, (await saved(short)).file)).toEqual([]);
      } finally {
        await browser.close();
      }
    },
    TEST_MS,
  );

  it(
    'exports in every format, and refuses what it does not know',
    async () => {
      for (const format of EXPORT_FORMATS) {
        const response = await stack.api.request('GET', `/api/plans/${full}/export?format=${format}`);
        expect([format, response.status]).toEqual([format, 200]);
        expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/);
        expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
      }
      const unknown = await stack.api.request('GET', `/api/plans/${full}/export?format=doc`);
      expect(unknown.status).toBe(400);
    },
    TEST_MS,
  );
});
