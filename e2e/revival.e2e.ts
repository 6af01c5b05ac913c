import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Askings, committedCalls } from './src/checks/askings.js';
import { ledgerAgrees } from './ledger-agrees.js';
import { startsByCall } from './src/checks/provider.js';
import { TASKS } from './src/stack/api.js';
import { Stack, until } from './src/stack/stack.js';

const TEST_MS = 120_000;
const TOLD_MS = 30_000;
const SLOW_MS = 1_500;
const QUICK_MS = 20;
const FAILING = 'questions_and_answers';

/**
 * What Temporal knew is gone, as on a machine whose disk was lost; what Postgres holds is enough to go on. Four plans
 * are brought to where the tests begin before that happens once.
 */
describe('plans that Temporal has forgotten', () => {
  let stack: Stack;
  let completed: string;
  let failed: string;
  let cancelled: string;
  let running: string;
  let lostAt: number;
  const askings = new Map<string, Askings>();

  beforeAll(async () => {
    stack = await Stack.start({
      services: ['offline-llm', 'worker', 'api'],
      env: { OFFLINE_LLM_LATENCY_MS: String(QUICK_MS) },
    });
    const { api, provider } = stack;
    completed = (await api.createPlan()).plan_id;
    expect(await api.ended(completed)).toMatchObject({ status: 'completed' });

    await provider.behave({ faults: [{ kind: '401', match: FAILING }] });
    failed = (await api.createPlan()).plan_id;
    expect(await api.ended(failed)).toMatchObject({ status: 'failed', outcome: 'with_failures' });
    await provider.behave({ faults: [], latency_ms: SLOW_MS });

    cancelled = (await api.createPlan()).plan_id;
    await until(async () => (await committedCalls(stack, cancelled)).size >= 1, 'a call is answered');
    await api.command(cancelled, 'cancel');
    expect(await api.ended(cancelled)).toMatchObject({ status: 'cancelled' });
    await until(async () => (await provider.calls()).in_flight === 0, 'the cancelled calls are given up');

    running = (await api.createPlan()).plan_id;
    await until(async () => (await committedCalls(stack, running)).size >= 1, 'a call is answered');
    await until(async () => (await provider.calls()).in_flight > 0, 'a call is in flight');
    await stack.killTemporal();
    stack.deleteTemporalDatabase();
    lostAt = Date.now();
    await stack.startTemporal();
    for (const plan of [completed, failed, cancelled, running]) {
      const counted = new Askings(stack, plan);
      await counted.interrupted(await committedCalls(stack, plan));
      askings.set(plan, counted);
    }
  }, TEST_MS);
  afterAll(async () => stack?.stop());

  async function endsComplete(planId: string): Promise<void> {
    expect(await stack.api.ended(planId)).toMatchObject({
      status: 'completed',
      outcome: 'clean',
      error: null,
      completed_tasks: TASKS,
      progress_percentage: 100,
    });
    expect(await askings.get(planId)?.tooOften()).toEqual([]);
    await ledgerAgrees(stack, planId, { killed: true });
  }

  it(
    'tells a running plan within 30 s that its run is lost; resume makes only the missing calls',
    async () => {
      const told = await stack.api.ended(running, TOLD_MS);
      expect(Date.now() - lostAt).toBeLessThan(TOLD_MS);
      expect(told).toMatchObject({ status: 'failed', error: { code: 'run_lost' } });
      await until(
        async () => (await stack.provider.calls()).in_flight === 0,
        'the calls in flight are given up',
      );
      await stack.provider.behave({ latency_ms: QUICK_MS });
      await stack.api.command(running, 'resume');
      await endsComplete(running);
    },
    TEST_MS,
  );

  it(
    'retries a failed task: it and what it blocked are done, and nothing else is asked',
    async () => {
      const before = startsByCall(await stack.provider.calls(), failed);
      await stack.api.command(failed, `tasks/${FAILING}/retry`);
      await endsComplete(failed);
      const after = startsByCall(await stack.provider.calls(), failed);
      const askedNow = new Set(
        [...after]
          .filter(([call, starts]) => starts > (before.get(call) ?? 0))
          .map(([call]) => call.split('/')[1]),
      );
      expect([...askedNow].sort()).toEqual(['premortem', FAILING]);
    },
    TEST_MS,
  );

  it(
    'resumes a cancelled plan from what the database holds',
    async () => {
      await stack.api.command(cancelled, 'resume');
      await endsComplete(cancelled);
    },
    TEST_MS,
  );

  it(
    'regenerates a task of a completed plan with all that rests on it, in a new generation',
    async () => {
      const task = 'premortem';
      const before = await stack.api.files(completed);
      await stack.api.command(completed, `tasks/${task}/regenerate`);
      await until(async () => {
        const again = (await stack.api.tasks(completed)).find((view) => view.task === task);
        return again?.version === 2 && again.status === 'completed';
      }, `${task} is made again`);
      await endsComplete(completed);
      const changed = (await stack.api.files(completed)).filter(
        (file) => file.version > (before.find((old) => old.name === file.name)?.version ?? 0),
      );
      expect([...new Set(changed.map((file) => file.task))].sort()).toEqual([task, 'report']);
      const asked = startsByCall(await stack.provider.calls(), completed);
      expect(
        [...asked.keys()].filter((call) => call.endsWith('/2')).map((call) => call.split('/')[1]),
      ).toEqual([task]);
    },
    TEST_MS,
  );

  it(
    'takes a plan while Temporal is away, and starts it by itself when it is back',
    async () => {
      await stack.killTemporal();
      const { plan_id, status } = await stack.api.createPlan();
      expect(status).toBe('pending');
      await stack.startTemporal();
      await until(
        async () => (await stack.api.plan(plan_id)).status !== 'pending',
        'the plan is started',
        TOLD_MS,
      );
      expect(await stack.api.ended(plan_id)).toMatchObject({ status: 'completed', outcome: 'clean' });
      await ledgerAgrees(stack, plan_id, { killed: true });
    },
    TEST_MS,
  );
});
