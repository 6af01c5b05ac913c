import type { TaskView } from '@planwright/contracts';

export interface StageCount {
  stage: string;
  done: number;
  failed: number;
  running: number;
  total: number;
}

/** How far each stage is, stages in the order of the graph. */
export function stageCounts(tasks: readonly TaskView[]): StageCount[] {
  const counts = new Map<string, StageCount>();
  for (const { stage, status } of tasks) {
    const count = counts.get(stage) ?? { stage, done: 0, failed: 0, running: 0, total: 0 };
    count.total += 1;
    if (status === 'completed') count.done += 1;
    if (status === 'failed') count.failed += 1;
    if (status === 'running') count.running += 1;
    counts.set(stage, count);
  }
  return [...counts.values()];
}
