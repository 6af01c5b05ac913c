import type { GraphLayout } from './layout.js';
import type { TaskGraph } from './model/task-graph.js';

/** Keys that walk through the graph. */
export const WALK_KEYS = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End'] as const;
export type WalkKey = (typeof WALK_KEYS)[number];

/** The task that a key leads to: right and left along a line to the nearest task, up and down inside the stage. */
export function walk(
  graph: TaskGraph,
  layout: GraphLayout,
  reduced: readonly (readonly number[])[],
  from: number,
  key: WalkKey,
): number {
  const place = (task: number) => layout.places[task] ?? { x: 0, y: 0 };
  const nearest = (tasks: readonly number[]): number => {
    const away = (task: number): number =>
      Math.abs(place(task).x - place(from).x) + Math.abs(place(task).y - place(from).y);
    return tasks.reduce((best, task) => (away(task) < away(best) ? task : best), tasks[0] ?? from);
  };
  const inStage = (step: number): number => {
    const members = [...(graph.stages[graph.stageOf[from] ?? 0]?.members ?? [])].sort((a, b) =>
      layout.flow === 'columns'
        ? place(a).x - place(b).x || place(a).y - place(b).y
        : place(a).y - place(b).y || place(a).x - place(b).x,
    );
    return members[members.indexOf(from) + step] ?? from;
  };
  switch (key) {
    case 'ArrowRight':
      return nearest((graph.dependents[from] ?? []).filter((task) => reduced[task]?.includes(from)));
    case 'ArrowLeft':
      return nearest(reduced[from] ?? []);
    case 'ArrowDown':
      return inStage(1);
    case 'ArrowUp':
      return inStage(-1);
    case 'Home':
      return 0;
    case 'End':
      return graph.names.length - 1;
  }
}
