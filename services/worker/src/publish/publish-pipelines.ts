import { definePipeline, type Pipeline, toGraph } from '@planwright/pipelines';
import type { RunStore } from '@planwright/engine';
import { createHash } from 'node:crypto';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Publishes the graph of every pipeline this worker knows; the API makes new plans from the newest. */
export async function publishPipelines(store: RunStore, pipelines: readonly Pipeline[]): Promise<void> {
  for (const pipeline of pipelines) await store.publishPipeline(toGraph(definePipeline(pipeline), sha256));
}
