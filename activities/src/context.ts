import { ApplicationFailure } from '@temporalio/common';
import type { PlanFacts, TaskRef } from '@planwright/engine';
import type { StepContext, Task } from '@planwright/pipelines';
import type { ActivityDependencies } from './dependencies.js';

export interface TaskContext {
  facts: PlanFacts;
  task: Task;
  context: StepContext;
}

/**
 * Everything a step of a task may see: the plan, the newest outputs of its needs, the answers it has so far. `step` is the
 * one that is to be done: the first of a task has no answers before it.
 */
export async function loadTaskContext(
  deps: ActivityDependencies,
  ref: TaskRef,
  step?: string,
): Promise<TaskContext> {
  const { store, ledger, catalogue, reportOf } = deps;
  const facts = await store.planFacts(ref.plan_id);
  if (!facts) throw ApplicationFailure.nonRetryable(`Plan ${ref.plan_id} is gone.`, 'plan_not_found');
  const task = catalogue.task(facts.kind, ref.task);
  if (!task)
    throw ApplicationFailure.nonRetryable(
      `No definition of ${facts.kind}/${ref.task}.`,
      'definition_missing',
    );
  const [inputs, given] = await Promise.all([
    inputsOf(deps, ref, task),
    step !== undefined && Object.keys(task.steps)[0] === step
      ? []
      : ledger.answers(ref.plan_id, ref.task, ref.generation),
  ]);
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
  for (const [id, asking] of Object.entries(task.steps)) {
    const own = given.filter((g) => g.step === id);
    if (asking.kind === 'call') context.answers[id] = own[0]?.answer;
    if (asking.kind === 'map') {
      // In the order of the items, whatever order the answers arrived in.
      const order = own.length ? asking.items(context as never) : [];
      context.answers[id] = own
        .map(({ item, answer }) => ({ item, answer }))
        .sort((a, b) => order.indexOf(a.item) - order.indexOf(b.item));
    }
  }
  if (task.readsReport) return { facts, task, context: { ...context, report: await reportOf(ref.plan_id) } };
  return { facts, task, context };
}

// What a task of a generation was given does not change any more: whatever changes it raises the generation. So the many
// calls of a map read it once.
const CACHED_TASKS = 32;
const cache = new Map<string, Record<string, unknown>>();

async function inputsOf(
  { store }: ActivityDependencies,
  ref: TaskRef,
  task: Task,
): Promise<Record<string, unknown>> {
  const key = `${ref.plan_id}/${ref.task}/${ref.generation}`;
  const known = cache.get(key);
  if (known) return known;
  const outputs = await store.outputs(
    ref.plan_id,
    task.needs.map((need) => need.name),
  );
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
  cache.set(key, inputs);
  const [oldest] = cache.keys();
  if (cache.size > CACHED_TASKS && oldest !== undefined) cache.delete(oldest);
  return inputs;
}
