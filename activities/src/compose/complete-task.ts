import { ApplicationFailure } from '@temporalio/common';
import { ERRORS, type ErrorCode, type Gap } from '@planwright/contracts';
import type { CompletedTask, PipelineActivities, TaskRef, WrittenFile } from '@planwright/engine';
import { type FileDefinition, itemFileName, type StepContext, type Task } from '@planwright/pipelines';
import { z } from 'zod';
import { byDefinition } from '../by-definition.js';
import type { LoadContext, TaskContext } from '../context.js';
import { definitionHash } from '../definition-hash.js';
import type { ActivityDependencies } from '../dependencies.js';
import { copyFiles } from './copy-files.js';

type Gaps = Parameters<PipelineActivities['completeTask']>[0]['gaps'];

/** Puts a task's output together, checks it by its schema, renders its files, and stores it all in one transaction. */
export async function finishTask(
  deps: ActivityDependencies,
  ref: TaskRef,
  { task, context, madeFrom }: TaskContext,
  gaps: Gap[],
): Promise<void> {
  const done = written(ref, task, context);
  await deps.store.completeTask({ ...done, gaps, madeFrom });
  await copyFiles(deps, ref.plan_id, ref.task, () => [...itemFiles(task, context), ...done.files]);
}

export function createCompleteTask(
  deps: ActivityDependencies,
  load: LoadContext,
): PipelineActivities['completeTask'] {
  return async (ref) => {
    const [loaded, gaps] = await Promise.all([load(ref), describeGaps(deps, ref.gaps)]);
    await finishTask(deps, ref, loaded, gaps);
    return { gaps: gaps.length };
  };
}

/** The same for the first read, which stands beside the tasks. */
export function createCompleteFirstRead(
  deps: ActivityDependencies,
  load: LoadContext,
): PipelineActivities['completeFirstRead'] {
  return async (ref) => {
    const { task, context } = await load(ref);
    const done = written(ref, task, context);
    await deps.store.completeFirstRead({ ...done, gaps: [], stage: task.stage });
    await copyFiles(deps, ref.plan_id, ref.task, () => done.files);
  };
}

function written(ref: TaskRef, task: Task, context: StepContext): Omit<CompletedTask, 'gaps'> {
  return {
    planId: ref.plan_id,
    task: ref.task,
    generation: ref.generation,
    ...rendered(task, context, composeOutput(task, context)),
    author: Object.values(task.steps).some((s) => s.kind === 'call' || s.kind === 'map') ? 'model' : 'code',
  };
}

/** An output as text, with the files that the task's definition makes of it. */
export function rendered(
  task: Task,
  context: StepContext,
  output: unknown,
): Pick<CompletedTask, 'output' | 'files' | 'definitionHash'> {
  const text = JSON.stringify(output, null, 2);
  const files = (task.files as FileDefinition<unknown>[]).map(
    ({ name, contentType, render }): WrittenFile => ({
      name,
      content: render ? byDefinition(task.name, name, () => render(output, context)) : text,
      contentType,
    }),
  );
  return { output: text, files, definitionHash: definitionHash(task) };
}

/** The files of a map's items: stored with their answers long ago, copied together with the rest. */
export const itemFiles = (task: Task, context: StepContext): WrittenFile[] =>
  Object.entries(task.steps).flatMap(([id, step]) => {
    if (step.kind !== 'map' || !step.file) return [];
    return (context.answers[id] as { item: string; answer: unknown }[]).map(({ item, answer }) => ({
      name: itemFileName(step, context, item) ?? item,
      // The ledger keeps no order of keys; the schema gives it back.
      content: JSON.stringify(step.schema.parse(answer), null, 2),
      contentType: 'application/json',
    }));
  });

function composeOutput(task: Task, context: StepContext): unknown {
  const parsed = task.output.safeParse(byDefinition(task.name, 'output', () => task.compose(context)));
  if (parsed.success) return parsed.data;
  throw ApplicationFailure.nonRetryable(
    `${task.name}: ${z.prettifyError(parsed.error).slice(0, 500)}`,
    'output_invalid',
  );
}

async function describeGaps({ ledger }: ActivityDependencies, gaps: Gaps): Promise<Gap[]> {
  return Promise.all(
    gaps.map(async ({ item, code, call_id }) => {
      const failure = call_id ? await ledger.failure(call_id) : null;
      return { item, reason: failure?.message ?? ERRORS[code as ErrorCode].title };
    }),
  );
}
