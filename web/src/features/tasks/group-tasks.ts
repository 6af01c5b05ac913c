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

export const byName = (tasks: readonly TaskView[]): ReadonlyMap<string, TaskView> =>
  new Map(tasks.map((task) => [task.task, task]));

const BROKEN: ReadonlySet<TaskStatus> = new Set(['failed', 'blocked', 'cancelled']);

/** The names of what a blocked task waits for in vain. */
export const blockers = (task: TaskView, known: ReadonlyMap<string, TaskView>): string[] =>
  task.needs
    .map((name) => known.get(name))
    .filter((other) => other !== undefined)
    .filter(({ status }) => BROKEN.has(status))
    .map(({ title }) => title);
