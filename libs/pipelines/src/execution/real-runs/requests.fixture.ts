import { answerSchema } from '../../definition/pipeline.js';
import type { PlanContext, Question, StepContext, Task } from '../../definition/task.js';
import { executionPipeline } from '../pipeline.js';
import { PLAN } from '../sample-plan.fixture.js';
import { ANSWERS_BEFORE } from './all.fixture.js';

export interface Request extends Question {
  task: string;
  step: string;
  item: string;
  schema: Record<string, unknown>;
}

/** Everything that a task asks of a model when its inputs are these. */
export function requestsOf(
  task: Task,
  inputs: Readonly<Record<string, unknown>>,
  plan: PlanContext = PLAN,
): Request[] {
  const answers = ANSWERS_BEFORE[task.name]?.(inputs) ?? {};
  const context = { plan, inputs, answers } as StepContext as never;
  return Object.entries(task.steps).flatMap(([step, asking]): Request[] => {
    if (asking.kind === 'gate') return [];
    const asked = { task: task.name, step, schema: answerSchema(asking) };
    if (asking.kind === 'map')
      return asking.items(context).map((item) => ({ ...asked, item, ...asking.ask(context, item) }));
    return asking.when && !asking.when(context) ? [] : [{ ...asked, item: '', ...asking.ask(context) }];
  });
}

/** Of all outputs of a run those that a task needs. */
export const inputsFor = (task: Task, outputs: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(task.needs.map((need) => [need.name, outputs[need.name]]));

export const tasks: readonly Task[] = executionPipeline.tasks;
