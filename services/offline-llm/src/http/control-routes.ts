import { Router, type Request, type Response } from 'express';
import { OfflineBehaviourUpdate } from '@planwright/contracts';
import { BadMatchError } from '../behaviour/faults.js';
import { LatencyFileError } from '../behaviour/latency-file.js';
import { ApiError, parsed } from './api-error.js';
import type { Provider } from './call.js';

/** `/control`: what was called, and how to behave. Only from this machine. */
export function controlRoutes({ behaviour, log }: Provider): Router {
  const router = Router();
  router.use((req, _res, next) => {
    if (!isLoopback(req.socket.remoteAddress))
      throw new ApiError(403, 'Controls are open to this machine only.');
    next();
  });
  router.get('/calls', (_req, res) => {
    res.json(log.read());
  });
  router.delete('/calls', (_req, res) => {
    log.clear();
    res.status(204).end();
  });
  router.get('/behaviour', (_req, res) => {
    res.json(behaviour.current);
  });
  router.put('/behaviour', (req: Request, res: Response) => {
    const change = parsed(OfflineBehaviourUpdate, req.body);
    try {
      res.json(behaviour.update(change));
    } catch (error) {
      if (!(error instanceof BadMatchError || error instanceof LatencyFileError)) throw error;
      throw new ApiError(
        400,
        error.message,
        'invalid_value',
        error instanceof BadMatchError ? 'faults' : 'latency_file',
      );
    }
  });
  return router;
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(?:::1|(?:::ffff:)?127\.)/u.test(address);
}
