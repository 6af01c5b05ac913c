import type { TaskView } from '@planwright/contracts';

/** Whether a task is one that a person searches for; `words` in small letters. */
export const hasWords = (task: Pick<TaskView, 'title' | 'task' | 'stage'>, words: string): boolean =>
  `${task.title} ${task.task} ${task.stage}`.toLowerCase().includes(words);

/** Gives what a task is called among those of its plan; its name where none of them has it. */
export const titleIn =
  (tasks: readonly Pick<TaskView, 'task' | 'title'>[] = []) =>
  (name: string): string =>
    tasks.find(({ task }) => task === name)?.title ?? name;
