import { z } from 'zod';

/** What a statement of a plan rests on. */
export const ClaimKind = z.enum(['fact', 'assumption', 'inference', 'placeholder']);
export type ClaimKind = z.infer<typeof ClaimKind>;

/** One number, date or assertion that an answer makes, what it rests on, and which task it was taken from. */
export const Claim = z.object({
  text: z.string().describe('the number, date or assertion in at most fifteen words, as the answer has it'),
  kind: ClaimKind.describe(
    'fact: given by the prompt or the intake; assumption: supposed without proof; inference: follows from something given; placeholder: still to be filled in',
  ),
  source: z
    .string()
    .describe(
      'the tag of the block that it comes from, for example plan_prompt; "here" where it is said first',
    ),
});
export type Claim = z.infer<typeof Claim>;

/** Left out, it is empty: an answer without claims is still an answer. */
export const Claims = z
  .array(Claim)
  .default([])
  .describe('the three to eight numbers, dates and assertions of this answer that most depends on');

/** A rule for the prompt of every task whose answer has claims. */
export const CLAIMS_RULE =
  'In claims list what the answer rests on most: every sum, date and count that a decision hangs on, each with its kind and the tag it comes from. Never call a fact what nobody has given.';

/**
 * The claims of an answer with the names of tasks as their sources: `setup` for the prompt and the intake, `own` for
 * what the answer itself said first or what it attributes to nothing that it was given.
 */
export function settleClaims(
  claims: readonly Claim[],
  inputs: Readonly<Record<string, unknown>>,
  own: string,
): Claim[] {
  return claims.map((claim) => {
    const source = claim.source.trim();
    if (source === 'plan_prompt' || source === 'intake') return { ...claim, source: 'setup' };
    return { ...claim, source: Object.hasOwn(inputs, source) ? source : own };
  });
}
