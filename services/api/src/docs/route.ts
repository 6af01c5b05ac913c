import type { ErrorCode } from '@planwright/contracts';
import { z } from 'zod';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface Route {
  method: Method;
  /** With parameters as `{id}`. */
  path: string;
  tag: string;
  summary: string;
  query?: z.ZodObject;
  headers?: Record<string, string>;
  body?: z.ZodType;
  answer: { status: number; description: string; schema?: z.ZodType; type?: string };
  /** What can go wrong here, beyond what can everywhere. */
  problems: ErrorCode[];
}

export const listOf = (item: z.ZodType) => z.object({ items: z.array(item), total: z.int() });

/** What can go wrong with a plan, a task, a body. */
export const ofPlan: ErrorCode[] = ['invalid_id', 'plan_not_found', 'store_unavailable'];
export const ofTask: ErrorCode[] = [...ofPlan, 'task_not_found'];
export const ofBody: ErrorCode[] = [
  'invalid_body',
  'malformed_json',
  'unsupported_media_type',
  'payload_too_large',
];
