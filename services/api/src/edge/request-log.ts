import type { Request, RequestHandler } from 'express';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { HttpMetrics } from '../metrics/http-metrics.js';

const QUIET = /^\/(health|metrics)/;

/** The route's pattern, so that ids neither flood the metrics nor tell who asked what. */
const patternOf = (request: Request): string => {
  const route: unknown = request.route;
  const known = typeof route === 'object' && route !== null && 'path' in route ? route.path : null;
  return typeof known === 'string' ? known : 'unmatched';
};

/** Gives each request an id, and one line and one measurement when it is answered. Bodies and queries are left out. */
export function requestLog(log: Logger, metrics: HttpMetrics): RequestHandler {
  return (request, response, next) => {
    const from = process.hrtime.bigint();
    const given = request.get('x-request-id') ?? '';
    const id = /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
    response.setHeader('x-request-id', id);
    response.once('close', () => {
      const ms = Number(process.hrtime.bigint() - from) / 1e6;
      const route = patternOf(request);
      metrics.observe(request.method, route, response.statusCode, ms);
      const line = { request_id: id, method: request.method, path: request.path.slice(0, 300) };
      const level = QUIET.test(request.path) ? 'debug' : response.statusCode >= 500 ? 'error' : 'info';
      log[level]({ ...line, status: response.statusCode, ms: Math.round(ms) }, 'request');
    });
    next();
  };
}
