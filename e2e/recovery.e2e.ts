import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Askings, committedCalls } from './checks/askings.js';
import { differences } from './checks/events.js';
import { ledgerAgrees } from './checks/ledger-agrees.js';
import { Stack, until } from './stack/stack.js';
import { Watcher } from './stack/watcher.js';

const TEST_MS = 120_000;
/** Long enough that a moment can be hit. */
const LATENCY_MS = 400;

describe('a run whose parts are killed', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await Stack.start({ env: { OFFLINE_LLM_LATENCY_MS: String(LATENCY_MS) } });
  }, TEST_MS);
  afterAll(async () => stack?.stop());

  /** Makes a plan that is watched from its start. */
  async function begin() {
    await stack.provider.forget();
    const { plan_id } = await stack.api.createPlan();
    const watcher = new Watcher(stack.url('web'), plan_id);
    const askings = new Askings(stack, plan_id);
    const inFlightAfter = (calls: number) =>
      until(async () => {
        const { total, in_flight } = await stack.provider.calls();
        return total > calls && in_flight > 0;
      }, `a call is in flight after ${calls}`);
    const finish = async () => {
      const plan = await stack.api.ended(plan_id, 90_000);
      expect(plan).toMatchObject({ status: 'completed', outcome: 'clean', completed_tasks: 14 });
      expect(await askings.tooOften()).toEqual([]);
      await ledgerAgrees(stack, plan_id, { killed: true });
      await until(() => watcher.state.lastSeq === plan.last_seq, 'the watcher has seen the last event');
      watcher.close();
      expect(watcher.faults).toEqual([]);
      const [tasks, files] = await Promise.all([stack.api.tasks(plan_id), stack.api.files(plan_id)]);
      expect(differences(watcher.state, plan, tasks, files)).toEqual([]);
    };
    return { planId: plan_id, watcher, askings, inFlightAfter, finish };
  }

  it(
    'completes when the worker is killed at its first call, in the middle and near the end',
    async () => {
      const run = await begin();
      for (const calls of [0, 8, 20]) {
        await run.inFlightAfter(calls);
        await stack.killService('worker');
        await run.askings.interrupted(await committedCalls(stack, run.planId));
        await stack.startService('worker');
      }
      await run.finish();
    },
    TEST_MS,
  );

  it(
    'completes when Postgres, Temporal, API and gateway are killed in turn',
    async () => {
      const run = await begin();
      const { plan_id: _, ...before } = { plan_id: run.planId, joins: 1 };
      await until(() => run.watcher.joins === before.joins, 'the watcher has joined');

      await run.inFlightAfter(0);
      const committed = await committedCalls(stack, run.planId);
      await stack.killPostgres();
      await run.askings.interrupted(committed);
      await stack.startPostgres();

      await run.inFlightAfter(6);
      const committedThen = await committedCalls(stack, run.planId);
      await stack.killTemporal();
      await run.askings.interrupted(committedThen);
      await stack.startTemporal();

      await run.inFlightAfter(12);
      await stack.killService('api');
      await stack.startService('api');

      await run.inFlightAfter(16);
      await stack.killService('gateway');
      await stack.startService('gateway');
      await until(() => run.watcher.joins > before.joins, 'the watcher is back');

      await run.finish();
    },
    TEST_MS,
  );
});
