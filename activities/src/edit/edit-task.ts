import { ApplicationFailure } from '@temporalio/common';
import type { EditOutcome, PersonEdit, PipelineActivities } from '@planwright/engine';
import type { z } from 'zod';
import { copyFiles } from '../compose/copy-files.js';
import { itemFiles, rendered } from '../compose/complete-task.js';
import { forHistory } from '../control/for-history.js';
import type { LoadContext, TaskContext } from '../context.js';
import type { ActivityDependencies } from '../dependencies.js';

type Asked = Parameters<PipelineActivities['editTask']>[0];

const MOST_ERRORS = 20;

/**
 * Takes what a person sent of a task's output: checks it by the definition's own schema, renders its files again, and
 * stores it all in one transaction. Why a text is refused stays in Postgres; history gets a code.
 */
export function createEditTask(
  deps: ActivityDependencies,
  load: LoadContext,
): PipelineActivities['editTask'] {
  return async (asked) => {
    const { plan_id, task, inbox_id } = asked;
    const edit = await deps.store.personEdit(plan_id, task, inbox_id);
    if (!edit) throw ApplicationFailure.nonRetryable(`Plan ${plan_id} has no such edit.`, 'plan_not_found');
    const text = textOf(edit);
    if (text === null) return { refused: 'wrong_state' };
    const loaded = await load({ plan_id, task, generation: edit.generation }, { afresh: true });
    const parsed = loaded.task.output.safeParse(parsedJson(text));
    if (!parsed.success) {
      await deps.store.refuseEdit(inbox_id, parsed.error.issues.slice(0, MOST_ERRORS).map(told));
      return { refused: 'content_invalid' };
    }
    return apply(deps, asked, edit, loaded, parsed.data);
  };
}

/** Undefined, which no output is, where the text is no JSON. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textOf({ take, content, current, candidate }: PersonEdit): string | null {
  if (take === 'mine') return current.content;
  return take === 'new' ? (candidate?.content ?? null) : content;
}

async function apply(
  deps: ActivityDependencies,
  { plan_id, task: name, inbox_id, again, outdated }: Asked,
  edit: PersonEdit,
  { task, context, madeFrom }: TaskContext,
  output: unknown,
): Promise<EditOutcome> {
  const takesNew = edit.take === 'new';
  const ofItems = takesNew ? itemFiles(task, context) : null;
  const made = rendered(task, context, output);
  const outcome = await deps.store.applyEdit({
    planId: plan_id,
    task: name,
    inboxId: inbox_id,
    ...made,
    author: takesNew ? (edit.candidate?.author ?? 'model') : 'person',
    madeFrom: heldAgainst(edit) ?? madeFrom,
    itemFiles: ofItems?.map((file) => file.name) ?? null,
    again,
    outdated,
  });
  if (outcome.refused !== null) return outcome;
  await copyFiles(deps, plan_id, name, () => [...(ofItems ?? []), ...made.files]);
  return { ...outcome, tasks: outcome.tasks.map(forHistory) };
}

/**
 * What a version counts as made from: with an answer to a candidate, what the candidate was made from; a version that
 * is edited while one waits, what it was before. Null: what there is now.
 */
const heldAgainst = ({ take, candidate, current }: PersonEdit) =>
  candidate && (take === 'edit' ? current.madeFrom : candidate.madeFrom);

const told = ({ path, message }: z.core.$ZodIssue): { path: string; message: string } => ({
  path: path.map(String).join('.').slice(0, 200),
  message: message.slice(0, 300),
});
