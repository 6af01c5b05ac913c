import type { TaskView } from '@planwright/contracts';

export type TaskFilter = 'failed' | 'running';

const SHOWN: Record<TaskFilter, ReadonlySet<string>> = {
  failed: new Set(['failed', 'blocked']),
  running: new Set(['running', 'ready', 'waiting']),
};

/** The tasks that pass the filter, by stage, both in graph order. */
export function groupTasks(
  tasks: readonly TaskView[],
  filter: TaskFilter | undefined,
): { stage: string; tasks: TaskView[] }[] {
  const groups = new Map<string, TaskView[]>();
  for (const task of tasks) {
    if (filter && !SHOWN[filter].has(task.status)) continue;
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
