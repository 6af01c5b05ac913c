import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { EventFeed } from '@planwright/db';
import type { Response } from 'express';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { EVENT_FEED } from '../parts.js';

/** Liveness and figures of the gateway. */
@Controller()
export class HealthController {
  private readonly registry = new Registry();

  constructor(@Inject(EVENT_FEED) private readonly feed: EventFeed) {
    collectDefaultMetrics({ register: this.registry, prefix: 'planwright_gateway_' });
    new Gauge({
      name: 'planwright_gateway_listen_connections',
      help: 'Connections that listen for events at Postgres.',
      registers: [this.registry],
      collect() {
        this.set(feed.listenConnections());
      },
    });
    new Gauge({
      name: 'planwright_gateway_viewers',
      help: 'Viewers of plans.',
      registers: [this.registry],
      collect() {
        this.set(feed.viewers());
      },
    });
  }

  @Get('health')
  health(@Res({ passthrough: true }) response: Response): { status: string; listening: boolean } {
    const listening = this.feed.listenConnections() > 0;
    response.status(listening ? 200 : 503);
    return { status: listening ? 'ok' : 'unavailable', listening };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  metrics(): Promise<string> {
    return this.registry.metrics();
  }
}
