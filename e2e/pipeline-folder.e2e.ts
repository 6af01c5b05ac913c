import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ledgerAgrees } from './ledger-agrees.js';
import { tinyPipeline } from './fixtures/tiny-pipeline/pipeline.js';
import { startOwnWorker } from './src/stack/own-worker.js';
import { Stack } from './src/stack/stack.js';

const TEST_MS = 90_000;

describe('a kind of plan that is nothing but a folder of definitions', () => {
  let stack: Stack;
  let worker: Awaited<ReturnType<typeof startOwnWorker>>;
  beforeAll(async () => {
    stack = await Stack.start({ services: ['offline-llm'] });
    worker = await startOwnWorker(stack, [tinyPipeline]);
    await stack.startService('api');
  }, TEST_MS);
  afterAll(async () => {
    await worker?.stop();
    await stack?.stop();
  }, TEST_MS);

  it(
    'is offered, made, walked and rendered like any other',
    async () => {
      const graph = await (await stack.api.request('GET', '/api/pipelines/tiny')).json();
      expect(graph).toMatchObject({ kind: 'tiny', stages: ['Invite', 'Cook'] });

      const { plan_id } = await stack.api.createPlan({ kind: 'tiny' });
      const plan = await stack.api.ended(plan_id);
      expect(plan).toMatchObject({ kind: 'tiny', status: 'completed', outcome: 'clean', total_tasks: 3 });
      const tasks = await stack.api.tasks(plan_id);
      expect(tasks.map(({ task, kind }) => [task, kind])).toEqual([
        ['guest_list', 'call'],
        ['dishes', 'map'],
        ['menu', 'pure'],
      ]);
      const files = await stack.api.files(plan_id);
      expect(files.map((file) => file.name)).toEqual(['010-guests.json', '020-dishes.json', '030-menu.md']);
      const menu = await stack.api.request('GET', `/api/plans/${plan_id}/files/030-menu.md`);
      expect(await menu.text()).toMatch(/^- seat_1: .+\n- seat_2: /);
      await ledgerAgrees(stack, plan_id);
    },
    TEST_MS,
  );
});
