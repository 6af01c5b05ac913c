import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { ArtefactGroup, FileView } from '@planwright/contracts';
import type { PlanReader } from '@planwright/db';
import { compareFileNames, groupByStage } from '@planwright/documents';
import type { Request, Response } from 'express';
import { PLAN_READER } from '../app/parts.js';
import { fileName, planId } from '../edge/checked.js';
import { sendFile } from './send-file.js';

@Controller('api/plans/:id')
export class FilesController {
  constructor(@Inject(PLAN_READER) private readonly reader: PlanReader) {}

  @Get('files')
  async list(@Param('id', planId) id: string): Promise<{ items: FileView[]; total: number }> {
    const items = await this.reader.files(id);
    return { items: items.sort((a, b) => compareFileNames(a.name, b.name)), total: items.length };
  }

  @Get('files/:name')
  async show(
    @Param('id', planId) id: string,
    @Param('name', fileName) name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const file = await this.reader.file(id, name);
    sendFile(request, response, { ...file, contentType: file.content_type });
  }

  @Get('artefacts')
  async artefacts(@Param('id', planId) id: string): Promise<{ items: ArtefactGroup[]; total: number }> {
    const [files, graph] = await Promise.all([this.reader.files(id), this.reader.graphOfPlan(id)]);
    const items = groupByStage(files, graph.stages);
    return { items, total: items.length };
  }
}
