import { ApplicationFailure } from '@temporalio/common';
import { ERRORS, type ErrorCode, type Gap } from '@planwright/contracts';
import type { PipelineActivities, WrittenFile } from '@planwright/engine';
import { type FileDefinition, type StepContext, type Task } from '@planwright/pipelines';
import { z } from 'zod';
import { loadTaskContext } from '../context.js';
import { definitionHash } from '../definition-hash.js';
import type { ActivityDependencies } from '../dependencies.js';
import { copyFiles } from './copy-files.js';

type Gaps = Parameters<PipelineActivities['completeTask']>[0]['gaps'];

/** Puts a task's output together, checks it by its schema, renders its files, and stores it all in one transaction. */
export function createCompleteTask(deps: ActivityDependencies): PipelineActivities['completeTask'] {
  return async (ref) => {
    const { task, context } = await loadTaskContext(deps, ref);
    const output = composeOutput(task, context);
    const text = JSON.stringify(output, null, 2);
    const files = (task.files as FileDefinition<unknown>[]).map((file): WrittenFile => ({
      name: file.name,
      content: file.render ? file.render(output, context) : text,
      contentType: file.contentType,
    }));
    const gaps = await describeGaps(deps, ref.gaps);
    await deps.store.completeTask({
      planId: ref.plan_id,
      task: ref.task,
      generation: ref.generation,
      output: text,
      files,
      definitionHash: definitionHash(task),
      author: Object.values(task.steps).some((s) => s.kind === 'call' || s.kind === 'map') ? 'model' : 'code',
      gaps,
    });
    await copyFiles(deps, ref.plan_id, ref.task, files);
    return { gaps: gaps.length };
  };
}

function composeOutput(task: Task, context: StepContext): unknown {
  const parsed = task.output.safeParse(task.compose(context));
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
