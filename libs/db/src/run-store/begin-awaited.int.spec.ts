import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { failureOf } from '@planwright/contracts';
import type { RunStore } from '@planwright/engine';
import { createTestDatabase, insertPlan, type TestDatabase } from '@planwright/testing';
import { completed } from './completed-task.fixture.js';
import { createRunStore } from './create-run-store.js';
import { listenForTaskEnds } from './task-ends.js';

let database: TestDatabase;
let store: RunStore;
let plan: string;

beforeAll(async () => {
  database = await createTestDatabase();
  store = createRunStore(database.dataSource);
});
afterAll(() => database.drop());
beforeEach(async () => {
  plan = await insertPlan(database.dataSource);
});

const beginB = () => store.beginAwaited(plan, 'b', 1, ['a']);
const statusOfB = async () => (await store.loadRun(plan))?.tasks.find(({ task }) => task === 'b')?.status;

it('a task begins once its need is completed, not before, and is granted again to the same activity', async () => {
  expect(await beginB()).toBe('stalled');
  await store.beginTask(plan, 'a', 1);
  expect(await beginB()).toBe('waits');
  expect(await statusOfB()).toBe('pending');
  await store.completeTask(completed(plan, 'a'));
  expect(await beginB()).toBe('granted');
  expect(await statusOfB()).toBe('running');
  expect(await beginB()).toBe('granted');
});

it('nothing begins while the plan is paused, in another generation, or behind a need that ended otherwise', async () => {
  await store.beginTask(plan, 'a', 1);
  await store.setPlanStatus(plan, 'paused');
  expect(await beginB()).toBe('gone');
  await store.setPlanStatus(plan, 'running');
  expect(await store.beginAwaited(plan, 'b', 2, ['a'])).toBe('gone');
  await store.failTask(plan, 'a', 1, failureOf('llm_auth'), ['b']);
  expect(await beginB()).toBe('gone');
  expect(await statusOfB()).toBe('blocked');
});

it('who watches a task hears of its end, whatever the end is, and of none before it', async () => {
  const ends = await listenForTaskEnds({ url: database.url, log: () => undefined });
  const { signal } = new AbortController();
  try {
    const watch = ends.watch(plan, ['a', 'b']);
    await store.beginTask(plan, 'a', 1);
    await watch.next(100, signal);
    expect(watch.completed.size).toBe(0);
    await store.completeTask(completed(plan, 'a'));
    const since = performance.now();
    await watch.next(5_000, signal);
    expect(performance.now() - since).toBeLessThan(4_000);
    expect([...watch.completed]).toEqual(['a']);
    await store.cancelPlan(plan);
    await watch.next(5_000, signal);
    expect([...watch.completed]).toEqual(['a']);
    watch.close();
  } finally {
    await ends.close();
  }
});
