import type { TaskView } from '@planwright/contracts';

/** Whether a task is one that a person searches for; `words` in small letters. */
export const hasWords = (task: Pick<TaskView, 'title' | 'task' | 'stage'>, words: string): boolean =>
  `${task.title} ${task.task} ${task.stage}`.toLowerCase().includes(words);
