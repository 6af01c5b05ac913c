import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FeedEvent, failureOf, planStream } from '@planwright/contracts';
import type { CompletedTask, RunStore } from '@planwright/engine';
import { aGraph, createTestDatabase, insertPlan, type TestDatabase } from '@planwright/testing';
import { insertInbox } from '../inbox/index.js';
import { readPage } from '../feed/read-events.js';
import { completed } from './completed-task.fixture.js';
import { createRunStore } from './create-run-store.js';

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

const events = (): Promise<FeedEvent[]> => readPage(database.dataSource, planStream(plan), 0);
const names = async (): Promise<string[]> =>
  (await events()).map(({ event, payload }) =>
    event === 'task_status'
      ? `${payload.task} ${payload.status}`
      : event === 'plan_status'
        ? payload.status
        : event,
  );
const done = (task: string, more: Partial<CompletedTask> = {}): CompletedTask => completed(plan, task, more);

/** Every change of the state, made twice: what a crash between the commit and Temporal's knowing of it does. */
const CHANGES: Record<
  string,
  { before?: () => Promise<unknown>; change: () => Promise<unknown>; after: string[] }
> = {
  beginTask: { change: () => store.beginTask(plan, 'a', 1), after: ['a running'] },
  markReady: { change: () => store.markReady(plan, ['a', 'b']), after: ['a ready', 'b ready'] },
  setItems: {
    before: () => store.beginTask(plan, 'a', 1),
    change: () => store.setItems(plan, 'a', 1, 4),
    after: [],
  },
  completeTask: {
    before: () => store.beginTask(plan, 'a', 1),
    change: () => store.completeTask(done('a')),
    after: ['content_written', 'a completed', 'plan_progress'],
  },
  failTask: {
    before: () => store.beginTask(plan, 'a', 1),
    change: () => store.failTask(plan, 'a', 1, failureOf('llm_auth'), ['b', 'c']),
    after: ['a failed', 'b blocked', 'c blocked', 'plan_progress'],
  },
  releaseTask: {
    before: () => store.beginTask(plan, 'a', 1),
    change: () => store.releaseTask(plan, 'a', 1),
    after: ['a pending'],
  },
  openGate: {
    before: () => store.beginTask(plan, 'a', 1),
    change: () => store.openGate(plan, 'a', ['it is dangerous']),
    after: ['a waiting', 'waiting'],
  },
  reviveTasks: {
    before: () => store.failTask(plan, 'a', 1, failureOf('llm_auth'), ['b', 'c']),
    change: () => store.reviveTasks(plan, ['a']),
    after: ['a pending', 'b pending', 'c pending', 'plan_progress'],
  },
  raiseGeneration: {
    before: () => store.completeTask(done('a')),
    change: () => store.raiseGeneration(plan, ['a', 'b', 'c']),
    after: ['a pending', 'log_line', 'plan_progress'],
  },
  setPlanStatus: {
    change: () =>
      store.setPlanStatus(plan, 'failed', { outcome: 'nothing_succeeded', error: failureOf('llm_auth') }),
    after: ['failed'],
  },
  cancelPlan: {
    before: () => store.completeTask(done('a')),
    change: () => store.cancelPlan(plan),
    after: ['cancelled', 'b cancelled', 'c cancelled'],
  },
  log: { change: () => store.log(plan, 'info', 'hello', 'a'), after: ['log_line'] },
};

describe('every change of a run', () => {
  it.each(Object.entries(CHANGES))('%s made twice is told once', async (_name, { before, change, after }) => {
    await before?.();
    const told = (await names()).length;
    const first = await change();
    const contents = await database.dataSource.query(`SELECT count(*) FROM plan_content WHERE plan_id = $1`, [
      plan,
    ]);
    expect(await change()).toEqual(first);
    expect((await names()).slice(told)).toEqual(after);
    expect(
      await database.dataSource.query(`SELECT count(*) FROM plan_content WHERE plan_id = $1`, [plan]),
    ).toEqual(contents);
  });

  it('answerGate made twice is told once, and the first of two answers holds', async () => {
    await store.beginTask(plan, 'a', 1);
    await store.openGate(plan, 'a', ['why']);
    const answer = (decision: string) =>
      insertInbox(database.dataSource, plan, 'gate_answer', {
        decision,
        justification: 'because it must be',
      });
    const override = await answer('override');
    const told = (await names()).length;
    expect(await store.answerGate(plan, 'a', override)).toEqual({ decision: 'override' });
    expect(await store.answerGate(plan, 'a', override)).toEqual({ decision: 'override' });
    expect(await store.answerGate(plan, 'a', await answer('stop'))).toEqual({ decision: null });
    expect((await names()).slice(told)).toEqual(['log_line', 'a running', 'running']);
    // Asked again after a crash, the gate stays answered.
    expect(await store.openGate(plan, 'a', ['why'])).toEqual({ decision: 'override' });
    const [row] = await database.dataSource.query(
      `SELECT gate FROM plan_tasks WHERE plan_id = $1 AND task = 'a'`,
      [plan],
    );
    expect(row.gate).toMatchObject({
      reasons: ['why'],
      decision: 'override',
      justification: 'because it must be',
    });
  });

  it('publishPipeline keeps one row and makes it the newest', async () => {
    const [older, newer] = [aGraph({ kind: 'twice' }), aGraph({ kind: 'twice', needs: { z: [] } })];
    for (const graph of [older, newer, older]) await store.publishPipeline(graph);
    const rows: { graph_hash: string }[] = await database.dataSource.query(
      `SELECT graph_hash FROM pipelines WHERE kind = 'twice' ORDER BY published_at DESC`,
    );
    expect(rows.map((row) => row.graph_hash)).toEqual([older.graph_hash, newer.graph_hash]);
  });
});
