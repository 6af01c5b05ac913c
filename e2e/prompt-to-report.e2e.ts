import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PipelineGraph, SpeedVsDetail } from '@planwright/contracts';
import { ledgerAgrees } from './checks/ledger-agrees.js';
import { PROMPT, TASKS } from './stack/api.js';
import { Stack } from './stack/stack.js';

const SPEEDS: SpeedVsDetail[] = [
  'all_details_but_slow',
  'balanced_speed_and_detail',
  'fast_but_skip_details',
];
const TEST_MS = 180_000;

describe('from a prompt to a report', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await Stack.start({ services: ['offline-llm', 'worker', 'api'] });
  }, TEST_MS);
  afterAll(async () => stack?.stop());

  const json = async <T>(path: string): Promise<T> =>
    (await (await stack.api.request('GET', path)).json()) as T;

  it.each(SPEEDS)(
    'completes all tasks with %s: every file is in the database, and the report names the subject',
    async (speed) => {
      const { plan_id } = await stack.api.createPlan({ speed_vs_detail: speed });
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
      expect(report).toContain('Lisbon');
      // The sorting of tables, allowed by its hash, and nothing else.
      expect(report.match(/<script/gi)).toHaveLength(1);
      expect(plan.prompt).toBe(PROMPT);
      await ledgerAgrees(stack, plan_id);
    },
    TEST_MS,
  );
});
