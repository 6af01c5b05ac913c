import { z } from 'zod';

const Name = z
  .string()
  .trim()
  .min(1)
  .describe('what it is called, with the place, office or thing it is about; no two alike');

/** A document that the project has to write. */
export const DocumentToCreate = z.object({
  id: z.uuid(),
  document_name: Name,
  description: z.string().describe('one or two sentences: what it settles, for whom, and what waits for it'),
  responsible_role_type: z.string().describe('the role that writes it, named as in the team'),
  document_template_primary: z
    .string()
    .nullable()
    .describe('a published template or standard that exists for sure; null where you know none'),
  document_template_secondary: z.string().nullable().describe('another one; null where you know none'),
  steps_to_create: z
    .array(z.string())
    .describe('three to six steps in order, from the first source to the signature'),
  approval_authorities: z.string().nullable().describe('who has to agree to it; null where nobody has to'),
});
export type DocumentToCreate = z.infer<typeof DocumentToCreate>;

/** A document that exists elsewhere and has to be obtained. */
export const DocumentToFind = z.object({
  id: z.uuid(),
  document_name: Name,
  description: z
    .string()
    .describe('one or two sentences: what the plan has to read out of it, and for which decision'),
  recency_requirement: z
    .string()
    .nullable()
    .describe('how old it may be, or which edition is in force; null where its age does not matter'),
  responsible_role_type: z.string().describe('the role that obtains it, named as in the team'),
  steps_to_find: z
    .array(z.string())
    .describe('two to four steps: which office, register, site or person, in which order'),
  access_difficulty: z.string().describe('Easy, Medium or Hard, a colon, and why in a few words'),
});
export type DocumentToFind = z.infer<typeof DocumentToFind>;

// From what matters most to what matters least.
export const ImpactRating = z.enum(['Critical', 'High', 'Medium', 'Low']);
export type ImpactRating = z.infer<typeof ImpactRating>;

/** How much a document matters for the first phase; `id` is its place in the list, from 0. */
export const DocumentRating = z.object({
  id: z.int().min(0).describe('as given'),
  rationale: z
    .string()
    .describe(
      'one or two sentences: which step, decision or risk of the first phase hangs on it, or why none does',
    ),
  impact_rating: ImpactRating,
});

/** What a document has to tell the project. */
export const DocumentOutline = z.object({
  essential_information: z
    .array(z.string().trim().min(1))
    .min(1)
    .describe(
      'five to ten, each a question it has to answer or a figure it has to hold, the most important first',
    ),
  risks_of_poor_quality: z
    .array(z.string())
    .describe('three to five: which fault in it leads to which loss in this plan'),
  worst_case_scenario: z
    .string()
    .describe('one or two sentences: what happens if it is wrong, too old or never there'),
  best_case_scenario: z
    .string()
    .describe('one or two sentences: which decision a good one makes possible, and when'),
  fallback_alternative_approaches: z
    .array(z.string())
    .describe('two to four ways to go on without it, the nearest first'),
});
export type DocumentOutline = z.infer<typeof DocumentOutline>;

/** What is added to a document that was kept; null where nothing was rated and all were. */
export const KeptFields = { impact_rating: ImpactRating.nullable().default(null) };

/** What is added to a document when it is outlined: the outline, or why there is none. */
export const OutlineFields = {
  ...DocumentOutline.partial().shape,
  no_outline: z.enum(['given_up', 'left_out_at_this_speed']).optional(),
};
