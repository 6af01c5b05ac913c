import { definePipeline, defineTask, type Pipeline, type Task } from '@planwright/pipelines';
import { z } from 'zod';

const Count = z.object({ before: z.number() });
const STAGES = 10;
/** Tasks of a stage that do not need each other. */
const SIDE_BY_SIDE = 20;

/**
 * A kind of plan of so many tasks, for what has to hold when a plan is large: ten stages, in each of them layers of
 * twenty tasks, and every task needs three of the layer before. No model is asked; a task counts what it rests on.
 */
export function largePipeline(tasks: number): Pipeline {
  const perStage = Math.ceil(tasks / STAGES);
  const stages = Array.from({ length: STAGES }, (_, at) => `Stage ${at + 1}`);
  const made: Task<string, z.infer<typeof Count>>[] = [];
  for (let at = 0; at < tasks; at++) {
    const layer = Math.floor(at / SIDE_BY_SIDE);
    const before = made.slice((layer - 1) * SIDE_BY_SIDE, layer * SIDE_BY_SIDE);
    const needs =
      before.length === 0 ? [] : [0, 7, 13].flatMap((by) => before[(at + by) % before.length] ?? []);
    made.push(
      defineTask({
        name: `task_${at + 1}`,
        title: `Task ${at + 1}`,
        stage: stages[Math.floor(at / perStage)] ?? '',
        purpose: 'Counts what it rests on.',
        needs,
        steps: {},
        output: Count,
        compose: ({ inputs }) => ({
          before: Object.values(inputs).reduce((sum, each) => sum + each.before + 1, 0) % 1_000_000,
        }),
        files: [],
      }),
    );
  }
  return definePipeline({ kind: 'large', title: 'Many tasks', stages, tasks: made });
}
