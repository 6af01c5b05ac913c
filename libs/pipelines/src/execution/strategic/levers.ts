import { z } from 'zod';
import { stableId } from '../ids/stable-id.js';
import { nameKey } from './names.js';

/** A strategic decision that is open: what hangs on it and how it could be settled. */
export const Lever = z.object({
  lever_id: z.uuid(),
  name: z.string(),
  consequences: z.string(),
  options: z.array(z.string()).min(2),
  review: z.string(),
});
export type Lever = z.infer<typeof Lever>;

export const DeduplicatedLever = Lever.extend({ deduplication_justification: z.string() });

export const EnrichedLever = DeduplicatedLever.extend({
  description: z.string(),
  synergy_text: z.string(),
  conflict_text: z.string(),
});
export type EnrichedLever = z.infer<typeof EnrichedLever>;

/** The same for the same plan and name. */
export const leverId = (planId: string, name: string): string => stableId(planId, nameKey(name));
