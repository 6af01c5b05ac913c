import type { TaskView } from '@planwright/contracts';
import { edgePath } from './edge-paths.js';
import type { GraphLayout } from './layout.js';
import { coneOf, type TaskGraph } from './model/task-graph.js';

/** A line between two tasks, by their numbers. */
export interface Edge {
  from: number;
  to: number;
  path: string;
}

export const readEdges = (layout: GraphLayout, needs: readonly (readonly number[])[]): Edge[] =>
  needs.flatMap((own, to) => own.map((from) => ({ from, to, path: edgePath(layout, from, to) })));

/** How a line looks: not walked yet, walked, or leading to what runs or waits now. */
export type EdgeLook = 'ahead' | 'done' | 'live';

function lookOf(from: TaskView | undefined, to: TaskView | undefined): EdgeLook {
  if (to?.status === 'running' || to?.status === 'waiting') return 'live';
  return from?.status === 'completed' && to?.status === 'completed' ? 'done' : 'ahead';
}

export interface EdgeGroup {
  /** Unlike that of any other group. */
  key: string;
  look: EdgeLook;
  critical: boolean;
  path: string;
}

/**
 * All lines as a few paths, since a browser keeps fifty long paths cheaper than a thousand short ones. Each stays within
 * the lane or line that it leads to: a path across the whole picture would be drawn anew for every part of it in sight.
 */
export function edgeGroups(
  edges: readonly Edge[],
  tasks: readonly TaskView[],
  critical: ReadonlySet<number>,
  { places, flow }: GraphLayout,
): EdgeGroup[] {
  const groups = new Map<string, EdgeGroup>();
  for (const { from, to, path } of edges) {
    const look = lookOf(tasks[from], tasks[to]);
    const isCritical = critical.has(from) && critical.has(to);
    const lane = flow === 'columns' ? places[to]?.x : places[to]?.y;
    const key = `${look} ${isCritical} ${lane}`;
    const group = groups.get(key) ?? { key, look, critical: isCritical, path: '' };
    group.path += path;
    groups.set(key, group);
  }
  // What is thick and what is live lies above.
  const rank = (group: EdgeGroup): number =>
    ['ahead', 'done', 'live'].indexOf(group.look) + (group.critical ? 3 : 0);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

/** The lines that stand out while one task is looked at, as paths. */
export interface SpotLines {
  /** All of its needs and of what needs it, also those that the reduced lines leave out. */
  own: string;
  /** Between the tasks before and after it. */
  cone: string;
  /** Of the reduced lines those that touch it. */
  direct: string;
}

export function spotLines(
  graph: TaskGraph,
  layout: GraphLayout,
  edges: readonly Edge[],
  task: number | undefined,
): SpotLines {
  if (task === undefined) return { own: '', cone: '', direct: '' };
  const cone = coneOf(graph, task);
  const joined = (which: (edge: Edge) => boolean): string =>
    edges
      .filter(which)
      .map(({ path }) => path)
      .join('');
  return {
    own: [
      ...(graph.needs[task] ?? []).map((need) => edgePath(layout, need, task)),
      ...(graph.dependents[task] ?? []).map((other) => edgePath(layout, task, other)),
    ].join(''),
    cone: joined(({ from, to }) => cone.has(from) && cone.has(to)),
    direct: joined(({ from, to }) => from === task || to === task),
  };
}
