import type { TaskView } from '@planwright/contracts';

/** A task as the API tells it, pending if nothing else is said. */
export const taskView = (part: Partial<TaskView> & { task: string }): TaskView => ({
  title: part.task,
  stage: 'Stage',
  kind: 'call',
  status: 'pending',
  needs: [],
  attempt: 1,
  version: 0,
  edited: false,
  ready_at: null,
  started_at: null,
  completed_at: null,
  duration_ms: null,
  calls: 0,
  tokens: { input: 0, output: 0, reasoning: 0, cached: 0 },
  cost_usd: 0,
  items_done: 0,
  items_total: 0,
  gaps: [],
  gate: null,
  error: null,
  ...part,
});

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
