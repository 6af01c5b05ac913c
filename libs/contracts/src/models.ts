import { z } from 'zod';

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

export const ModelTestResult = z.object({
  ok: z.boolean(),
  latency_ms: z.int(),
  structured_output: z
    .enum(['json_schema', 'json_object_schema', 'json_object', 'tool', 'instruction'])
    .nullable(),
  error: z.string().optional(),
});
export type ModelTestResult = z.infer<typeof ModelTestResult>;
