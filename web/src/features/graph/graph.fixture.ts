import type { TaskView } from '@planwright/contracts';
import { taskView as viewOf } from '../../shared/socket/plan.fixture.js';

/** A task as the API tells it, pending if nothing else is said. */
export const taskView = (part: Partial<TaskView> & { task: string }): TaskView =>
  viewOf(part.task, { stage: 'Stage', ...part });

/** So many tasks in stages of a hundred, each resting on up to three before it: a graph nobody drew by hand. */
export function manyTasks(count: number): TaskView[] {
  let seed = 7;
  const below = (limit: number): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % limit;
  };
  return Array.from({ length: count }, (_, index) =>
    taskView({
      task: `t${index}`,
      title: `Task ${index}`,
      stage: `Stage ${Math.floor(index / 100)}`,
      needs: index === 0 ? [] : [...new Set(Array.from({ length: 1 + below(3) }, () => `t${below(index)}`))],
    }),
  );
}
