import { expect, it } from '@jest/globals';
import type { TaskView } from '@planwright/contracts';
import type { EditReader, PlanReader } from '@planwright/db';
import { aGraph } from '@planwright/testing';
import { WeighRemaining } from './weigh-remaining.service.js';

const view = (task: string, change: Partial<TaskView>): TaskView =>
  ({
    task,
    status: 'pending',
    edited: false,
    calls: 0,
    cost_usd: 0,
    duration_ms: null,
    ...change,
  }) as TaskView;

const views = [
  view('a', { status: 'completed', calls: 2, cost_usd: 0.2, duration_ms: 3000 }),
  view('b', { status: 'failed' }),
  view('c', { status: 'blocked' }),
  view('d', { status: 'failed' }),
  view('e', { status: 'blocked' }),
];
const graph = aGraph({ needs: { a: [], b: ['a'], c: ['b'], d: ['a'], e: ['c', 'd'] } });
const reader = { graphOfPlan: async () => graph, tasks: async () => views } as Partial<PlanReader>;
const edits = { figures: async () => new Map() } as Partial<EditReader>;
const weigh = new WeighRemaining(reader as PlanReader, edits as EditReader);

it('tells what a retry makes: the task and what waits for it alone, at what this plan took so far', async () => {
  const one = await weigh.remaining('p', ['b']);
  // What rests on the other failed task, too, stays where it is.
  expect(one.tasks).toEqual(['b', 'c']);
  expect(one.cost_usd).toBeCloseTo(one.calls * 0.1);
  const all = await weigh.remaining('p', null);
  expect(all.tasks).toEqual(['b', 'c', 'd', 'e']);
  expect(await weigh.remaining('p', ['b', 'd'])).toEqual(all);
  expect(all.duration_ms).toBe(all.calls > 0 ? 9000 : 0);
  await expect(weigh.remaining('p', ['nobody'])).rejects.toMatchObject({ code: 'task_not_found' });
});
