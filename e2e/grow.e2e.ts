import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Api, TASKS } from './src/stack/api.js';
import { Askings, keptCalls } from './src/checks/askings.js';
import { Stack, until } from './src/stack/stack.js';
import { Watcher } from './src/stack/watcher.js';

const TEST_MS = 240_000;

describe('two workers, two APIs and two gateways', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await Stack.start({ services: ['offline-llm', 'worker', 'api', 'gateway'] });
  }, TEST_MS);
  afterAll(async () => stack?.stop());

  it(
    'share the work, tell the same, and the plan outlasts the loss of one of each',
    async () => {
      const gateway = await stack.startAnother('gateway');
      const second = new Api((await stack.startAnother('api')).url);
      await stack.startAnother('worker');
      await stack.provider.behave({ latency_ms: 600 });
      const { plan_id: planId } = await stack.api.createPlan();
      const askings = new Askings(stack, planId);
      const watchers = [new Watcher(stack.url('gateway'), planId), new Watcher(gateway.url, planId)];
      await until(async () => (await second.plan(planId)).completed_tasks >= 4, 'four tasks are completed');
      // The first of each goes and does not come back.
      await Promise.all((['worker', 'api', 'gateway'] as const).map((name) => stack.killService(name)));
      await askings.interrupted(await keptCalls(stack, planId));
      await stack.provider.behave({ latency_ms: 50 });
      const plan = await second.ended(planId, TEST_MS / 2);
      expect(plan).toMatchObject({ status: 'completed', outcome: 'clean', completed_tasks: TASKS });
      expect(await askings.tooOften()).toEqual([]);
      const [, there] = watchers;
      await until(
        () => there?.state.lastSeq === plan.last_seq,
        'the watcher of the other gateway has seen it all',
      );
      expect(watchers.flatMap((watcher) => watcher.faults)).toEqual([]);
      expect(there?.state.status).toBe('completed');
      for (const watcher of watchers) watcher.close();
    },
    TEST_MS,
  );
});
