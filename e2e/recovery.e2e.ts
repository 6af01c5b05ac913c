import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Askings, committedCalls } from './src/checks/askings.js';
import { differences } from './src/checks/events.js';
import { ledgerAgrees } from './ledger-agrees.js';
import { TASKS } from './src/stack/api.js';
import { Stack, until } from './src/stack/stack.js';
import { Watcher } from './src/stack/watcher.js';

const TEST_MS = 120_000;
/** Long enough that a moment can be hit, on a busy machine too. */
const SLOW_MS = 1_000;
const QUICK_MS = 20;

describe('a run whose parts are killed', () => {
  let stack: Stack;
  let watcher: Watcher | undefined;
  beforeAll(async () => {
    stack = await Stack.start();
  }, TEST_MS);
  afterAll(async () => stack?.stop());
  afterEach(() => watcher?.close());

  /** Makes a plan that is watched from its start. */
  async function begin() {
    await stack.provider.forget();
    await stack.provider.behave({ latency_ms: SLOW_MS });
    const { plan_id: planId } = await stack.api.createPlan();
    const watching = (watcher = new Watcher(stack.url('web'), planId));
    const askings = new Askings(stack, planId);
    let asked = 0;
    /** Waits until calls are in flight that were not asked yet at the last such moment. */
    const nextCalls = () =>
      until(async () => {
        const { total, in_flight } = await stack.provider.calls();
        if (total <= asked || in_flight === 0) return false;
        asked = total;
        return true;
      }, `more than ${asked} calls were asked and one is in flight`).catch(async (error: Error) => {
        const plan = await stack.api.plan(planId);
        throw new Error(`${error.message}: ${JSON.stringify(plan)}\n${stack.lastWords('worker')}`);
      });
    const finish = async () => {
      await stack.provider.behave({ latency_ms: QUICK_MS });
      const plan = await stack.api.ended(planId, TEST_MS / 2);
      expect(plan).toMatchObject({ status: 'completed', outcome: 'clean', completed_tasks: TASKS });
      expect(await askings.tooOften()).toEqual([]);
      await ledgerAgrees(stack, planId, { killed: true });
      await until(() => watching.state.lastSeq === plan.last_seq, 'the watcher has seen the last event');
      expect(watching.faults).toEqual([]);
      const [tasks, files] = await Promise.all([stack.api.tasks(planId), stack.api.files(planId)]);
      expect(differences(watching.state, plan, tasks, files)).toEqual([]);
    };
    return { planId, watching, askings, nextCalls, finish };
  }

  it(
    'completes when the worker is killed at its first call, in the middle and near the end',
    async () => {
      const { planId, askings, nextCalls, finish } = await begin();
      const done = (tasks: number) =>
        until(async () => (await stack.api.plan(planId)).completed_tasks >= tasks, `${tasks} tasks are done`);
      for (const tasks of [0, 6, 11]) {
        await done(tasks);
        await nextCalls();
        await stack.killService('worker');
        await askings.interrupted(await committedCalls(stack, planId));
        await stack.startService('worker');
      }
      await finish();
    },
    TEST_MS,
  );

  it(
    'completes when Postgres, Temporal, API and gateway are killed in turn',
    async () => {
      const { planId, watching, askings, nextCalls, finish } = await begin();
      await until(() => watching.joins === 1, 'the watcher has joined');
      const killing = async (kill: () => Promise<void>) => {
        await nextCalls();
        const committed = await committedCalls(stack, planId);
        await kill();
        await askings.interrupted(committed);
      };

      await killing(() => stack.killPostgres());
      await stack.startPostgres();
      await killing(() => stack.killTemporal());
      await stack.startTemporal();
      await nextCalls();
      await stack.killService('api');
      await stack.startService('api');
      await nextCalls();
      await stack.killService('gateway');
      await stack.startService('gateway');
      await until(() => watching.joins === 2, 'the watcher is back');
      await finish();
    },
    TEST_MS,
  );
});
