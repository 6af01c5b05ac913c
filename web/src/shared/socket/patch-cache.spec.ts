import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { FeedEvent } from '@planwright/contracts';
import { planQuery } from '../api/get-plan.js';
import { tasksQuery } from '../api/get-tasks.js';
import { keys } from '../api/keys.js';
import { patchPlan, seedLive } from './patch-cache.js';
import { feedEvent, PLAN_ID, planView, taskStatus, taskView } from './plan.fixture.js';

const progress = (seq: number, completed: number): FeedEvent =>
  feedEvent(seq, 'plan_progress', {
    progress_percentage: completed * 10,
    completed_tasks: completed,
    failed_tasks: 0,
    blocked_tasks: 0,
    total_tasks: 3,
  });
const call = (seq: number, cost: number): FeedEvent =>
  feedEvent(seq, 'llm_interaction', {
    task: 'b',
    interaction_id: '0b6f5c3e-4f0e-4c1c-9a54-3d7f1f1f7a02',
    model: 'm',
    status: 'completed',
    tokens: { input: 5, output: 7, reasoning: 1, cached: 0 },
    cost_usd: cost,
    duration_ms: 10,
  });

function opened(): QueryClient {
  const client = new QueryClient();
  const plan = planView();
  client.setQueryData(planQuery(PLAN_ID).queryKey, plan);
  client.setQueryData(tasksQuery(PLAN_ID).queryKey, {
    items: [taskView('a', { status: 'completed' }), taskView('b'), taskView('c')],
    last_seq: 10,
  });
  seedLive(client, plan);
  return client;
}
const plan = (client: QueryClient) => client.getQueryData(planQuery(PLAN_ID).queryKey);
const task = (client: QueryClient, name: string) =>
  client.getQueryData(tasksQuery(PLAN_ID).queryKey)?.items.find((each) => each.task === name);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.runOnlyPendingTimers();
  jest.useRealTimers();
});

const RUN: FeedEvent[] = [
  taskStatus(11, 'b', 'ready'),
  taskStatus(12, 'b', 'running'),
  call(13, 0.25),
  taskStatus(14, 'b', 'completed', { duration_ms: 2000 }),
  progress(15, 2),
  taskStatus(16, 'c', 'running'),
  taskStatus(17, 'c', 'failed', { attempt: 2 }),
  progress(18, 2),
  feedEvent(19, 'plan_status', { status: 'failed', outcome: 'with_failures' }),
];

