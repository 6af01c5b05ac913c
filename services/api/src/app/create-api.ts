import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { serveDocs } from '../docs/serve-docs.js';
import { allowedOrigins, guardOrigin } from '../edge/guard-origin.js';
import { jsonBody } from '../edge/json-body.js';
import { ProblemFilter } from '../edge/problem-filter.js';
import { requestLog } from '../edge/request-log.js';
import { securityHeaders } from '../edge/security-headers.js';
import { HttpMetrics } from '../metrics/http-metrics.js';
import { ApiModule } from './api-module.js';
import type { ApiParts } from './parts.js';
import { PinoBridge } from './pino-bridge.js';

const EXPOSED = [
  'ETag',
  'Location',
  'Retry-After',
  'Content-Disposition',
  'X-Request-Id',
  'Idempotency-Replayed',
];

/** The API as an app that does not listen yet. Closing it ends its event streams; the parts are the caller's. */
export async function createApi(parts: ApiParts): Promise<NestExpressApplication> {
  const { log } = parts;
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.of(parts), {
    bodyParser: false,
    logger: new PinoBridge(log),
    forceCloseConnections: true,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(requestLog(log, app.get(HttpMetrics)), securityHeaders, guardOrigin(parts.settings));
  // The guard has let through only origins that are allowed; this tells the browser so.
  app.enableCors({
    origin: allowedOrigins(parts.settings),
    credentials: true,
    exposedHeaders: EXPOSED,
    maxAge: 600,
  });
  app.use(...jsonBody());
  app.useGlobalFilters(new ProblemFilter(log));
  serveDocs(app);
  await app.init();
  return app;
}
