import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FeedEvent, PlanListQuery } from '@planwright/contracts';
import type { RenderedEdit } from '@planwright/engine';
import { aGraph, createTestDatabase, insertPlan, type TestDatabase } from '@planwright/testing';
import { createEditReader } from '../../edits/edit-reader.js';
import { insertInbox } from '../../inbox/inbox.js';
import { createPlanReader } from '../../plans/plan-reader.js';
import { createPlanWriter } from '../../plans/plan-writer.js';
import { completed } from '../completed-task.fixture.js';
import { createRunStore } from '../create-run-store.js';
import type { EditPayload } from './settle-inbox.js';

let database: TestDatabase;
let plan: string;
const store = () => createRunStore(database.dataSource);
const reader = () => createPlanReader(database.dataSource);
const versions = async (task: string) =>
  (await createEditReader(database.dataSource).versions(plan, task)).map(
    ({ version, author, current, candidate }) =>
      [version, author, ...(current ? ['current'] : []), ...(candidate ? ['candidate'] : [])].join(' '),
  );
const task = async (name: string) => (await reader().tasks(plan)).find((view) => view.task === name)!;
const text = (value: string): string => JSON.stringify({ text: value }, null, 2);
const fileOf = async (name: string) => (await reader().file(plan, `${name}.md`)).content;

/** The task is made by a model of its needs as they are. */
async function make(name: string, value: string, generation = 1): Promise<void> {
  const graph = await reader().graphOfPlan(plan);
  const needs = graph.tasks.find((spec) => spec.name === name)?.needs ?? [];
  const read = await store().outputs(plan, needs);
  const madeFrom = Object.fromEntries(
    Object.entries(read).map(([need, { version, sha256 }]) => [need, { version, sha256 }]),
  );
  await store().beginTask(plan, name, generation);
  await store().completeTask(
    completed(plan, name, {
      generation,
      output: text(value),
      files: [{ name: `${name}.md`, content: `# ${value}`, contentType: 'text/markdown' }],
      madeFrom,
    }),
  );
}

interface Sent extends Partial<EditPayload> {
  value: string;
  again?: string[];
  outdated?: string[];
  rendered?: Partial<RenderedEdit>;
}

async function send(name: string, { value, again = [], outdated = [], rendered, ...payload }: Sent) {
  const inboxId = await insertInbox(database.dataSource, plan, 'edit', {
    task: name,
    take: 'edit',
    content: text(value),
    version: (await task(name)).version,
    ...payload,
  });
  const edit = (): RenderedEdit => ({
    planId: plan,
    task: name,
    inboxId,
    output: text(value),
    files: [{ name: `${name}.md`, content: `# ${value}`, contentType: 'text/markdown' }],
    definitionHash: 'd1',
    author: 'person',
    madeFrom: {},
    itemFiles: null,
    again,
    outdated,
    ...rendered,
  });
  return { inboxId, apply: () => store().applyEdit(edit()) };
}

const needing = async (...names: string[]): Promise<RenderedEdit['madeFrom']> =>
  Object.fromEntries(
    Object.entries(await store().outputs(plan, names)).map(([need, { version, sha256 }]) => [
      need,
      { version, sha256 },
    ]),
  );

const events = async (): Promise<FeedEvent[]> =>
  database.dataSource.query(`SELECT seq, event, payload FROM events WHERE stream = $1 ORDER BY seq`, [
    `plan:${plan}`,
  ]);

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  plan = await insertPlan(database.dataSource, {
    graph: aGraph({ needs: { a: [], b: ['a'], c: ['b'] } }),
  });
  await make('a', 'A');
  await make('b', 'B');
  await make('c', 'C');
  await store().setPlanStatus(plan, 'completed', { outcome: 'clean' });
});

