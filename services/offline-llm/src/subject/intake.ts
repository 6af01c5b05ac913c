import { z } from 'zod';

/** What a person typed in beside the prompt, as far as the subject depends on it; anything else is ignored. */
const Intake = z.object({
  risk_tolerance: z.string().nullish().catch(null),
  geography: z.array(z.string()).nullish().catch(null),
  budget: z
    .object({
      amount: z.number().positive().nullish().catch(null),
      currency: z.string().length(3).nullish().catch(null),
    })
    .nullish()
    .catch(null),
  timeline: z
    .object({ duration_months: z.number().positive().nullish().catch(null) })
    .nullish()
    .catch(null),
});
export type Intake = z.infer<typeof Intake>;

const block = /<intake>\s*(\{[\s\S]*?\})\s*<\/intake>/u;

/** The typed intake that stands in a request, or null. */
export function readIntake(request: string): Intake | null {
  const text = block.exec(request)?.[1];
  if (text === undefined) return null;
  try {
    const parsed = Intake.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
