import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { HttpMetrics } from '../metrics/http-metrics.js';

/** The event streams that this process has open, so that a deletion or a shutdown can end them. */
@Injectable()
export class OpenStreams implements OnModuleDestroy {
  private readonly byPlan = new Map<string, Set<() => void>>();

  constructor(private readonly metrics: HttpMetrics) {}

  /** Remembers how a stream is ended; call what is returned once it has ended. */
  add(planId: string, end: () => void): () => void {
    const ends = this.byPlan.get(planId) ?? new Set();
    this.byPlan.set(planId, ends.add(end));
    this.metrics.streams.inc();
    return () => {
      if (!ends.delete(end)) return;
      this.metrics.streams.dec();
      if (!ends.size && this.byPlan.get(planId) === ends) this.byPlan.delete(planId);
    };
  }

  closePlan(planId: string): void {
    for (const end of [...(this.byPlan.get(planId) ?? [])]) end();
  }

  onModuleDestroy(): void {
    for (const planId of [...this.byPlan.keys()]) this.closePlan(planId);
  }
}
