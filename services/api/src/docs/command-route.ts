import { type ErrorCode, PlanView } from '@planwright/contracts';
import type { z } from 'zod';
import type { Route } from './route.js';

const ofCommand: ErrorCode[] = ['invalid_body', 'wrong_state', 'worker_unavailable', 'engine_unavailable'];

/** A command to a plan: taken in, and done by its run. */
export const command = (path: string, summary: string, problems: ErrorCode[], body?: z.ZodType): Route => ({
  method: 'post',
  path,
  tag: 'Commands',
  summary,
  ...(body ? { body } : {}),
  answer: { status: 202, description: 'Taken in; the plan as it stands now', schema: PlanView },
  problems: [...problems, ...ofCommand],
});