describe("a person's edit", () => {
  it('is a new version; the old one stays, its file shows it, and what rests on it is set back while the plan runs', async () => {
    const before = (await events()).length;
    const { apply } = await send('a', { value: 'Mine', again: ['b', 'c'] });
    const outcome = await apply();
    expect(outcome).toMatchObject({ refused: null, version: 2, changed: true });
    expect(await versions('a')).toEqual(['2 person current', '1 model']);
    expect(await fileOf('a')).toBe('# Mine');
    expect(await task('a')).toMatchObject({ status: 'completed', edited: true, version: 2 });
    expect(await task('b')).toMatchObject({ status: 'pending', version: 1, edited: false });
    expect(await reader().plan(plan)).toMatchObject({ status: 'running', outcome: null, completed_tasks: 1 });
    const told = (await events()).slice(before);
    expect(told.map(({ event }) => event)).toEqual([
      'content_written',
      'log_line',
      // Of b and of c: a is completed as it was.
      'task_status',
      'task_status',
      'plan_status',
      'log_line',
      'plan_progress',
    ]);
    expect(told.flatMap(({ payload }) => ('message' in payload ? [payload.message] : []))).toEqual([
      'A person edited the output (version 2): 2 tasks made again.',
      'Tasks are made again: progress goes back from 100.0 % to 33.3 %.',
    ]);
    // The same activity once more: nothing is done or told twice, and the answer is the same.
    expect(await apply()).toEqual(outcome);
    expect(await events()).toHaveLength(before + told.length);
  });

  it('is told beforehand whether it would change anything', async () => {
    const changes = async (value: string, more: Partial<EditPayload> = {}): Promise<boolean> => {
      const { inboxId } = await send('a', { value, ...more });
      return store().editChanges(plan, 'a', inboxId, text(value));
    };
    expect(await changes('Mine')).toBe(true);
    expect(await changes('A')).toBe(false);
    expect(await changes('Mine', { version: 7 })).toBe(false);
    expect(await changes('Mine', { take: 'merged' })).toBe(false);
  });

  it('lets a plan run again whose only gate it makes anew', async () => {
    await store().setPlanStatus(plan, 'running');
    await store().raiseGeneration(plan, ['c']);
    await store().beginTask(plan, 'c', 2);
    await store().openGate(plan, 'c', ['unsafe']);
    expect(await reader().plan(plan)).toMatchObject({ status: 'waiting' });
    await (await send('a', { value: 'Mine', again: ['b', 'c'] })).apply();
    expect(await reader().plan(plan)).toMatchObject({ status: 'running' });
    await store().beginTask(plan, 'b', 2);
    await store().openGate(plan, 'b', ['unsafe']);
    await store().raiseGeneration(plan, ['b']);
    expect(await reader().plan(plan)).toMatchObject({ status: 'running' });
  });

  it('is refused when the version is another by now, and when there is no output', async () => {
    const { apply } = await send('a', { value: 'Mine', version: 7, again: ['b'] });
    expect(await apply()).toEqual({ refused: 'stale_version' });
    await store().raiseGeneration(plan, ['c']);
    expect(await (await send('c', { value: 'Mine' })).apply()).toEqual({ refused: 'wrong_state' });
    expect(await task('b')).toMatchObject({ status: 'completed' });
    expect(await versions('a')).toEqual(['1 model current']);
  });

  it('leaves no second copy of its text, and a repeat is answered as the first time all the same', async () => {
    const kept = async (inboxId: string): Promise<unknown> =>
      (await database.dataSource.query(`SELECT payload FROM inbox WHERE inbox_id = $1`, [inboxId]))[0]
        .payload;
    const answersAgain = async (name: string, { inboxId, apply }: Awaited<ReturnType<typeof send>>) => {
      const first = await apply();
      expect(await kept(inboxId)).toMatchObject({ task: name, content: null });
      expect(
        await store().answeredEdit({ planId: plan, task: name, inboxId, again: [], outdated: [] }),
      ).toEqual(first);
      expect(await apply()).toEqual(first);
    };
    await answersAgain('a', await send('a', { value: 'Mine' }));
    await answersAgain('a', await send('a', { value: 'Late', version: 1 }));
    const refused = await send('a', { value: 'Odd' });
    const errors = [{ path: 'text', message: 'is odd' }];
    await store().refuseEdit(refused.inboxId, errors);
    await store().refuseEdit(refused.inboxId, []);
    expect(await refused.apply()).toEqual({ refused: 'content_invalid' });
    expect(await kept(refused.inboxId)).toMatchObject({ content: null });
    expect(await createEditReader(database.dataSource).whyRefused(refused.inboxId)).toEqual(errors);
  });

  it('that was withdrawn is never done, and one that was done cannot be withdrawn', async () => {
    const writer = createPlanWriter(database.dataSource);
    const late = await send('a', { value: 'Late' });
    expect(await writer.withdrawEdit(late.inboxId)).toBe(true);
    expect(await late.apply()).toEqual({ refused: 'worker_unavailable' });
    expect(await versions('a')).toEqual(['1 model current']);
    const done = await send('a', { value: 'Mine' });
    await done.apply();
    expect(await writer.withdrawEdit(done.inboxId)).toBe(false);
    expect(await versions('a')).toEqual(['2 person current', '1 model']);
  });

  it('that says what is there changes nothing', async () => {
    const before = (await events()).length;
    const { apply } = await send('a', { value: 'A', again: ['b', 'c'] });
    expect(await apply()).toMatchObject({ refused: null, version: 1, changed: false });
    expect(await events()).toHaveLength(before);
    expect(await task('a')).toMatchObject({ edited: false });
  });

  it('without a cascade marks what rests on it, which stays as it is', async () => {
    await (await send('a', { value: 'Mine', outdated: ['b', 'c'] })).apply();
    expect(await task('b')).toMatchObject({ status: 'stale', stale_because: ['a'], merge_waiting: false });
    expect(await reader().plan(plan)).toMatchObject({ status: 'completed', progress_percentage: 100 });
    await make('b', 'B2', 1);
    expect(await versions('b')).toEqual(['1 model current']);
  });

  it('without a cascade lets nothing that has begun go on with what it has read', async () => {
    await store().raiseGeneration(plan, ['b', 'c']);
    await store().beginTask(plan, 'b', 2);
    const failure = { code: 'llm_auth' as const, message: 'No.', todo: 'Check it.', retryable: false };
    await store().failTask(plan, 'b', 2, failure, ['c']);
    const { apply } = await send('a', { value: 'Mine', outdated: ['b', 'c'] });
    const outcome = await apply();
    expect(outcome).toMatchObject({
      tasks: [
        { task: 'a' },
        { task: 'b', status: 'failed', generation: 3, error: { code: 'llm_auth' } },
        // It has read nothing yet.
        { task: 'c', status: 'blocked', generation: 2 },
      ],
    });
    expect(await apply()).toEqual(outcome);
  });
});

