import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { type Finding, type FirstReadView, Refusal } from '@planwright/contracts';
import { type PlanReader, reportInput } from '@planwright/db';
import { buildReport, REPORT_SCRIPT_HASH } from '@planwright/documents';
import type { Request, Response } from 'express';
import { createHash } from 'node:crypto';
import { PLAN_READER } from '../app/parts.js';
import { planId } from '../edge/checked.js';
import { sendFile } from '../files/send-file.js';

@Controller('api/plans/:id')
export class ReportController {
  constructor(@Inject(PLAN_READER) private readonly reader: PlanReader) {}

  @Get('report')
  async report(
    @Param('id', planId) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { status } = await this.reader.plan(id);
    if (status !== 'completed' && status !== 'failed') {
      throw new Refusal('report_not_ready', `The plan is ${status}.`);
    }
    await this.send(id, 'final', request, response);
  }

  @Get('fallback-report')
  fallback(
    @Param('id', planId) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.send(id, 'fallback', request, response);
  }

  @Get('findings')
  async findings(@Param('id', planId) id: string): Promise<{ items: Finding[]; total: number }> {
    const items = await this.reader.findings(id);
    return { items, total: items.length };
  }

  @Get('first-read')
  firstRead(@Param('id', planId) id: string): Promise<FirstReadView> {
    return this.reader.firstRead(id);
  }

  private async send(
    id: string,
    mode: 'final' | 'fallback',
    request: Request,
    response: Response,
  ): Promise<void> {
    const content = buildReport(await reportInput(this.reader, id, mode, new Date()));
    sendFile(request, response, {
      name: mode === 'final' ? 'report.html' : 'fallback-report.html',
      contentType: 'text/html; charset=utf-8',
      content,
      sha256: createHash('sha256').update(content).digest('hex'),
      scriptHash: REPORT_SCRIPT_HASH,
    });
  }
}
