import { isEnded, type PlanView, Refusal, type TaskView } from '@planwright/contracts';
import { isDone } from '@planwright/engine';
import type { PlanCommand } from './plan-engine.js';

const refuse = (detail: string): never => {
  throw new Refusal('wrong_state', detail);
};

/**
 * Refuses what the rows already forbid, before anybody is asked; the run refuses for good by the same rules. `outdated`:
 * some task is to be made again since what it rests on has changed.
 * @throws Refusal wrong_state
 */
export function refuseEarly(
  command: PlanCommand['kind'],
  plan: PlanView,
  task?: TaskView,
  outdated = false,
): void {
  const { status } = plan;
  switch (command) {
    case 'pause':
      if (!['pending', 'running', 'paused'].includes(status)) {
        refuse(`The plan is ${status}; only a running plan can be paused.`);
      }
      return;
    case 'resume':
      if (status === 'completed' && !outdated) refuse('The plan is completed; nothing is left to do.');
      if (status === 'waiting') refuse('The plan waits for an answer at a gate.');
      return;
    case 'cancel':
      if (isEnded(status) && status !== 'cancelled') {
        refuse(`The plan is ${status}; there is nothing to cancel.`);
      }
      return;
    case 'retry':
      if (task?.status === 'blocked') refuse(`${task.task} is blocked; retry the failed task that it needs.`);
      if (task?.status !== 'failed' && task?.status !== 'cancelled') {
        refuse(`${task?.task} is ${task?.status}; only a failed or cancelled task can be retried.`);
      }
      return;
    case 'regenerate':
      if (!isDone(task?.status) && task?.status !== 'failed') {
        refuse(`${task?.task} is ${task?.status}; only a task that has ended can be made again.`);
      }
      return;
    case 'gate':
      if (task?.status !== 'waiting') refuse(`${task?.task} is ${task?.status}; it waits for no answer.`);
  }
}
