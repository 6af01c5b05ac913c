import { ApplicationFailure } from '@temporalio/common';
import type { PlanFacts, TaskRef } from '@planwright/engine';
import type { StepContext, Task } from '@planwright/pipelines';
import type { ActivityDependencies } from './dependencies.js';

export interface TaskContext {
  facts: PlanFacts;
  task: Task;
  context: StepContext;
}

/** Everything a step of a task may see: the plan, the newest outputs of its needs, the answers it has so far. */
export async function loadTaskContext(
  { store, ledger, catalogue, reportOf }: ActivityDependencies,
  ref: TaskRef,
): Promise<TaskContext> {
  const facts = await store.planFacts(ref.plan_id);
  if (!facts) throw ApplicationFailure.nonRetryable(`Plan ${ref.plan_id} is gone.`, 'plan_not_found');
  const task = catalogue.task(facts.kind, ref.task);
  if (!task)
    throw ApplicationFailure.nonRetryable(
      `No definition of ${facts.kind}/${ref.task}.`,
      'definition_missing',
    );
  const needs = task.needs.map((need) => need.name);
  const [outputs, given] = await Promise.all([
    store.outputs(ref.plan_id, needs),
    ledger.answers(ref.plan_id, ref.task, ref.generation),
  ]);
  const inputs = Object.fromEntries(
    task.needs.map((need) => {
      const output = outputs[need.name];
      if (output === undefined) {
        throw ApplicationFailure.retryable(
          `${ref.task} needs the output of ${need.name}, which is not stored.`,
          'output_invalid',
        );
      }
      return [need.name, output];
    }),
  );
  const plan = {
    planId: facts.planId,
    title: facts.title,
    prompt: facts.prompt,
    intake: facts.intake,
    options: facts.options,
    speed: facts.speed,
    createdAt: facts.createdAt,
  };
  const context = { plan: plan as StepContext['plan'], inputs, answers: {} as Record<string, unknown> };
  for (const [id, step] of Object.entries(task.steps)) {
    const own = given.filter((g) => g.step === id);
    if (step.kind === 'call') context.answers[id] = own[0]?.answer;
    if (step.kind === 'map') {
      // In the order of the items, whatever order the answers arrived in.
      const order = own.length ? step.items(context as never) : [];
      context.answers[id] = own
        .map(({ item, answer }) => ({ item, answer }))
        .sort((a, b) => order.indexOf(a.item) - order.indexOf(b.item));
    }
  }
  if (task.readsReport) return { facts, task, context: { ...context, report: await reportOf(ref.plan_id) } };
  return { facts, task, context };
}
