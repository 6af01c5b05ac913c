import { z } from 'zod';
import { InteractionView } from './tasks.js';

/** One attempt at a model call without its words: what a list of a whole plan's calls holds. */
export const InteractionSummary = InteractionView.omit({ request: true, response: true, reasoning: true });
export type InteractionSummary = z.infer<typeof InteractionSummary>;

export const InteractionListQuery = z.strictObject({
  /** Only attempts that began at this moment or later; ISO 8601 UTC. */
  since: z.iso.datetime().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
  cursor: z.string().max(500).optional(),
});
export type InteractionListQuery = z.infer<typeof InteractionListQuery>;

/** Attempts in the order in which they began; `next_cursor` leads to the next page, null where there is none. */
export const InteractionPage = z.object({
  items: z.array(InteractionSummary),
  next_cursor: z.string().nullable(),
});
export type InteractionPage = z.infer<typeof InteractionPage>;
