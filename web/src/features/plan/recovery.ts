import type { ErrorCode, FailureInfo, PlanView, TaskView } from '@planwright/contracts';
import { failureTitle, whatFailed, whatToDo } from '../../shared/texts/failure-texts.js';

/** One reason, with every task that it stopped. */
export interface Cause {
  code: ErrorCode;
  /** What it is called in the register of errors, and what happened here. */
  title: string;
  message: string;
  todo: string;
  tasks: TaskView[];
}

export interface Recovery {
  /**
   * What stopped the plan: tasks that failed, its budget, a person, or the run; or an edit whose effect waits. `partly`:
   * tasks failed while others still run.
   */
  kind: 'failed' | 'partly' | 'budget' | 'cancelled' | 'run' | 'outdated';
  causes: Cause[];
  /** Tasks to be made again since what they rest on has changed; nobody has to decide about them. */
  outdated: TaskView[];
  blocked: TaskView[];
  /** How many tasks are done: they are neither made nor paid for again. */
  kept: number;
  total: number;
}

const causeOf = (error: FailureInfo, tasks: TaskView[]): Cause => ({
  code: error.code,
  title: failureTitle(error.code),
  message: whatFailed(error),
  todo: whatToDo(error),
  tasks,
});

function causesOf(failed: readonly TaskView[]): Cause[] {
  const causes = new Map<string, Cause>();
  for (const task of failed) {
    if (!task.error) continue;
    const known = causes.get(task.error.code);
    if (known) known.tasks.push(task);
    else causes.set(task.error.code, causeOf(task.error, [task]));
  }
  return [...causes.values()].toSorted((a, b) => b.tasks.length - a.tasks.length);
}

function kindOf(
  { status, error }: PlanView,
  hasFailed: boolean,
  isOutdated: boolean,
): Recovery['kind'] | null {
  if (status === 'paused') return error?.code === 'budget_reached' ? 'budget' : null;
  if (status === 'cancelled') return error ? 'run' : 'cancelled';
  if (status === 'failed') return hasFailed ? 'failed' : 'run';
  if (status === 'running' || status === 'waiting') return hasFailed ? 'partly' : null;
  return status === 'completed' && isOutdated ? 'outdated' : null;
}

/** What keeps a plan from going on, why, and what is kept; null where nothing does. */
export function recoveryOf(plan: PlanView, tasks: readonly TaskView[]): Recovery | null {
  const failed = tasks.filter(({ status }) => status === 'failed');
  const outdated = tasks.filter(({ status, edited }) => status === 'stale' && !edited);
  const kind = kindOf(plan, failed.length > 0, outdated.length > 0);
  if (kind === null) return null;
  const ofTasks = causesOf(failed);
  const told = plan.error && !ofTasks.some(({ code }) => code === plan.error?.code);
  const ofPlan =
    told && kind !== 'failed' && kind !== 'partly' ? [causeOf(plan.error as FailureInfo, [])] : [];
  return {
    kind,
    causes: [...ofPlan, ...ofTasks],
    outdated,
    blocked: tasks.filter(({ status }) => status === 'blocked'),
    kept: tasks.filter(({ status }) => status === 'completed' || status === 'stale').length,
    total: tasks.length,
  };
}
