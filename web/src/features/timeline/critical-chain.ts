import type { TaskView } from '@planwright/contracts';

/**
 * The tasks that the plan's time went to: from the one that ended last back over, each time, the need that ended last.
 * Without them, the plan would have ended sooner. While it runs, what still runs ends last.
 */
export function criticalChain(tasks: readonly TaskView[]): ReadonlySet<string> {
  const byName = new Map(tasks.map((task) => [task.task, task]));
  const endOf = (task: TaskView): number => {
    if (task.completed_at !== null) return Date.parse(task.completed_at);
    // Of those that go on, the one that began first is the one waited for.
    return task.started_at === null ? -1 : Number.MAX_SAFE_INTEGER - Date.parse(task.started_at);
  };
  const last = (among: readonly TaskView[]): TaskView | undefined =>
    among.reduce<TaskView | undefined>(
      (latest, task) => (endOf(task) > (latest ? endOf(latest) : 0) ? task : latest),
      undefined,
    );
  const chain = new Set<string>();
  let task = last(tasks);
  while (task && !chain.has(task.task)) {
    chain.add(task.task);
    task = last(task.needs.map((name) => byName.get(name)).filter((need) => need !== undefined));
  }
  return chain;
}
