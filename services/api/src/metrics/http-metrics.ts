import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** The figures of this process, in a registry of their own. */
export class HttpMetrics {
  readonly registry = new Registry();
  private readonly durations = new Histogram({
    name: 'planwright_http_request_duration_seconds',
    help: 'How long requests took, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });
  readonly streams = new Gauge({
    name: 'planwright_event_streams_open',
    help: 'Server-Sent Event streams that are open',
    registers: [this.registry],
  });
  readonly plans = new Gauge({
    name: 'planwright_plans',
    help: 'Plans by state',
    labelNames: ['status'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  observe(method: string, route: string, status: number, ms: number): void {
    this.durations.observe({ method, route, status: String(status) }, ms / 1000);
  }
}
