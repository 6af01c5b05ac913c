import { z } from 'zod';

// A field of another type than expected reads as if it were not there; only what the rules use is named.
const text = z.string().catch('');
const nullableText = z.string().nullable().catch(null);
const listOf = <T extends z.ZodType>(item: T) => z.array(item).catch([]);
const texts = listOf(text);

const READERS = {
  project_plan: z.object({
    goal_statement: text,
    smart_criteria: z
      .object({ specific: text, measurable: text, achievable: text, time_bound: text })
      .catch({ specific: '', measurable: '', achievable: '', time_bound: '' }),
    related_goals: texts,
    risk_assessment_and_mitigation_strategies: z
      .object({ key_risks: texts, mitigation_plans: texts })
      .catch({ key_risks: [], mitigation_plans: [] }),
  }),
  identify_risks: z.object({
    risks: listOf(z.object({ risk_area: text, risk_description: text, owner: nullableText })),
  }),
  premortem: z.object({ failure_modes: listOf(z.object({ failure_mode_title: text, owner: nullableText })) }),
  currency_strategy: z.object({
    money_involved: z.boolean().catch(true),
    currency_list: listOf(z.object({ currency: text })),
    primary_currency: nullableText,
  }),
  physical_locations: z.object({
    physical_locations: listOf(
      z.object({
        physical_location_broad: text,
        physical_location_detailed: text,
        physical_location_specific: text,
      }),
    ),
  }),
  create_wbs_level1: z.object({ project_title: text, final_deliverable: text }),
  create_wbs_level2: z.object({
    phases: listOf(
      z.object({
        id: text,
        major_phase_title: text,
        subtasks: listOf(z.object({ id: text, description: text, responsible_role: nullableText })),
      }),
    ),
  }),
  create_wbs_level3: z.object({
    subtasks: listOf(z.object({ name: text, description: text, parent_id: text })),
  }),
  estimate_task_durations: z.object({
    task_details: listOf(
      z.object({
        task_id: text,
        days_min: z.number().catch(-1),
        days_realistic: z.number().catch(-1),
        days_max: z.number().catch(-1),
      }),
    ),
  }),
  create_schedule: z.object({
    start_date: z.iso.date(),
    finish_date: z.iso.date(),
    milestones: listOf(z.object({ name: text, date: z.iso.date() })),
  }),
  swot_analysis: z.object({
    response_conduct: z.object({ strategic_objectives: texts }).catch({ strategic_objectives: [] }),
  }),
  governance_phase2_bodies: z.object({
    internal_governance_bodies: listOf(
      z.object({ name: text, responsibilities: texts, decision_rights: text }),
    ),
  }),
  governance_phase4_decision_escalation_matrix: z.object({
    decision_escalation_matrix: listOf(z.object({ issue_type: text, escalation_level: text })),
  }),
};
type Readers = typeof READERS;

/** The output of a task as far as the rules use it; null where there is none or it has another shape. */
export function readOutput<Task extends keyof Readers>(
  outputs: Readonly<Record<string, unknown>>,
  task: Task,
): z.infer<Readers[Task]> | null {
  const read = READERS[task].safeParse(outputs[task]);
  return read.success ? (read.data as z.infer<Readers[Task]>) : null;
}

const Intake = z.object({
  success_criteria: texts,
  geography: texts,
  team_size: z.number().nullish().catch(null),
  budget: z
    .object({ amount: z.number().nullish().catch(null), currency: z.string().nullish().catch(null) })
    .nullish()
    .catch(null),
  timeline: z
    .object({
      start: z.iso.date().nullish().catch(null),
      end: z.iso.date().nullish().catch(null),
      duration_months: z.number().nullish().catch(null),
    })
    .nullish()
    .catch(null),
});

/** What a person filled in, as far as the rules use it; nothing where nothing was filled in. */
export function readIntake(intake: unknown): Partial<z.infer<typeof Intake>> {
  const read = Intake.safeParse(intake);
  return read.success ? read.data : {};
}

const StatedClaim = z.object({ text: z.string(), kind: z.string(), source: text });
export type StatedClaim = z.infer<typeof StatedClaim>;

/** The claims of an output, each with its path. */
export function claimsOf(output: unknown): { path: string; claim: StatedClaim }[] {
  const read = z.object({ claims: z.array(z.unknown()) }).safeParse(output);
  if (!read.success) return [];
  return read.data.claims.flatMap((one, i) => {
    const claim = StatedClaim.safeParse(one);
    return claim.success ? [{ path: `claims[${i}]`, claim: claim.data }] : [];
  });
}
