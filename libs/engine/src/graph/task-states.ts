import type { TaskStatus } from '@planwright/contracts';
import { taskOf, type GraphIndex } from './graph-index.js';

/** The state of each task by name; a task that is not in it counts as pending. */
export type TaskStates = ReadonlyMap<string, TaskStatus>;

/**
 * Whether a task has an output that others can be made of: a stale one has, although what it was made of has changed or
 * a person is still to say which of two versions holds.
 */
export const isDone = (status: TaskStatus | undefined): boolean =>
  status === 'completed' || status === 'stale';

const canStart = (status: TaskStatus | undefined): boolean =>
  status === undefined || status === 'pending' || status === 'ready';

const holdsBack = (status: TaskStatus | undefined): boolean =>
  status === 'failed' || status === 'blocked' || status === 'cancelled';

const isReady = (index: GraphIndex, states: TaskStates, name: string): boolean =>
  canStart(states.get(name)) && taskOf(index, name).needs.every((need) => isDone(states.get(need)));

/** Every task that may start now, in graph order: pending or ready with all its needs done. Looks at each task. */
export function readyTasks(index: GraphIndex, states: TaskStates): string[] {
  return index.order.filter((name) => isReady(index, states, name));
}

/**
 * The tasks that the completion of `task` lets start, in graph order. Looks only at its direct dependents, so a walk
 * that asks this after each completion costs no more than the graph has needs.
 */
export function readyAfter(index: GraphIndex, states: TaskStates, task: string): string[] {
  return (index.dependents.get(task) ?? []).filter((name) => isReady(index, states, name));
}

/**
 * The tasks that can no longer start, in graph order: pending or ready, with a need that is failed, blocked, cancelled
 * or itself in this answer.
 */
export function newlyBlocked(index: GraphIndex, states: TaskStates): string[] {
  const blocked = new Set<string>();
  for (const name of index.order) {
    if (!canStart(states.get(name))) continue;
    if (taskOf(index, name).needs.some((need) => blocked.has(need) || holdsBack(states.get(need))))
      blocked.add(name);
  }
  return [...blocked];
}

/**
 * What returns to pending when these failed or cancelled tasks are retried, in graph order: they themselves, and each
 * blocked task behind them that no other failed or cancelled task still holds back. Names in another state are left out.
 */
export function revival(index: GraphIndex, states: TaskStates, tasks: readonly string[]): string[] {
  const asked = new Set(tasks);
  const revived = new Set<string>();
  const held = new Set<string>();
  for (const name of index.order) {
    const status = states.get(name);
    const needs = taskOf(index, name).needs;
    const heldByNeed = needs.some((need) => held.has(need));
    if (status === 'failed' || status === 'cancelled') {
      if (asked.has(name)) revived.add(name);
      if (!asked.has(name) || heldByNeed) held.add(name);
    } else if (status === 'blocked') {
      if (heldByNeed) held.add(name);
      else if (needs.some((need) => revived.has(need))) revived.add(name);
    }
  }
  return [...revived];
}
