import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { PlanStatus, PlanView } from '@planwright/contracts';
import { keys } from '../api/keys.js';
import { patchLists } from './patch-lists.js';
import { feedEvent, planView } from './plan.fixture.js';

type Pages = { pages: { items: PlanView[] }[]; pageParams: unknown[] };

const OTHER = '0b6f5c3e-4f0e-4c1c-9a54-3d7f1f1f7a09';
const ALL = keys.planList({});
const RUNNING = keys.planList({ status: 'running,pending' });
const FAILED = keys.planList({ status: 'failed' });

const become = (seq: number, status: PlanStatus) => feedEvent(seq, 'plan_status', { status });

let client: QueryClient;
let invalidate: jest.SpiedFunction<QueryClient['invalidateQueries']>;
let fetch: jest.SpiedFunction<typeof globalThis.fetch>;

function list(key: readonly unknown[], ...pages: PlanView[][]): void {
  client.setQueryData(key, {
    pages: pages.map((items) => ({ items })),
    pageParams: pages.map(() => undefined),
  });
}
const first = (key: readonly unknown[]) => client.getQueryData<Pages>(key)?.pages[0]?.items[0];
const readAgain = () => invalidate.mock.calls.map(([filter]) => filter?.queryKey);

beforeEach(() => {
  jest.useFakeTimers();
  client = new QueryClient();
  invalidate = jest.spyOn(client, 'invalidateQueries');
  fetch = jest
    .spyOn(globalThis, 'fetch')
    .mockImplementation(async () =>
      Response.json(planView({ status: 'completed', cost_usd: 9, last_seq: 12 })),
    );
});
afterEach(() => {
  jest.runOnlyPendingTimers();
  jest.useRealTimers();
  fetch.mockRestore();
});

describe('the lists of plans', () => {
  it('are changed in place by a state that leaves the plan where it is', () => {
    list(ALL, [planView()]);
    patchLists(client, [
      feedEvent(11, 'plan_progress', {
        progress_percentage: 60,
        completed_tasks: 3,
        failed_tasks: 0,
        blocked_tasks: 0,
        total_tasks: 5,
      }),
      become(12, 'paused'),
    ]);
    expect(first(ALL)).toMatchObject({ status: 'paused', completed_tasks: 3, last_seq: 12 });
    jest.advanceTimersByTime(10_000);
    expect(readAgain()).toEqual([]);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('are read again where a plan goes and comes, once, and nowhere else', () => {
    list(ALL, [planView()]);
    list(RUNNING, [planView()]);
    list(FAILED, []);
    list(keys.planList({ status: 'waiting,paused' }), []);
    patchLists(client, [become(11, 'failed')]);
    patchLists(client, [become(11, 'failed')]);
    jest.advanceTimersByTime(10_000);
    expect(readAgain()).toEqual([RUNNING, FAILED]);
  });

  it('are read again where a question about two versions may have come with the end of a run', () => {
    const waiting = keys.planList({ status: 'waiting,paused', merge_waiting: 'too' });
    list(waiting, []);
    patchLists(client, [become(11, 'completed')]);
    jest.advanceTimersByTime(10_000);
    expect(readAgain()).toEqual([waiting]);
  });

  it('are read again for a plan that none of them knows, and where the order is by state', () => {
    const byState = keys.planList({ sort: '-status' });
    list(ALL, [planView({ plan_id: OTHER })]);
    list(byState, [planView()]);
    patchLists(client, [become(11, 'running'), become(12, 'paused')]);
    jest.advanceTimersByTime(10_000);
    expect(readAgain()).toEqual([ALL, byState]);
  });

  it('wait longer the more pages they have', () => {
    list(RUNNING, [planView()], [], [], []);
    patchLists(client, [become(11, 'paused')]);
    jest.advanceTimersByTime(3000);
    expect(readAgain()).toEqual([]);
    jest.advanceTimersByTime(300);
    expect(readAgain()).toEqual([RUNNING]);
  });

  it('take what a plan spent from that one plan when it ends', async () => {
    list(ALL, [planView()]);
    patchLists(client, [become(12, 'completed')]);
    await jest.advanceTimersByTimeAsync(1000);
    expect(first(ALL)).toMatchObject({ status: 'completed', cost_usd: 9 });
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(readAgain()).toEqual([]);
  });
});
