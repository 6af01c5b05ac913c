import { z } from 'zod';
import { ErrorCode } from './errors.js';

export const Capability = z.enum(['text', 'structured', 'reasoning', 'image', 'embedding']);
export type Capability = z.infer<typeof Capability>;

/** A model as clients see it; prices in US dollars for a million tokens. */
export const ModelView = z.object({
  id: z.string(),
  provider: z.string(),
  model: z.string(),
  priority: z.int(),
  capabilities: z.array(Capability),
  prices: z.object({ input: z.number(), output: z.number(), cached_input: z.number() }),
  available: z.boolean(),
  default: z.boolean(),
  offline: z.boolean(),
});
export type ModelView = z.infer<typeof ModelView>;

/** A server on this machine that speaks OpenAI's API; `models` are the names that it knows its models by. */
export const LocalServer = z.object({ base_url: z.string(), models: z.array(z.string()) });
export type LocalServer = z.infer<typeof LocalServer>;

/** How a provider was made to answer in the shape asked for, the strictest first. */
export const StructuredOutput = z.enum([
  'json_schema',
  'json_object_schema',
  'json_object',
  'tool',
  'instruction',
]);
export type StructuredOutput = z.infer<typeof StructuredOutput>;

/** What came of one tiny call. `error` says in a line why it is not ok, `code` the same for a program. */
export const ModelTestResult = z.object({
  ok: z.boolean(),
  latency_ms: z.int(),
  /** Null where no answer came that could tell. */
  structured_output: StructuredOutput.nullable(),
  error: z.string().optional(),
  code: ErrorCode.optional(),
});
export type ModelTestResult = z.infer<typeof ModelTestResult>;
