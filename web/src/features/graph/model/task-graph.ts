import type { TaskView } from '@planwright/contracts';

/** What the shape of a plan is made of; everything else of a task may change while it runs. */
export type TaskShape = Pick<TaskView, 'task' | 'stage' | 'needs'>;

/** A plan's graph by place: task number `i` is the i-th in the order of the graph, in which needs come first. */
export interface TaskGraph {
  names: readonly string[];
  at: ReadonlyMap<string, number>;
  needs: readonly (readonly number[])[];
  dependents: readonly (readonly number[])[];
  /** Stages in the order in which they first come up, with their tasks in the order of the graph. */
  stages: readonly { name: string; members: readonly number[] }[];
  stageOf: readonly number[];
}

/** Reads the graph out of the tasks. A need that does not come earlier in the order, or is unknown, is left out. */
export function readGraph(tasks: readonly TaskShape[]): TaskGraph {
  const at = new Map(tasks.map(({ task }, index) => [task, index]));
  const dependents: number[][] = tasks.map(() => []);
  const stages = new Map<string, { place: number; members: number[] }>();
  const stageOf: number[] = [];
  const needs = tasks.map((task, index) => {
    const stage = stages.get(task.stage) ?? { place: stages.size, members: [] };
    stages.set(task.stage, stage);
    stage.members.push(index);
    stageOf.push(stage.place);
    const known = task.needs.map((need) => at.get(need) ?? index).filter((need) => need < index);
    for (const need of known) dependents[need]?.push(index);
    return known;
  });
  return {
    names: tasks.map(({ task }) => task),
    at,
    needs,
    dependents,
    stages: [...stages].map(([name, { members }]) => ({ name, members })),
    stageOf,
  };
}

/** Two lists of tasks have the same key if their graphs are the same. */
export const shapeKey = (tasks: readonly TaskShape[]): string =>
  JSON.stringify(tasks.map(({ task, stage, needs }) => [task, stage, needs]));

function reached(start: number, next: TaskGraph['needs']): Set<number> {
  const found = new Set<number>();
  const waiting = [start];
  for (let task = waiting.pop(); task !== undefined; task = waiting.pop()) {
    for (const other of next[task] ?? []) {
      if (found.has(other)) continue;
      found.add(other);
      waiting.push(other);
    }
  }
  return found;
}

/** All that a task rests on, without itself. */
export const upstream = (graph: TaskGraph, task: number): Set<number> => reached(task, graph.needs);

/** All that rests on a task, without itself: what would run again after it. */
export const downstream = (graph: TaskGraph, task: number): Set<number> => reached(task, graph.dependents);

/** A task with everything before and after it. */
export const coneOf = (graph: TaskGraph, task: number): Set<number> =>
  new Set([...upstream(graph, task), task, ...downstream(graph, task)]);
