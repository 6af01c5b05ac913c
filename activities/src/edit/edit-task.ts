import { ApplicationFailure } from '@temporalio/common';
import type { EditOutcome, PersonEdit, PipelineActivities } from '@planwright/engine';
import { copyFiles } from '../compose/copy-files.js';
import { forHistory } from '../control/for-history.js';
import type { LoadContext } from '../context.js';
import type { ActivityDependencies } from '../dependencies.js';
import { makeEdit } from './make-edit.js';

type Editing = Pick<PipelineActivities, 'checkEdit' | 'editTask'>;

/**
 * Takes what a person sent of a task's output: checks it, renders its files again, and stores it all in one transaction.
 * Why a text is refused stays in Postgres; history gets a code.
 */
export function createEditActivities(deps: ActivityDependencies, load: LoadContext): Editing {
  const { store } = deps;
  const read = async (planId: string, task: string, inboxId: string): Promise<PersonEdit> => {
    const edit = await store.personEdit(planId, task, inboxId);
    if (!edit) throw ApplicationFailure.nonRetryable(`Plan ${planId} has no such edit.`, 'plan_not_found');
    return edit;
  };
  return {
    async checkEdit({ plan_id, task, inbox_id }) {
      const edit = await read(plan_id, task, inbox_id);
      const made = await makeEdit(load, { plan_id, task }, edit, textOf(edit));
      if (made.refused !== null) return { changes: false };
      return { changes: await store.editChanges(plan_id, task, inbox_id, made.output.output) };
    },
    async editTask({ plan_id, task, inbox_id, again, outdated }) {
      const edit = await read(plan_id, task, inbox_id);
      const where = { planId: plan_id, task, inboxId: inbox_id, again, outdated };
      // An attempt that was lost after it had stored the edit: that holds now, and its candidate may be gone.
      const answered = await store.answeredEdit(where);
      const text = answered ? edit.current.content : textOf(edit);
      const made = await makeEdit(load, { plan_id, task }, edit, text);
      let outcome: EditOutcome;
      if (answered) outcome = answered;
      else if (made.refused === null) outcome = await store.applyEdit({ ...where, ...made.output });
      else {
        if (made.errors.length) await store.refuseEdit(inbox_id, made.errors);
        outcome = { refused: made.refused };
      }
      if (outcome.refused !== null) return outcome;
      if (made.refused === null) await copyFiles(deps, plan_id, task, () => made.files);
      return { ...outcome, tasks: outcome.tasks.map(forHistory) };
    },
  };
}

function textOf({ take, content, current, candidate }: PersonEdit): string | null {
  if (take === 'mine') return current.content;
  return take === 'new' ? (candidate?.content ?? null) : content;
}
