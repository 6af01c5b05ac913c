import { z } from 'zod';

const Line = z.string().trim().min(1).max(500);
const Lines = z.array(Line).max(40);

export const PlanScale = z.enum(['personal', 'local', 'regional', 'national', 'global']);
export type PlanScale = z.infer<typeof PlanScale>;

export const RiskTolerance = z.enum(['low', 'medium', 'high']);
export type RiskTolerance = z.infer<typeof RiskTolerance>;

/** Money that is there for the plan itself, in whole units of an ISO 4217 currency. */
export const IntakeBudget = z.strictObject({
  amount: z.number().nonnegative().max(1e15).nullish(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'three capital letters, e.g. EUR')
    .nullish(),
  flexibility: z.enum(['fixed', 'some', 'open']).nullish(),
});
export type IntakeBudget = z.infer<typeof IntakeBudget>;

export const IntakeTimeline = z
  .strictObject({
    start: z.iso.date().nullish(),
    end: z.iso.date().nullish(),
    duration_months: z.number().positive().max(1200).nullish(),
  })
  .refine((t) => !t.start || !t.end || t.start <= t.end, {
    path: ['end'],
    message: 'the end lies before the start',
  });
export type IntakeTimeline = z.infer<typeof IntakeTimeline>;

/**
 * What a person said about a plan before it starts, field by field. Every field may be absent or null: nothing here is
 * guessed. `confidence` says how sure the intake is of the whole, 0 to 1.
 */
export const PlanIntake = z.strictObject({
  title: z.string().trim().min(1).max(200).nullish(),
  objective: z.string().trim().min(1).max(4000).nullish(),
  scale: PlanScale.nullish(),
  risk_tolerance: RiskTolerance.nullish(),
  domain: z.string().trim().min(1).max(200).nullish(),
  budget: IntakeBudget.nullish(),
  timeline: IntakeTimeline.nullish(),
  team_size: z.int().nonnegative().max(10_000_000).nullish(),
  resources: Lines.nullish(),
  geography: Lines.nullish(),
  hard_constraints: Lines.nullish(),
  success_criteria: Lines.nullish(),
  stakeholders: Lines.nullish(),
  regulation: Lines.nullish(),
  confidence: z.number().min(0).max(1).nullish(),
  areas_to_clarify: Lines.nullish(),
});
export type PlanIntake = z.infer<typeof PlanIntake>;
