import type { TaskStatus, TaskView } from '@planwright/contracts';

export const TASK_FILTERS = ['running', 'failed', 'waiting', 'edited'] as const;
export type TaskFilter = (typeof TASK_FILTERS)[number];

const isIn = (statuses: readonly TaskStatus[]) => {
  const set = new Set(statuses);
  return ({ status }: TaskView): boolean => set.has(status);
};

const PASSES: Record<TaskFilter, (task: TaskView) => boolean> = {
  failed: isIn(['failed', 'blocked']),
  running: isIn(['running', 'ready', 'waiting']),
  waiting: (task) => task.status === 'waiting' || task.merge_waiting,
  edited: (task) => task.edited || task.status === 'stale',
};

export const passing = (tasks: readonly TaskView[], filter: TaskFilter): TaskView[] =>
  tasks.filter(PASSES[filter]);

/** The tasks that pass the filter, by stage, both in graph order. */
export function groupTasks(
  tasks: readonly TaskView[],
  filter: TaskFilter | undefined,
): { stage: string; tasks: TaskView[] }[] {
  const groups = new Map<string, TaskView[]>();
  for (const task of filter ? passing(tasks, filter) : tasks) {
    const group = groups.get(task.stage);
    if (group) group.push(task);
    else groups.set(task.stage, [task]);
  }
  return [...groups].map(([stage, members]) => ({ stage, tasks: members }));
}

/** The names of what a blocked task waits for in vain. */
export function blockers(task: TaskView, all: readonly TaskView[]): string[] {
  const broken = new Set(['failed', 'blocked', 'cancelled']);
  return all
    .filter((other) => task.needs.includes(other.task) && broken.has(other.status))
    .map((o) => o.title);
}