describe('events in the cache', () => {
  it('change the plan, its tasks and what they spent', () => {
    const client = opened();
    patchPlan(client, PLAN_ID, RUN.slice(0, 2));
    expect(task(client, 'b')).toMatchObject({ status: 'running', started_at: '2026-01-01T00:00:12.000Z' });
    expect(plan(client)?.current_tasks).toEqual(['b']);
    patchPlan(client, PLAN_ID, RUN.slice(2));
    expect(task(client, 'b')).toMatchObject({ status: 'completed', duration_ms: 2000, cost_usd: 0.25 });
    expect(task(client, 'c')).toMatchObject({ status: 'failed', attempt: 2 });
    expect(plan(client)).toMatchObject({
      status: 'failed',
      outcome: 'with_failures',
      completed_tasks: 2,
      cost_usd: 0.75,
      completed_at: '2026-01-01T00:00:19.000Z',
      current_tasks: [],
      last_seq: 19,
    });
  });

  it('end in the same state however they are cut and repeated', () => {
    const whole = opened();
    patchPlan(whole, PLAN_ID, RUN);
    const cuts = fc.array(fc.tuple(fc.nat(RUN.length), fc.nat(3)), { maxLength: 6 });
    fc.assert(
      fc.property(cuts, (pieces) => {
        const client = opened();
        let known = 0;
        for (const [length, again] of [...pieces, [RUN.length, 1] as const]) {
          const from = Math.max(0, known - again);
          patchPlan(client, PLAN_ID, RUN.slice(from, known + length));
          known = Math.min(RUN.length, known + length);
        }
        expect(plan(client)).toEqual(plan(whole));
        expect(client.getQueryData(keys.tasks(PLAN_ID))).toEqual(whole.getQueryData(keys.tasks(PLAN_ID)));
      }),
      { numRuns: 60 },
    );
  });

  it('never take back what REST told later than they happened', () => {
    const client = opened();
    client.setQueryData(planQuery(PLAN_ID).queryKey, planView({ last_seq: 19, status: 'failed' }));
    patchPlan(client, PLAN_ID, [progress(11, 1)]);
    expect(plan(client)).toMatchObject({ status: 'failed', last_seq: 19 });
  });

  it('say when one is missing, and then change nothing', () => {
    const client = opened();
    expect(() => patchPlan(client, PLAN_ID, [taskStatus(12, 'b', 'running')])).toThrow(RangeError);
    expect(task(client, 'b')?.status).toBe('pending');
  });

  it('let what the server puts together be read again once in a while, and the first read at once', () => {
    const client = opened();
    const invalidate = jest.spyOn(client, 'invalidateQueries');
    const written = (seq: number, file: string): FeedEvent =>
      feedEvent(seq, 'content_written', {
        task: 'a',
        file,
        version: 1,
        size: 1,
        content_type: 'text/markdown',
      });
    const readAgain = () => invalidate.mock.calls.map(([filter]) => JSON.stringify(filter?.queryKey));
    patchPlan(client, PLAN_ID, [written(11, '000-first_read.md'), written(12, 'b.md'), written(13, 'c.md')]);
    jest.advanceTimersByTime(0);
    expect(readAgain()).toEqual([JSON.stringify(keys.firstRead(PLAN_ID))]);
    jest.advanceTimersByTime(10_000);
    for (const key of [keys.findings(PLAN_ID), keys.newerReport(PLAN_ID), keys.artefacts(PLAN_ID)]) {
      expect(readAgain().filter((each) => each === JSON.stringify(key))).toHaveLength(1);
    }
  });

  it('let a task and all that is read of it be read again when its text was written, also in the same state', () => {
    const client = opened();
    const invalidate = jest.spyOn(client, 'invalidateQueries');
    const edited = { task: 'a', file: 'a.md', version: 2, size: 1, content_type: 'text/markdown' };
    patchPlan(client, PLAN_ID, [feedEvent(11, 'content_written', edited)]);
    jest.advanceTimersByTime(1000);
    const asked = invalidate.mock.calls.map(([filter]) => filter);
    expect(asked).toContainEqual({ queryKey: keys.task(PLAN_ID, 'a'), exact: false });
    expect(asked).toContainEqual({ queryKey: keys.tasks(PLAN_ID), exact: true });
    expect(asked).toContainEqual({ queryKey: keys.impacts(PLAN_ID), exact: false });
  });

  it('let a task that calls a model be read again once in a while', () => {
    const client = opened();
    const invalidate = jest.spyOn(client, 'invalidateQueries');
    const reads = () =>
      invalidate.mock.calls.filter(
        ([filter]) => JSON.stringify(filter?.queryKey) === JSON.stringify(keys.task(PLAN_ID, 'b')),
      ).length;
    for (let seq = 11; seq < 31; seq += 1) {
      patchPlan(client, PLAN_ID, [call(seq, 0)]);
      jest.advanceTimersByTime(250);
    }
    expect(reads()).toBe(2);
  });
});

describe('a read that was under way while events came', () => {
  it('does not take the events back', async () => {
    const client = opened();
    const answer = jest.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
      const old = new Request(input).url.endsWith('/tasks')
        ? { items: [taskView('b')], last_seq: 10 }
        : planView();
      patchPlan(client, PLAN_ID, RUN);
      return new Response(JSON.stringify(old));
    });
    const list = await client.fetchQuery(tasksQuery(PLAN_ID));
    expect(list.items[0]).toMatchObject({ status: 'completed', duration_ms: 2000 });
    expect(await client.fetchQuery(planQuery(PLAN_ID))).toMatchObject({ status: 'failed', last_seq: 19 });
    answer.mockRestore();
  });
});
