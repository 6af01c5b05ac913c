import { expect, it, jest } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import type { EditOutcome, PersonEdit, RenderedEdit, RunStore } from '@planwright/engine';
import type { Task } from '@planwright/pipelines';
import { z } from 'zod';
import type { LoadContext, TaskContext } from '../context.js';
import type { ActivityDependencies } from '../dependencies.js';
import { createEditActivities } from './edit-task.js';

const asked = { plan_id: 'p', task: 't', inbox_id: 'i', again: ['u'], outdated: [] };
const json = (text: string): string => JSON.stringify({ text }, null, 2);
const SECRET = 'words of a person';

/** A store with one edit in its inbox; `take` is applied as the real one does: the candidate is gone afterwards. */
function setUp(take: PersonEdit['take'], more: { content?: string; candidate?: string | null } = {}) {
  const edit: PersonEdit = {
    take,
    content: take === 'mine' || take === 'new' ? null : (more.content ?? json('sent')),
    generation: 2,
    current: { content: json('held'), madeFrom: {} },
    candidate:
      more.candidate === null
        ? null
        : { content: more.candidate ?? json('candidate'), madeFrom: {}, author: 'model' },
  };
  let answer: EditOutcome | null = null;
  const applied: RenderedEdit[] = [];
  const store = {
    personEdit: () => Promise.resolve(edit),
    answeredEdit: () => Promise.resolve(answer),
    editChanges: (_plan: string, _task: string, _inbox: string, output: string) =>
      Promise.resolve(output !== edit.current.content),
    refuseEdit: jest.fn<RunStore['refuseEdit']>(() => Promise.resolve()),
    applyEdit: (rendered: RenderedEdit) => {
      applied.push(rendered);
      edit.candidate = null;
      edit.current.content = rendered.output;
      answer = { refused: null, version: 3, changed: true, tasks: [] };
      return Promise.resolve(answer);
    },
  };
  const task = {
    name: 't',
    needs: [],
    steps: {},
    output: z.object({ text: z.string() }),
    files: [
      {
        name: 't.md',
        contentType: 'text/markdown',
        render: ({ text }: { text: string }) => {
          if (text === SECRET) throw new Error(`cannot show ${text}`);
          return text;
        },
      },
    ],
    compose: () => ({}),
  } as unknown as Task;
  const loaded = { task, context: { answers: {} }, madeFrom: {} } as unknown as TaskContext;
  const load = jest.fn<LoadContext>(() => Promise.resolve(loaded));
  const deps = { store, runDir: null } as unknown as ActivityDependencies;
  return { store, applied, load, ...createEditActivities(deps, load) };
}

it.each(['edit', 'mine', 'new', 'merged'] as const)(
  'answers a repeat of "%s" as the first time, after its attempt was lost',
  async (take) => {
    const { editTask, applied } = setUp(take);
    const first = await editTask(asked);
    expect(first).toMatchObject({ refused: null, version: 3 });
    expect(await editTask(asked)).toEqual(first);
    expect(applied).toHaveLength(1);
  },
);

it('refuses what cannot be rendered, whose reason holds no word of it, and says so each time', async () => {
  const { editTask, checkEdit, store, applied } = setUp('edit', { content: json(SECRET) });
  expect(await checkEdit(asked)).toEqual({ changes: false });
  expect(await editTask(asked)).toEqual({ refused: 'content_invalid' });
  expect(JSON.stringify(store.refuseEdit.mock.calls)).not.toContain(SECRET);
  expect(store.refuseEdit).toHaveBeenCalledTimes(1);
  expect(applied).toEqual([]);
});

it('refuses where the definition throws on its inputs, and tries again when the database is away', async () => {
  const { editTask, load } = setUp('edit');
  load.mockRejectedValueOnce(new Error('connection lost'));
  await expect(editTask(asked)).rejects.toThrow('connection lost');
  load.mockRejectedValueOnce(ApplicationFailure.nonRetryable('t: no items', 'output_invalid'));
  expect(await editTask(asked)).toEqual({ refused: 'content_invalid' });
});

it('tells whether an edit would change the output', async () => {
  expect(await setUp('edit').checkEdit(asked)).toEqual({ changes: true });
  expect(await setUp('mine').checkEdit(asked)).toEqual({ changes: false });
  expect(await setUp('new').checkEdit(asked)).toEqual({ changes: true });
  expect(await setUp('new', { candidate: null }).checkEdit(asked)).toEqual({ changes: false });
});
