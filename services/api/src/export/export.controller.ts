import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ExportQuery } from '@planwright/contracts';
import { type PlanReader, reportWithSources } from '@planwright/db';
import { exportInputOf, exportPlan, exportResult, PDF } from '@planwright/documents';
import type { Response } from 'express';
import { PLAN_READER } from '../app/parts.js';
import { checkedQuery, planId } from '../edge/checked.js';
import { printPdf } from './print-pdf.js';

@Controller('api/plans/:id')
export class ExportController {
  constructor(@Inject(PLAN_READER) private readonly reader: PlanReader) {}

  /** Exports what is there: an unfinished plan says in the file what is missing. */
  @Get('export')
  async export(
    @Param('id', planId) id: string,
    @Query(checkedQuery(ExportQuery)) { format }: ExportQuery,
    @Res() response: Response,
  ): Promise<void> {
    const { status } = await this.reader.plan(id);
    const mode = status === 'completed' ? 'final' : 'fallback';
    const sources = await reportWithSources(this.reader, id, mode, new Date());
    const input = exportInputOf({ planId: id, ...sources });
    const { filename, content_type, body } =
      format === 'pdf'
        ? exportResult(PDF, input.plan, await printPdf(input.report_html))
        : exportPlan(format, input);
    response
      .setHeader('content-type', content_type)
      .setHeader('content-disposition', `attachment; filename="${filename}"`)
      .setHeader('cache-control', 'private, no-store')
      .end(typeof body === 'string' ? Buffer.from(body, 'utf8') : Buffer.from(body));
  }
}
