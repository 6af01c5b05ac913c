import { ApplicationFailure, condition, setHandler } from '@temporalio/workflow';
import * as runs from '@planwright/workflows/api';

/** A run that takes every command without doing anything: pausing works, resuming is refused, cancelling ends it. */
export async function planRun(): Promise<void> {
  let ended = false;
  setHandler(runs.pausePlanUpdate, () => undefined);
  setHandler(runs.resumePlanUpdate, () => {
    throw ApplicationFailure.nonRetryable('The plan is completed; nothing is left to do.', 'wrong_state');
  });
  setHandler(runs.cancelPlanUpdate, () => {
    ended = true;
  });
  setHandler(runs.retryTaskUpdate, ({ task }) => {
    if (task !== 'one')
      throw ApplicationFailure.nonRetryable(`The plan has no task ${task}.`, 'task_not_found');
  });
  setHandler(runs.answerGateUpdate, ({ task, inbox_id }) => {
    if (!task || !inbox_id) throw ApplicationFailure.nonRetryable('Nothing was answered.', 'internal_error');
  });
  setHandler(runs.editTaskUpdate, ({ task, inbox_id, cascade }) => {
    if (task === 'two') throw ApplicationFailure.nonRetryable('It has another shape.', 'content_invalid');
    return { version: inbox_id.length, stale: cascade ? ['three'] : [] };
  });
  await condition(() => ended);
}

export { modelTest } from '@planwright/workflows';
