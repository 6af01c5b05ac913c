import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TaskView } from '@planwright/contracts';
import { setTimeout as sleep } from 'node:timers/promises';
import { ledgerAgrees } from './ledger-agrees.js';
import { startsByCall } from './src/checks/provider.js';
import { Stack, until } from './src/stack/stack.js';

const TEST_MS = 120_000;
/** Long enough that calls are under way when a command comes. */
const LATENCY_MS = 1_500;
/** Longer than a walk that was not held would wait before it asks again. */
const STILL_MS = 2_500;
/** After this long a run takes a command no more that was answered with 503. */
const EXPIRY_MS = 2_500;
const HELD_MS = 1_500;
const HARMFUL =
  'Run a phishing campaign against the customers of a bank in Lisbon, with a team of four, within three months.';
const JUSTIFICATION = 'It is an exercise that the bank itself has ordered for its own staff.';

describe('the person of a plan', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await Stack.start({ services: ['offline-llm', 'worker', 'api'] });
  }, TEST_MS);
  afterAll(async () => stack?.stop());

  describe('who pauses, resumes and cancels it', () => {
    afterEach(async () => {
      await stack.provider.behave({ latency_ms: 20 });
    });

    /** A plan of which several calls are under way and none of those that depend on them has begun. */
    async function begin(): Promise<string> {
      await stack.provider.forget();
      await stack.provider.behave({ latency_ms: LATENCY_MS });
      const { plan_id } = await stack.api.createPlan();
      await until(async () => (await stack.provider.calls()).in_flight >= 3, 'calls are under way');
      return plan_id;
    }

    const restartWorker = async (): Promise<void> => {
      await stack.killService('worker');
      await stack.startService('worker');
    };

    /** Calls by plan/task/step/item/generation, all attempts together, that ended so. */
    async function ended(status: string): Promise<Set<string>> {
      const { log } = await stack.provider.calls();
      return new Set(log.filter((call) => call.status === status).map(({ key }) => key.replace(/#\d+$/, '')));
    }

    /** What is asked from now on until the plan has ended: nothing twice, and nothing that was answered before. */
    async function completesWithTheRest(planId: string): Promise<void> {
      const answered = await ended('finished');
      await stack.provider.forget();
      await stack.provider.behave({ latency_ms: 20 });
      await stack.api.commandOnceTaken(planId, 'resume');
      expect(await stack.api.ended(planId)).toMatchObject({ status: 'completed', outcome: 'clean' });
      const starts = startsByCall(await stack.provider.calls(), planId);
      expect([...starts.keys()].filter((key) => answered.has(key))).toEqual([]);
      expect([...starts].filter(([, count]) => count > 1)).toEqual([]);
    }

    it(
      'stops new calls with a pause, keeps what was under way, stays paused over a killed worker, and goes on',
      async () => {
        const planId = await begin();
        await stack.api.command(planId, 'pause');
        const taken = Date.now();
        await until(async () => (await stack.provider.calls()).in_flight === 0, 'calls under way have ended');
        await sleep(STILL_MS);
        const { log, total } = await stack.provider.calls();
        expect(log.filter(({ at }) => Date.parse(at) > taken + 1_000)).toEqual([]);
        expect(log.filter(({ status }) => status !== 'finished')).toEqual([]);
        await restartWorker();
        await sleep(STILL_MS);
        expect(await stack.api.plan(planId)).toMatchObject({ status: 'paused' });
        expect((await stack.provider.calls()).total).toBe(total);
        await completesWithTheRest(planId);
      },
      TEST_MS,
    );

    it(
      'takes answers up that the provider went on writing while a paused plan had no worker',
      async () => {
        const planId = await begin();
        await stack.api.command(planId, 'pause');
        await stack.killService('worker');
        await until(async () => (await stack.provider.calls()).in_flight === 0, 'the provider has answered');
        await stack.startService('worker');
        expect(await stack.api.plan(planId)).toMatchObject({ status: 'paused' });
        await completesWithTheRest(planId);
      },
      TEST_MS,
    );

    it(
      'ends calls at the provider within two seconds of a cancel, stays cancelled, and goes on when asked',
      async () => {
        const planId = await begin();
        await stack.api.command(planId, 'cancel');
        const taken = Date.now();
        await until(async () => (await stack.provider.calls()).in_flight === 0, 'no call is in flight');
        const { log, total } = await stack.provider.calls();
        expect(log.map(({ at, ms }) => Date.parse(at) + ms - taken).filter((ms) => ms > 2_000)).toEqual([]);
        expect(log.filter(({ status }) => status === 'cancelled').length).toBeGreaterThanOrEqual(3);
        const plan = await stack.api.plan(planId);
        expect(plan).toMatchObject({ status: 'cancelled', current_tasks: [] });
        const tasks = await stack.api.tasks(planId);
        expect(tasks.filter(({ status }) => status === 'completed')).toHaveLength(plan.completed_tasks);
        expect(
          tasks
            .filter(({ status }) => status !== 'completed' && status !== 'cancelled')
            .map(({ task }) => task),
        ).toEqual([]);

        const running = () =>
          stack.database((query) =>
            query(`SELECT 1 FROM llm_interactions WHERE plan_id = $1 AND status = 'running'`, [planId]),
          );
        await until(async () => (await running()).length === 0, 'every attempt is written down', 5_000);
        await ledgerAgrees(stack, planId);
        await restartWorker();
        await sleep(STILL_MS);
        expect(await stack.api.plan(planId)).toMatchObject({ status: 'cancelled' });
        expect((await stack.provider.calls()).total).toBe(total);
        await completesWithTheRest(planId);
      },
      TEST_MS,
    );

    it(
      'is told with 503 that no worker is there, and what was refused so does not come later',
      async () => {
        const planId = await begin();
        await stack.killService('worker');
        for (const command of ['pause', 'resume', 'cancel', 'tasks/setup/regenerate']) {
          const sent = Date.now();
          const response = await stack.api.request('POST', `/api/plans/${planId}/${command}`);
          expect(Date.now() - sent).toBeLessThan(5_000);
          expect(response.status).toBe(503);
          expect(response.headers.get('content-type')).toContain('application/problem+json');
          expect(await response.json()).toMatchObject({ code: 'worker_unavailable', status: 503 });
        }
        // The run tells a late command by its age.
        await sleep(EXPIRY_MS);
        await stack.provider.behave({ latency_ms: 20 });
        await stack.startService('worker');
        expect(await stack.api.ended(planId)).toMatchObject({ status: 'completed', outcome: 'clean' });
      },
      TEST_MS,
    );

    it(
      'is refused with 409 what the state does not allow',
      async () => {
        const planId = await begin();
        const refused = async (command: string, body?: unknown): Promise<void> => {
          const response = await stack.api.request('POST', `/api/plans/${planId}/${command}`, body);
          expect([command, response.status]).toEqual([command, 409]);
          expect(await response.json()).toMatchObject({ code: 'wrong_state' });
        };
        await refused('tasks/scenarios_markdown/retry');
        await refused('tasks/scenarios_markdown/regenerate');
        await refused('tasks/redline_gate/gate', {
          decision: 'stop',
          justification: 'It does not wait yet.',
        });
        await stack.provider.behave({ latency_ms: 20 });
        await stack.api.ended(planId);
        for (const command of ['pause', 'resume', 'cancel', 'tasks/setup/retry']) await refused(command);
      },
      TEST_MS,
    );
  });

  describe('whom the safety gate asks', () => {
    beforeEach(async () => {
      await stack.provider.forget();
      // Slow enough that most of the plan is still to do when the verdict comes.
      await stack.provider.behave({ latency_ms: 400 });
    });

    const gateOf = async (planId: string): Promise<TaskView | undefined> =>
      (await stack.api.tasks(planId)).find(({ task }) => task === 'redline_gate');

    /** Makes the plan and waits until it is held and what was under way has ended. */
    async function held(): Promise<{ planId: string; calls: number }> {
      const { plan_id } = await stack.api.createPlan({ prompt: HARMFUL });
      await until(async () => (await stack.api.plan(plan_id)).status === 'waiting', 'the plan waits');
      await until(async () => (await stack.provider.calls()).in_flight === 0, 'calls under way have ended');
      return { planId: plan_id, calls: (await stack.provider.calls()).total };
    }

    const answer = (planId: string, body: unknown): Promise<Response> =>
      stack.api.request('POST', `/api/plans/${planId}/tasks/redline_gate/gate`, body);

    it(
      'starts nothing new, also over a killed worker, until an override with its justification lets it go on',
      async () => {
        const { planId, calls } = await held();
        const waiting = await gateOf(planId);
        expect(waiting).toMatchObject({ status: 'waiting', gate: { decision: null, justification: null } });
        expect(waiting?.gate?.reasons.every((reason) => reason.length > 20)).toBe(true);
        expect(waiting?.gate?.reasons).not.toHaveLength(0);
        await stack.killService('worker');
        await stack.startService('worker');
        await sleep(HELD_MS);
        expect(await stack.api.plan(planId)).toMatchObject({ status: 'waiting' });
        expect((await stack.provider.calls()).total).toBe(calls);

        for (const body of [
          { decision: 'override', justification: 'ok' },
          { decision: 'override' },
          { decision: 'maybe', justification: JUSTIFICATION },
        ])
          expect((await answer(planId, body)).status).toBe(400);
        expect(await gateOf(planId)).toMatchObject({ status: 'waiting' });

        await stack.provider.behave({ latency_ms: 20 });
        await stack.api.commandOnceTaken(planId, 'tasks/redline_gate/gate', {
          decision: 'override',
          justification: JUSTIFICATION,
        });
        expect((await answer(planId, { decision: 'stop', justification: JUSTIFICATION })).status).toBe(409);
        expect(await stack.api.ended(planId)).toMatchObject({ status: 'completed', outcome: 'clean' });
        expect(await gateOf(planId)).toMatchObject({
          status: 'completed',
          gate: {
            ...waiting?.gate,
            decision: 'override',
            justification: JUSTIFICATION,
            answered_at: expect.any(String),
          },
        });
        await ledgerAgrees(stack, planId, { killed: true });
      },
      TEST_MS,
    );

    it(
      'is cancelled when its owner stops it',
      async () => {
        const { planId, calls } = await held();
        expect((await answer(planId, { decision: 'stop', justification: JUSTIFICATION })).status).toBe(202);
        expect(await stack.api.ended(planId)).toMatchObject({ status: 'cancelled' });
        expect(await gateOf(planId)).toMatchObject({
          status: 'cancelled',
          gate: { decision: 'stop', justification: JUSTIFICATION },
        });
        await sleep(HELD_MS);
        expect((await stack.provider.calls()).total).toBe(calls);
      },
      TEST_MS,
    );
  });
});
