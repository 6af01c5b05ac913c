import { Readiness } from '@planwright/contracts';
import { z } from 'zod';
import type { Route } from './route.js';

/** Whether it runs, and how. */
export const OPERATION_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/health',
    tag: 'Operation',
    summary: 'Whether this process is alive',
    answer: { status: 200, description: 'Alive', schema: z.object({ status: z.literal('ok') }) },
    problems: [],
  },
  {
    method: 'get',
    path: '/health/ready',
    tag: 'Operation',
    summary: 'Postgres, Temporal, a polling worker and the LLM provider, each with its state',
    answer: { status: 200, description: 'All are there', schema: Readiness },
    problems: ['store_unavailable', 'engine_unavailable', 'worker_unavailable'],
  },
  {
    method: 'get',
    path: '/metrics',
    tag: 'Operation',
    summary: 'Figures for Prometheus',
    answer: { status: 200, description: 'Prometheus text', type: 'text/plain' },
    problems: [],
  },
];
