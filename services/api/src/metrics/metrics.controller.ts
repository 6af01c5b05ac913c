import { Controller, Get, Header, Inject } from '@nestjs/common';
import type { PlanReader } from '@planwright/db';
import { PLAN_READER } from '../app/parts.js';
import { HttpMetrics } from './http-metrics.js';

@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: HttpMetrics,
    @Inject(PLAN_READER) private readonly reader: PlanReader,
  ) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async text(): Promise<string> {
    // A scrape must work most of all while the database is away: then the plans are simply left out.
    const counts = await this.reader.countByStatus().catch(() => ({}));
    this.metrics.plans.reset();
    for (const [status, count] of Object.entries(counts)) this.metrics.plans.set({ status }, count);
    return this.metrics.registry.metrics();
  }
}
