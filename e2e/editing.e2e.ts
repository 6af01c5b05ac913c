import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DiffView, ImpactView, MergeView, TaskView, VersionView } from '@planwright/contracts';
import { problemsOf } from './src/checks/problems-of.js';
import { staleByHash } from './src/checks/staleness.js';
import { Editor } from './src/editor.js';
import { grown } from './src/fan-outs.js';
import { TASKS } from './src/stack/api.js';
import { Stack } from './src/stack/stack.js';

const TEST_MS = 180_000;
const EDITS = 20;

describe('a plan that a person edits', () => {
  let stack: Stack;
  let planId: string;
  let editor: Editor;
  let allCalls: number;
  beforeAll(async () => {
    stack = await Stack.start({ services: ['offline-llm', 'worker', 'api'] });
    planId = (await stack.api.createPlan()).plan_id;
    editor = new Editor(stack.api, planId);
    expect(await ended()).toMatchObject({ outcome: 'clean' });
    allCalls = (await calls()).length;
  }, TEST_MS);
  afterAll(async () => stack?.stop());

  const ended = () => stack.api.ended(planId, TEST_MS / 2);
  const tasks = async () => new Map((await stack.api.tasks(planId)).map((task) => [task.task, task]));
  const impact = (task: string) => stack.api.read<ImpactView>(planId, `impact?task=${task}`);
  const calls = async () => (await stack.provider.calls()).log.filter(({ key }) => key.startsWith(planId));
  const stale = () => stack.database((query) => staleByHash(query, planId));
  const problems = () => problemsOf(stack, planId);

  it(
    'asks again only for what rests on the edit, and for nothing over what the person wrote before',
    async () => {
      expect(await stale()).toEqual([]);
      const summary = 'executive_summary';
      await editor.edit(summary, 'Written by hand.');
      await ended();

      const before = { tasks: await tasks(), calls: (await calls()).length };
      const predicted = await impact('project_plan');
      expect(predicted.tasks.length).toBeGreaterThan(10);
      expect(predicted.held).toEqual([summary]);
      const done = await editor.edit('project_plan', 'A goal of my own.');
      expect(done.stale).toEqual(predicted.tasks);
      expect(await ended()).toMatchObject({ status: 'completed', progress_percentage: 100 });

      const asked = (await calls()).slice(before.calls);
      const after = await tasks();
      expect(asked).toHaveLength(predicted.calls + grown(predicted.tasks, before.tasks, after));
      for (const [name, task] of after) {
        const expected = (before.tasks.get(name) as TaskView).version;
        const again = predicted.tasks.includes(name) && name !== summary;
        const moved = again || name === 'project_plan';
        expect([name, task.version]).toEqual([name, moved ? expected + 1 : expected]);
        if (!predicted.tasks.includes(name))
          expect(asked.filter(({ key }) => key.startsWith(`${planId}/${name}/`))).toEqual([]);
      }
      expect(await stack.api.read<object>(planId, 'tasks/project_plan')).toMatchObject({ edited: true });
      expect((await stack.api.read<DiffView>(planId, 'tasks/project_plan/diff?from=1&to=2')).changes).toEqual(
        [expect.objectContaining({ kind: 'reworded' })],
      );

      // The person's summary holds, and what was made of the new plan waits beside it.
      expect(after.get(summary)).toMatchObject({
        status: 'stale',
        edited: true,
        merge_waiting: true,
        version: 2,
      });
      expect(await stale()).toEqual([summary]);
      const merge = await stack.api.read<MergeView>(planId, `tasks/${summary}/merge`);
      expect(merge.mine.content).toContain('Written by hand.');
      expect(merge.theirs?.content).not.toContain('Written by hand.');
      expect(merge.because).toEqual(['project_plan']);
      const settled = await editor.settle(summary, { take: 'merged', content: merge.merged });
      expect(settled.stale).toEqual(['report']);
      await ended();
      expect((await tasks()).get(summary)).toMatchObject({ status: 'completed', merge_waiting: false });
      expect(await stale()).toEqual([]);
      expect(await editor.lost()).toEqual([]);
      const versions = await stack.api.read<{ items: VersionView[] }>(planId, `tasks/${summary}/versions`);
      expect(versions.items.map(({ author }) => author)).toEqual(['person', 'model', 'person', 'model']);
      const report = await (await stack.api.request('GET', `/api/plans/${planId}/report`)).text();
      expect(report).toContain('A goal of my own.');
      expect(await problems()).toEqual([]);
    },
    TEST_MS,
  );

  it(
    'saves the calls that the graph predicts over twenty edits, leaves nothing stale unseen and no edit behind',
    async () => {
      let predicted = 0;
      let counted = 0;
      const names = [...(await tasks()).keys()].filter((name) => name !== 'report');
      for (let n = 0; n < EDITS; n++) {
        // From all over the graph, the last first: what was edited before then stands in the way of what comes.
        const task = names[names.length - 1 - 3 * n] as string;
        const before = { tasks: await tasks(), calls: (await calls()).length };
        const effect = await impact(task);
        const done = await editor.edit(task, `Edit ${n + 1}.`);
        expect(done.stale).toEqual(effect.tasks);
        expect(await ended()).toMatchObject({ status: 'completed' });
        const asked = (await calls()).length - before.calls;
        const expected = effect.calls + grown(effect.tasks, before.tasks, await tasks());
        expect([task, asked]).toEqual([task, expected]);
        predicted += effect.calls;
        counted += asked;
      }
      const saved = (made: number): number => 1 - made / (allCalls * EDITS);
      // Alike but for fan-outs that changed their size.
      expect(saved(counted)).toBeCloseTo(saved(predicted), 2);
      expect(saved(counted)).toBeGreaterThan(0.5);
      const outdated = [...(await tasks()).values()].filter(({ status }) => status === 'stale');
      const waiting = outdated.filter(({ edited, merge_waiting }) => edited && merge_waiting);
      expect(waiting).toEqual(outdated);
      const found = await stale();
      expect(found.length).toBeGreaterThan(0);
      expect(waiting.map(({ task }) => task)).toEqual(expect.arrayContaining(found));
      expect(await editor.lost()).toEqual([]);
      expect((await tasks()).size).toBe(TASKS);
      expect(await problems()).toEqual([]);
    },
    TEST_MS,
  );
});
