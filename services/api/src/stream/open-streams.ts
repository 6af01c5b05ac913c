import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { HttpMetrics } from '../metrics/http-metrics.js';

/** The event streams that this process has open, so that a shutdown ends them in order. */
@Injectable()
export class OpenStreams implements OnModuleDestroy {
  private readonly ends = new Set<() => void>();

  constructor(private readonly metrics: HttpMetrics) {}

  /** Remembers how a stream is ended; call what is returned once it has ended. */
  add(end: () => void): () => void {
    this.ends.add(end);
    this.metrics.streams.inc();
    return () => {
      if (this.ends.delete(end)) this.metrics.streams.dec();
    };
  }

  onModuleDestroy(): void {
    for (const end of [...this.ends]) end();
  }
}
