import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FeedEvent, failureOf, planStream } from '@planwright/contracts';
import type { CompletedTask, RunStore } from '@planwright/engine';
import { aGraph, createTestDatabase, insertPlan, type TestDatabase } from '@planwright/testing';
import { insertInbox } from '../inbox/index.js';
import { readPage } from '../feed/read-events.js';
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
const planRow = async () => {
  const [row]: Record<string, unknown>[] = await database.dataSource.query(
    `SELECT * FROM plans WHERE plan_id = $1`,
    [plan],
  );
  return row;
};
const done = (task: string, more: Partial<CompletedTask> = {}): CompletedTask => ({
  planId: plan,
  task,
  generation: 1,
  output: '{"text":"ok"}',
  files: [{ name: `${task}.md`, content: '# Ok', contentType: 'text/markdown' }],
  definitionHash: 'd1',
  author: 'model',
  gaps: [],
  ...more,
});

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
    expect(await store.answerGate(plan, 'a', await answer('stop'))).toEqual({ decision: 'override' });
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

describe('contents', () => {
  it('share a row where the file is the output, and get a new version in the next generation', async () => {
    const output = '{"a":1}';
    const files = [
      { name: 'a.json', content: output, contentType: 'application/json' },
      { name: 'a.md', content: '# A', contentType: 'text/markdown' },
    ];
    await store.completeTask(done('a', { output, files }));
    await store.raiseGeneration(plan, ['a']);
    await store.completeTask(done('a', { generation: 2, output, files }));
    const rows = await database.dataSource.query(
      `SELECT name, version, generation FROM plan_content WHERE plan_id = $1 ORDER BY name, version`,
      [plan],
    );
    expect(rows).toEqual([
      { name: 'a.md', version: 1, generation: 1 },
      { name: 'a.md', version: 2, generation: 2 },
      { name: 'output', version: 1, generation: 1 },
      { name: 'output', version: 2, generation: 2 },
    ]);
    const stored = await database.dataSource.query(
      `SELECT f.name, c.name AS text, f.version, f.size, f.sha256 = c.sha256 AS same
       FROM plan_files f JOIN plan_content c USING (content_id) WHERE f.plan_id = $1 ORDER BY f.name`,
      [plan],
    );
    expect(stored).toEqual([
      { name: 'a.json', text: 'output', version: 2, size: 7, same: true },
      { name: 'a.md', text: 'a.md', version: 2, size: 3, same: true },
    ]);
    expect(await store.outputs(plan, ['a', 'b'])).toEqual({ a: { a: 1 } });
  });

  it('take what a model may write: NUL, half a surrogate pair, any script', async () => {
    const text = 'a\0b \uD83D Zürich 東京 🚀';
    await store.completeTask(
      done('a', {
        output: JSON.stringify({ text }),
        files: [{ name: 'a.md', content: text, contentType: 'text/markdown' }],
        gaps: [{ item: 'x\0', reason: text }],
      }),
    );
    await store.log(plan, 'warn', text);
    const [row] = await database.dataSource.query(
      `SELECT content FROM plan_content WHERE plan_id = $1 AND name = 'a.md'`,
      [plan],
    );
    expect(row.content).toBe('a\uFFFDb \uFFFD Zürich 東京 🚀');
  });

  it('of another generation, or of a cancelled task, are not taken', async () => {
    await store.completeTask(done('a', { generation: 2 }));
    await store.cancelPlan(plan);
    await store.completeTask(done('a'));
    expect(await store.outputs(plan, ['a'])).toEqual({});
    expect((await planRow())?.['completed_tasks']).toBe(0);
  });
});

describe('the state of a run', () => {
  it('moves through its whole life, counting as it goes', async () => {
    await store.beginTask(plan, 'a', 1);
    await store.completeTask(done('a'));
    expect(await store.beginTask(plan, 'a', 1)).toEqual({ granted: false });
    await store.failTask(plan, 'b', 1, failureOf('llm_refusal', { task: 'b' }), ['c']);
    expect(await planRow()).toMatchObject({
      completed_tasks: 1,
      failed_tasks: 1,
      blocked_tasks: 1,
      progress_percentage: 33.3,
    });
    await store.setPlanStatus(plan, 'failed', { outcome: 'with_failures', error: failureOf('llm_refusal') });
    const run = await store.loadRun(plan);
    expect(run?.tasks.map((t) => [t.task, t.status, t.error?.code])).toEqual([
      ['a', 'completed', undefined],
      ['b', 'failed', 'llm_refusal'],
      ['c', 'blocked', 'need_failed'],
    ]);
    expect(run?.tasks[2]?.error?.task).toBe('b');
    expect(run?.graph.tasks[1]).toEqual({
      name: 'b',
      title: 'Task b',
      stage: 'One',
      needs: ['a'],
      weight: 1,
      steps: [{ id: 'draft', kind: 'call', title: 'Draft' }],
    });

    await store.reviveTasks(plan, ['b']);
    await store.setPlanStatus(plan, 'running');
    expect(await planRow()).toMatchObject({
      status: 'running',
      outcome: null,
      error: null,
      completed_at: null,
      failed_tasks: 0,
      blocked_tasks: 0,
    });
    for (const task of ['b', 'c']) {
      await store.beginTask(plan, task, 1);
      await store.completeTask(done(task));
    }
    await store.setPlanStatus(plan, 'completed', { outcome: 'clean' });
    expect(await planRow()).toMatchObject({
      status: 'completed',
      outcome: 'clean',
      progress_percentage: 100,
    });
    expect((await planRow())?.['completed_at']).toBeInstanceOf(Date);
  });

  it('a plan that ended is left alone by late activities, until it runs again', async () => {
    await store.beginTask(plan, 'a', 1);
    await store.cancelPlan(plan);
    await store.setPlanStatus(plan, 'waiting');
    expect(await store.beginTask(plan, 'b', 1)).toEqual({ granted: false });
    await store.releaseTask(plan, 'a', 1);
    await store.failTask(plan, 'a', 1, failureOf('llm_cancelled'), ['b']);
    expect((await planRow())?.['status']).toBe('cancelled');
    expect((await store.loadRun(plan))?.tasks.map((t) => t.status)).toEqual([
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
  });

  it('a task that another failed task still blocks is not revived', async () => {
    plan = await insertPlan(database.dataSource, {
      graph: aGraph({ needs: { x: [], y: [], z: ['x', 'y'] } }),
    });
    await store.failTask(plan, 'x', 1, failureOf('llm_auth'), ['z']);
    await store.failTask(plan, 'y', 1, failureOf('llm_auth'), []);
    await store.reviveTasks(plan, ['x']);
    const states = async () => (await store.loadRun(plan))?.tasks.map((t) => t.status);
    expect(await states()).toEqual(['pending', 'failed', 'blocked']);
    await store.reviveTasks(plan, ['y']);
    expect(await states()).toEqual(['pending', 'pending', 'pending']);
  });

  it('the answer of one gate does not let the plan go on while another waits', async () => {
    await store.openGate(plan, 'a', ['one']);
    await store.openGate(plan, 'b', ['two']);
    for (const [task, status] of [
      ['a', 'waiting'],
      ['b', 'running'],
    ] as const) {
      const id = await insertInbox(database.dataSource, plan, 'gate_answer', {
        decision: 'override',
        justification: 'x',
      });
      await store.answerGate(plan, task, id);
      expect((await planRow())?.['status']).toBe(status);
    }
  });
});
