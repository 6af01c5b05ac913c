import type { TaskView } from '@planwright/contracts';
import { useMemo } from 'react';
import { hasWords } from '../../shared/format/task-words.js';
import { edgeGroups, readEdges } from './edge-groups.js';
import type { NodeView } from './graph-store.js';
import { layoutGraph, type Flow } from './layout.js';
import { criticalPath } from './model/critical-path.js';
import { chainWeight, expectedMs, usualTimes } from './model/expected-times.js';
import { reduceNeeds } from './model/reduce-needs.js';
import { readGraph, shapeKey } from './model/task-graph.js';

/** The drawing of a graph: made once for its shape, whatever its tasks go through. */
export function useDrawing(tasks: readonly TaskView[], flow: Flow) {
  const key = shapeKey(tasks);
  return useMemo(() => {
    const shapes = (JSON.parse(key) as [string, string, string[]][]).map(([task, stage, needs]) => ({
      task,
      stage,
      needs,
    }));
    const graph = readGraph(shapes);
    const reduced = reduceNeeds(graph);
    const layout = layoutGraph(graph, flow);
    return { graph, reduced, layout, edges: readEdges(layout, reduced) };
  }, [key, flow]);
}

export type Drawing = ReturnType<typeof useDrawing>;

/** What changes while the plan runs: the longest chain, and the lines by what has been walked. */
export function useProgress(tasks: readonly TaskView[], { graph, edges, layout }: Drawing) {
  return useMemo(() => {
    const usual = usualTimes(tasks);
    const weight = (at: number): number => {
      const task = tasks[at];
      return task ? chainWeight(task, usual) : 0;
    };
    const chain = criticalPath(graph, weight);
    const critical = new Set(chain.tasks);
    return {
      chain,
      critical,
      groups: edgeGroups(edges, tasks, critical, layout),
      // Weights of untimed tasks are no milliseconds.
      chainMs: usual.asking === null ? null : chain.length,
      expected: tasks.map((task) => expectedMs(task, usual)),
    };
  }, [tasks, graph, edges, layout]);
}

/** What is looked at; the first that is there decides what is quiet. */
export interface Spot {
  /** Tasks that a change would run again. */
  lit: ReadonlySet<string> | undefined;
  /** What is searched, in lower case. */
  search: string;
  selected: string | undefined;
  /** The selected task with all before and after it. */
  cone: ReadonlySet<number> | null;
}

/** Whether a task is what is looked at. */
export function isInSpot({ lit, search, cone }: Spot, task: TaskView, at: number): boolean {
  if (lit) return lit.has(task.task);
  if (search) return hasWords(task, search);
  return cone === null || cone.has(at);
}

/** What each node shows now, by the name of its task. */
export function nodeViews(
  tasks: readonly TaskView[],
  { critical, expected }: ReturnType<typeof useProgress>,
  spot: Spot,
  tabStop: string | undefined,
): Map<string, NodeView> {
  return new Map(
    tasks.map((task, at) => [
      task.task,
      {
        task,
        expectedMs: expected[at] ?? null,
        critical: critical.has(at),
        quiet: !isInSpot(spot, task, at),
        selected: task.task === spot.selected,
        tabStop: task.task === tabStop,
      },
    ]),
  );
}