describe("a task with a person's version", () => {
  beforeEach(async () => {
    await (
      await send('b', { value: 'Mine', again: ['c'], rendered: { madeFrom: await needing('a') } })
    ).apply();
    await make('c', 'C2', 2);
    await (await send('a', { value: 'New A', again: ['b'] })).apply();
    await make('b', 'B2', 2);
  });

  it('keeps it when it is made again: what was made waits beside it', async () => {
    expect(await versions('b')).toEqual(['3 model candidate', '2 person current', '1 model']);
    expect(await task('b')).toMatchObject({
      status: 'stale',
      version: 2,
      edited: true,
      merge_waiting: true,
      stale_because: ['a'],
    });
    expect((await reader().plan(plan)).waiting_merges).toBe(1);
    const listed = async (query: object): Promise<string[]> =>
      (await reader().list(PlanListQuery.parse(query))).items.map(({ plan_id: id }) => id);
    expect(await listed({ merge_waiting: 'true' })).toContain(plan);
    // Whatever its state, it is among those that wait for a person.
    expect(await listed({ status: 'waiting,paused' })).not.toContain(plan);
    expect(await listed({ status: 'waiting,paused', merge_waiting: 'too' })).toContain(plan);
    expect(await fileOf('b')).toBe('# Mine');
    expect((await store().outputs(plan, ['b']))['b']?.output).toEqual({ text: 'Mine' });
    expect(await createEditReader(database.dataSource).merge(plan, 'b')).toMatchObject({
      base: { version: 1 },
      mine: { version: 2 },
      theirs: { version: 3 },
      because: ['a'],
    });
    expect(await reader().plan(plan)).toMatchObject({ progress_percentage: 100, completed_tasks: 3 });
  });

  it('has it for good when the person says so: nothing else is made again', async () => {
    const made = await needing('a');
    const mine = await send('b', { value: 'Mine', take: 'mine', again: [], rendered: { madeFrom: made } });
    expect(await mine.apply()).toMatchObject({ refused: null, version: 4, changed: false });
    expect(await task('b')).toMatchObject({
      status: 'completed',
      edited: true,
      version: 4,
      merge_waiting: false,
    });
    expect(await task('c')).toMatchObject({ status: 'completed' });
    const [newest] = await createEditReader(database.dataSource).versions(plan, 'b');
    expect(newest).toMatchObject({ author: 'person', current: true, made_from: made });
  });

  it('takes no answer to another new one than the person has read', async () => {
    for (const [take, read] of [
      ['new', 1],
      ['mine', null],
    ] as const) {
      const sent = await send('b', { value: 'B2', take, candidate_version: read });
      expect(await sent.apply()).toEqual({ refused: 'stale_version' });
    }
    const read = await send('b', { value: 'Mine', take: 'mine', candidate_version: 3 });
    expect(await read.apply()).toMatchObject({ refused: null });
  });

  it('has the new one when the person takes it, and what rests on it is made again', async () => {
    const taken = await send('b', {
      value: 'B2',
      take: 'new',
      again: ['c'],
      rendered: { author: 'model', madeFrom: await needing('a') },
    });
    expect(await taken.apply()).toMatchObject({ refused: null, version: 3, changed: true });
    expect(await versions('b')).toEqual(['3 model current', '2 person', '1 model']);
    expect(await task('b')).toMatchObject({ status: 'completed', edited: false });
    expect(await task('c')).toMatchObject({ status: 'pending' });
    expect(await fileOf('b')).toBe('# B2');
    expect(await (await send('b', { value: 'x', take: 'mine' })).apply()).toEqual({ refused: 'wrong_state' });
  });

  it('stays out of date when what was taken was made from what has changed since', async () => {
    const old = await needing('a');
    await (await send('a', { value: 'Newest A', outdated: ['b'] })).apply();
    const taken = await send('b', {
      value: 'B2',
      take: 'new',
      rendered: { author: 'model', madeFrom: old },
    });
    await taken.apply();
    expect(await task('b')).toMatchObject({ status: 'stale', edited: false, stale_because: ['a'] });
  });

  it.each(['edit', 'mine', 'new', 'merged'] as const)(
    'has an answer once for "%s", which a repeat gets although there is no candidate any more',
    async (take) => {
      const { inboxId, apply } = await send('b', { value: 'Other', take, again: ['c'] });
      const where = { planId: plan, task: 'b', inboxId, again: ['c'], outdated: [] };
      expect(await store().answeredEdit(where)).toBeNull();
      const outcome = await apply();
      expect(outcome).toMatchObject({ refused: null, changed: true, tasks: [{ task: 'b' }, { task: 'c' }] });
      expect(await store().answeredEdit(where)).toEqual(outcome);
    },
  );

  it('may be edited again while it waits', async () => {
    await (await send('b', { value: 'Mine, better', again: ['c'] })).apply();
    expect(await versions('b')).toEqual(['4 person current', '3 model candidate', '2 person', '1 model']);
    expect(await task('b')).toMatchObject({ status: 'stale', merge_waiting: true });
    expect(await task('c')).toMatchObject({ status: 'pending' });
  });

  it('that fails to be made again says why, and has its output all the same', async () => {
    await store().raiseGeneration(plan, ['b'], ['a']);
    await store().beginTask(plan, 'b', 3);
    const failure = { code: 'llm_auth' as const, message: 'No.', todo: 'Check it.', retryable: false };
    await store().failTask(plan, 'b', 3, failure, []);
    expect(await task('b')).toMatchObject({
      status: 'stale',
      merge_waiting: false,
      error: { code: 'llm_auth' },
    });
    await store().setPlanStatus(plan, 'completed', { outcome: 'completed_with_gaps' });
    await (
      await send('b', { value: 'Mine', take: 'mine', rendered: { madeFrom: await needing('a') } })
    ).apply();
    expect(await task('b')).toMatchObject({ status: 'completed', error: null });
    expect(await reader().plan(plan)).toMatchObject({ status: 'completed', outcome: 'clean' });
    expect((await events()).at(-1)).toMatchObject({
      event: 'plan_status',
      payload: { status: 'completed', outcome: 'clean' },
    });
  });
});
