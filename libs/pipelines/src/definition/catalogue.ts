import { definePipeline, type Pipeline } from './pipeline.js';
import { executionPipeline } from '../execution/pipeline.js';
import type { Task } from './task.js';

/** Finds definitions by kind and task name. */
export interface Catalogue {
  pipelines: readonly Pipeline[];
  task(kind: string, name: string): Task | undefined;
}

export function createCatalogue(pipelines: readonly Pipeline[]): Catalogue {
  const kinds = new Map<string, Map<string, Task>>();
  for (const pipeline of pipelines) {
    if (kinds.has(pipeline.kind)) throw new Error(`the pipeline ${pipeline.kind} is there twice`);
    const { tasks, firstRead } = definePipeline(pipeline);
    const named = [...tasks, ...(firstRead ? [firstRead] : [])].map((task) => [task.name, task] as const);
    kinds.set(pipeline.kind, new Map(named));
  }
  return { pipelines, task: (kind, name) => kinds.get(kind)?.get(name) };
}

/** Every kind of plan that Planwright makes. */
export const PIPELINES: readonly Pipeline[] = [executionPipeline];
