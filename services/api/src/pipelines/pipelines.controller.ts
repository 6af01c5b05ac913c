import { Controller, Get, Inject, Param } from '@nestjs/common';
import { type PipelineGraph, Refusal } from '@planwright/contracts';
import type { PlanReader } from '@planwright/db';
import { PLAN_READER } from '../app/parts.js';

export type PipelineSummary = Pick<PipelineGraph, 'kind' | 'title' | 'stages' | 'graph_hash'> & {
  tasks: number;
};

@Controller('api/pipelines')
export class PipelinesController {
  constructor(@Inject(PLAN_READER) private readonly reader: PlanReader) {}

  @Get()
  async list(): Promise<{ items: PipelineSummary[]; total: number }> {
    const graphs = await this.reader.pipelines();
    const items = graphs.map(({ kind, title, stages, graph_hash, tasks }) => ({
      kind,
      title,
      stages,
      graph_hash,
      tasks: tasks.length,
    }));
    return { items, total: items.length };
  }

  @Get(':kind')
  async show(@Param('kind') kind: string): Promise<PipelineGraph> {
    const graph = /^[\w-]{1,60}$/.test(kind) ? await this.reader.pipeline(kind) : null;
    if (!graph) throw new Refusal('pipeline_not_found');
    return graph;
  }
}
