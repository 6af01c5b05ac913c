import { z } from 'zod';
import { PlanScale } from './intake.js';

export const PromptKind = z.enum(['execution', 'development', 'masterplan']);
export type PromptKind = z.infer<typeof PromptKind>;

export const PromptPurpose = z.enum(['business', 'personal', 'other']);
export type PromptPurpose = z.infer<typeof PromptPurpose>;

export const PromptPlanType = z.enum(['digital', 'physical']);
export type PromptPlanType = z.infer<typeof PromptPlanType>;

/** One example a person can start from. `language` is a BCP 47 tag; `id` never changes, so links to it hold. */
export const PromptExample = z.strictObject({
  id: z.uuid(),
  title: z.string().trim().min(1).max(120),
  prompt: z.string().trim().min(60).max(2000),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/),
  kind: PromptKind,
  purpose: PromptPurpose,
  scale: PlanScale,
  plan_type: PromptPlanType,
  tags: z.array(z.string().trim().min(1).max(60)).min(1).max(10),
});
export type PromptExample = z.infer<typeof PromptExample>;

/** Any subset narrows the list; `search` looks into title, prompt and tags. */
export const PromptFilter = z.strictObject({
  language: z.string().max(20).optional(),
  kind: PromptKind.optional(),
  purpose: PromptPurpose.optional(),
  scale: PlanScale.optional(),
  plan_type: PromptPlanType.optional(),
  tag: z.string().max(60).optional(),
  search: z.string().max(200).optional(),
});
export type PromptFilter = z.infer<typeof PromptFilter>;
