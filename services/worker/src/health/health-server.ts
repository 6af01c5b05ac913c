import { createServer } from 'node:http';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** Liveness and figures of a worker on its own port; `state` is the SDK's word for it. */
export async function startHealthServer(options: { host: string; port: number; state: () => string }) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'planwright_worker_' });
  new Gauge({
    name: 'planwright_worker_running',
    help: 'Whether the worker polls for tasks.',
    registers: [registry],
    collect() {
      this.set(options.state() === 'RUNNING' ? 1 : 0);
    },
  });
  const server = createServer((request, response) => {
    const healthy = options.state() === 'RUNNING';
    if (request.url === '/health') {
      response.writeHead(healthy ? 200 : 503, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({ status: healthy ? 'ok' : 'unavailable', worker: options.state().toLowerCase() }),
      );
    } else if (request.url === '/metrics') {
      void registry
        .metrics()
        .then((text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  return { close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}
