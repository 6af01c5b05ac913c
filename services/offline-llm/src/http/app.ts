import express, { type ErrorRequestHandler, type Express } from 'express';
import { ApiError, sendError } from './api-error.js';
import type { Provider } from './call.js';
import { chatRoutes } from './chat-routes.js';
import { controlRoutes } from './control-routes.js';
import { embeddingsRoutes } from './embeddings-routes.js';
import { imagesRoutes } from './images-routes.js';
import { modelsRoutes } from './models-routes.js';
import type { ResponseStore } from './response-store.js';
import { responsesRoutes } from './responses-routes.js';

/** Prompts of a full plan with all that it quotes stay far below this. */
const BODY_LIMIT = '32mb';

/** The whole HTTP surface: the model API under /v1, the controls, and health. */
export function createApp(provider: Provider, store: ResponseStore): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.get('/health', (_req, res) => {
    res.json({ status: 'ok' });
  });
  app.use((_req, res, next) => {
    // Says to whoever looks that no model wrote this.
    res.set('x-planwright-offline', '1');
    next();
  });
  app.use(express.json({ limit: BODY_LIMIT }));
  app.use('/control', controlRoutes(provider));
  app.use('/v1/responses', responsesRoutes(provider, store));
  app.use('/v1/chat/completions', chatRoutes(provider));
  app.use('/v1/embeddings', embeddingsRoutes(provider));
  app.use('/v1/models', modelsRoutes());
  app.use('/v1/images', imagesRoutes(provider));
  app.use((req) => {
    throw new ApiError(404, `Unknown request URL: ${req.method} ${req.path}.`, 'unknown_url');
  });
  app.use(errorHandler);
  return app;
}

const errorHandler: ErrorRequestHandler = (error: unknown, _req, res, _next) => {
  if (error instanceof ApiError) sendError(res, error);
  else if (isBodyError(error)) sendError(res, new ApiError(error.status, error.message));
  else {
    process.stderr.write(`offline provider: ${error instanceof Error ? error.stack : String(error)}\n`);
    sendError(
      res,
      new ApiError(500, 'The offline provider failed while it answered; its log says why.', 'server_error'),
    );
  }
};

/** What the body parser throws: not JSON, too large, cut off. */
function isBodyError(error: unknown): error is { status: number; message: string } {
  return (
    error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500
  );
}
