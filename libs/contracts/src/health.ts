import { z } from 'zod';

export const PartState = z.object({ state: z.enum(['up', 'down']), detail: z.string().optional() });
export type PartState = z.infer<typeof PartState>;

/** The parts that a plan needs. An answer with 503 is a problem document that has `parts`, too. */
export const Readiness = z.object({
  ready: z.boolean(),
  parts: z.object({ postgres: PartState, temporal: PartState, worker: PartState, llm: PartState }),
});
export type Readiness = z.infer<typeof Readiness>;
