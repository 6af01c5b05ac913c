import type { TaskStatus } from '@planwright/contracts';
import { isDone } from './task-states.js';

export interface TaskProgress {
  /** Fixed when the plan begins; any unit. */
  weight: number;
  status: TaskStatus;
  itemsDone: number;
  itemsTotal: number;
}

/** The most of its weight that a task shows before it is completed. */
const UNFINISHED_CAP = 0.99;

/**
 * How far a plan is: 0..100, floored to a tenth; 100 exactly when every task is done. Items count whatever state
 * the task is in, so that a task that fails or is set back half-way takes nothing away: as long as `itemsDone` does not
 * fall, nor `itemsTotal` rise, and completed tasks stay so, the number never falls.
 */
export function progressOf(tasks: readonly TaskProgress[]): number {
  let total = 0;
  let done = 0;
  let finished = true;
  for (const task of tasks) {
    total += task.weight;
    done += task.weight * shareDone(task);
    finished &&= isDone(task.status);
  }
  if (finished) return 100;
  // The tiny addition undoes binary rounding: 0.3 / 1 must show as 30, not 29.9.
  return Math.min(99.9, Math.floor((done / total) * 1000 + 1e-9) / 10);
}

function shareDone(task: TaskProgress): number {
  if (isDone(task.status)) return 1;
  if (task.itemsTotal <= 0) return 0;
  return Math.min(UNFINISHED_CAP, Math.max(0, task.itemsDone / task.itemsTotal));
}
