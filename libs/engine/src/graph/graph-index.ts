import type { WalkGraph, WalkTask } from './walk-graph.js';

/** A graph made quick to ask. Build it once a run with `indexGraph`. */
export interface GraphIndex {
  /**
   * Every task, needs before dependents. A graph that already stands in such an order keeps it exactly; this is what
   * "graph order" means everywhere in this folder.
   */
  order: readonly string[];
  byName: ReadonlyMap<string, WalkTask>;
  /** The tasks that need a task directly, in graph order. */
  dependents: ReadonlyMap<string, readonly string[]>;
}

/**
 * Indexes a graph. Linear in tasks and needs.
 * @throws Error when two tasks share a name, a need names no task, or needs go in a circle (the message names it).
 */
export function indexGraph(graph: WalkGraph): GraphIndex {
  const byName = new Map<string, WalkTask>();
  for (const task of graph.tasks) {
    if (byName.has(task.name)) throw new Error(`graph ${graph.kind}: two tasks are named "${task.name}"`);
    byName.set(task.name, task);
  }
  for (const task of graph.tasks) {
    for (const need of task.needs) {
      if (!byName.has(need))
        throw new Error(`graph ${graph.kind}: task "${task.name}" needs "${need}", which is not there`);
    }
  }
  const order = needsFirst(graph, byName);
  const dependents = new Map<string, string[]>(order.map((name) => [name, []]));
  for (const name of order) {
    for (const need of new Set(taskOf({ byName }, name).needs)) dependents.get(need)?.push(name);
  }
  return { order, byName, dependents };
}

/**
 * The task of this name.
 * @throws Error when the graph has none: a caller that mixes up two graphs is told so instead of reading undefined.
 */
export function taskOf(index: Pick<GraphIndex, 'byName'>, name: string): WalkTask {
  const task = index.byName.get(name);
  if (!task) throw new Error(`the graph has no task "${name}"`);
  return task;
}

/** Depth first with a stack of its own, since a chain of thousands would overflow the call stack. */
function needsFirst(graph: WalkGraph, byName: ReadonlyMap<string, WalkTask>): string[] {
  const order: string[] = [];
  const done = new Set<string>();
  const open = new Map<string, number>();
  for (const root of graph.tasks) {
    const path = done.has(root.name) ? [] : [root.name];
    while (path.length > 0) {
      const name = path[path.length - 1] as string;
      const { needs } = taskOf({ byName }, name);
      let next = open.get(name) ?? 0;
      while (next < needs.length && done.has(needs[next] as string)) next += 1;
      const need = needs[next];
      open.set(name, next);
      if (need === undefined) {
        path.pop();
        open.delete(name);
        done.add(name);
        order.push(name);
      } else if (open.has(need)) {
        const circle = [...path.slice(path.indexOf(need)), need];
        throw new Error(`graph ${graph.kind}: tasks need each other in a circle: ${circle.join(' needs ')}`);
      } else {
        path.push(need);
      }
    }
  }
  return order;
}
