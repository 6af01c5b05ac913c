import { describe, expect, it } from '@jest/globals';
import type { ImpactView } from '@planwright/contracts';
import { Editor } from './src/editor.js';
import { grown } from './src/fan-outs.js';
import { openPage } from './src/page/open-page.js';
import { press } from './src/page/press.js';
import { withBrowser } from './src/page/with-browser.js';
import { TASKS } from './src/stack/api.js';
import { until } from './src/stack/stack.js';

const TEST_MS = 400_000;
/** In the middle of the plan, and what rests on it and was written by hand, by what the person answers afterwards. */
const EDITED = 'project_plan';
const BY_HAND = {
  'Take both, merged': 'executive_summary',
  'Keep mine': 'convert_pitch_to_markdown',
  'Take the new one': 'questions_and_answers',
};
const HAND = 'Written by hand.';
const GOAL = 'A goal of my own.';

describe('an edit on the page', () => {
  const ground = withBrowser();

  it(
    'lights what would run again, has just that made, and asks about what a person wrote before',
    async () => {
      const { plan_id: planId } = await ground.stack.api.createPlan();
      const ended = () => ground.stack.api.ended(planId, TEST_MS / 2);
      await ended();
      const editor = new Editor(ground.stack.api, planId);
      for (const task of Object.values(BY_HAND)) {
        await editor.edit(task, HAND);
        await ended();
      }
      const predicted = await ground.stack.api.read<ImpactView>(planId, `impact?task=${EDITED}`);
      const tasks = async () =>
        new Map((await ground.stack.api.tasks(planId)).map((task) => [task.task, task]));
      const before = await tasks();
      await ground.stack.provider.forget();

      // On a busy machine a command may take longer than the API waits for it: it is answered 503, and done.
      const { context, page, faults } = await openPage(ground.browser, {
        severed: true,
        viewport: { width: 1440, height: 900 },
      });
      await page.goto(`${ground.stack.url('web')}/plans/${planId}?tab=graph&task=${EDITED}`);
      const panel = page.getByRole('complementary');
      await panel.getByRole('tab', { name: 'Edit' }).click();
      const impact = panel.getByRole('group', { name: 'What this changes' });
      await impact.getByText(`${predicted.tasks.length} tasks run again: ${predicted.calls} calls`).waitFor();
      await impact.getByText('3 tasks hold a version that a person wrote.').waitFor();
      const lit = page.locator('.graph-box:not([data-quiet]) .graph-node');
      await until(async () => (await lit.count()) === predicted.tasks.length + 1, 'the cone alone is lit');
      const names = await lit.evaluateAll((nodes: { id: string }[]) => nodes.map(({ id }) => id));
      expect(names.sort()).toEqual([EDITED, ...predicted.tasks].map((task) => `task-${task}`).sort());

      const field = panel.getByRole('textbox').first();
      await field.fill(`${await field.inputValue()} ${GOAL}`);
      const save = panel.getByRole('button', { name: `Save and run ${predicted.tasks.length} tasks again` });
      const saved = page.getByText(`Saved. ${predicted.tasks.length} tasks run again.`, { exact: true });
      await press(save, () => saved.isVisible());
      await ended();
      const { log } = await ground.stack.provider.calls();
      expect(log).toHaveLength(predicted.calls + grown(predicted.tasks, before, await tasks()));
      const asked = new Set(log.map(({ key }) => key.split('/')[1] ?? ''));
      expect(predicted.tasks).toEqual(expect.arrayContaining([...asked]));

      // What was written by hand holds until the person has answered.
      for (const [answer, task] of Object.entries(BY_HAND)) {
        const waiting = await ground.stack.api.task(planId, task);
        expect(waiting).toMatchObject({ status: 'stale', merge_waiting: true });
        expect(waiting.output).toContain(HAND);
        await page.goto(`${ground.url}/plans/${planId}?tab=tasks&task=${task}`);
        const question = panel.getByRole('region', { name: 'Your version or the new one?' });
        await question.waitFor();
        await press(
          question.getByRole('button', { name: answer }),
          async () => (await question.count()) === 0,
        );
        await ended();
        const settled = await ground.stack.api.task(planId, task);
        expect(settled).toMatchObject({ status: 'completed', merge_waiting: false });
        if (answer === 'Take the new one') expect(settled.output).not.toContain(HAND);
        else expect(settled.output).toContain(HAND);
      }
      expect((await ground.stack.api.task(planId, EDITED)).output).toContain(GOAL);
      await page.getByText(`${TASKS} of ${TASKS}`).waitFor();
      expect(faults).toEqual([]);
      await context.close();
    },
    TEST_MS,
  );
});
