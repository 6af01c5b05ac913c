import { definePipeline, type Pipeline, toGraph } from '@planwright/pipelines';
import type { RunStore } from '@planwright/engine';
import { sha256 } from './sha256.js';

/** Publishes the graph of every pipeline this worker knows; the API makes new plans from the newest. */
export async function publishPipelines(store: RunStore, pipelines: readonly Pipeline[]): Promise<void> {
  for (const pipeline of pipelines) await store.publishPipeline(toGraph(definePipeline(pipeline), sha256));
}
