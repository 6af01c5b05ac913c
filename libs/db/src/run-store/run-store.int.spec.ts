import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { failureOf } from '@planwright/contracts';
import type { CompletedTask, RunStore } from '@planwright/engine';
import { aGraph, createTestDatabase, insertPlan, type TestDatabase } from '@planwright/testing';
import { insertInbox } from '../inbox/index.js';
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

const planRow = async () => {
  const [row]: Record<string, unknown>[] = await database.dataSource.query(
    `SELECT * FROM plans WHERE plan_id = $1`,
    [plan],
  );
  return row;
};
const done = (task: string, more: Partial<CompletedTask> = {}): CompletedTask => completed(plan, task, more);

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
    expect(await store.outputs(plan, ['a', 'b'])).toMatchObject({ a: { output: { a: 1 }, version: 2 } });
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
