import { Router } from 'express';
import { ApiError } from './api-error.js';

const CREATED = 1_767_225_600;
const names = ['offline-planner', 'offline-planner-mini', 'offline-embedding', 'offline-image'] as const;

function modelOf(id: string): Record<string, unknown> {
  return { id, object: 'model', created: CREATED, owned_by: 'planwright-offline' };
}

/** `/v1/models`. Calls may name any model; these are the ones to choose from. */
export function modelsRoutes(): Router {
  const router = Router();
  router.get('/', (_req, res) => {
    res.json({ object: 'list', data: names.map(modelOf) });
  });
  router.get('/:id', (req, res) => {
    const found = names.find((name) => name === req.params.id);
    if (found === undefined)
      throw new ApiError(404, `The model '${req.params.id}' does not exist.`, 'model_not_found', 'model');
    res.json(modelOf(found));
  });
  return router;
}
