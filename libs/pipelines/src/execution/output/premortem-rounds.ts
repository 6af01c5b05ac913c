import { z } from 'zod';
import { nameKey } from '../strategic/names.js';
import { saysTheSame } from './near-duplicates.js';

export const Archetype = z.enum(['Process/Financial', 'Technical/Logistical', 'Market/Human']);
export type Archetype = z.infer<typeof Archetype>;

const Assumption = z.object({
  assumption_id: z.string().describe('A1, A2, A3'),
  statement: z.string().describe('what the plan takes for true, as one sentence that can be false'),
  test_now: z
    .string()
    .describe('what to do within weeks to find out: with whom, how many, how long, at what cost'),
  falsifier: z.string().describe('the result that disproves it, as a figure or an event'),
});

const FailureMode = z.object({
  root_cause_assumption_id: z.string().describe('id of the assumption it rests on'),
  failure_mode_archetype: Archetype,
  failure_mode_title: z.string().describe('two to six words that one remembers'),
  risk_analysis: z
    .string()
    .describe('100 to 180 words in the past tense: how it came about, step by step, and what was lost'),
  early_warning_signs: z.array(z.string()).describe('three things to be seen before any damage'),
  owner: z.string().nullable().describe('the role of the team that watches it; null where there is none'),
  likelihood_5: z.int().nullable().describe('1 (hardly ever in such plans) to 5 (nearly always)'),
  impact_5: z.int().nullable().describe('1 (a nuisance) to 5 (the end of it)'),
  tripwires: z
    .array(z.string())
    .nullable()
    .describe('two or three thresholds, each with figure and date, at which the playbook starts'),
  playbook: z
    .array(z.string())
    .nullable()
    .describe('three steps: limit the damage, find out how far it goes, change course'),
  stop_rule: z.string().nullable().describe('the condition, with figure and date, under which all is ended'),
});

/** What is asked from one side. */
export const Round = z
  .object({
    assumptions_to_kill: z.array(Assumption).min(1).describe('exactly three'),
    failure_modes: z.array(FailureMode).min(1).describe('exactly three'),
  })
  .refine((round) => linkedOf(round).length > 0, 'has no failure that rests on one of its assumptions');
type Round = z.infer<typeof Round>;

export const Premortem = z.object({
  assumptions_to_kill: z.array(Assumption).min(1),
  failure_modes: z
    .array(
      FailureMode.extend({
        failure_mode_index: z.int(),
        likelihood_5: z.int().min(1).max(5).nullable(),
        impact_5: z.int().min(1).max(5).nullable(),
      }),
    )
    .min(1),
  /** The sides that were asked and did not answer. */
  given_up: z.array(z.string()).default([]),
});
export type Premortem = z.infer<typeof Premortem>;

const EACH = 3;

/** An id as it is compared: "a1", "A1" and "A1: the lease" are the same. */
const idKey = (id: string): string => /\d+/.exec(id)?.[0]?.replace(/^0+(?=\d)/, '') ?? nameKey(id);

/** The failures that tell something and rest on an assumption of the same round, with that assumption. */
function linkedOf(round: {
  assumptions_to_kill: readonly z.infer<typeof Assumption>[];
  failure_modes: readonly z.infer<typeof FailureMode>[];
}) {
  const stated = round.assumptions_to_kill.filter(({ statement }) => statement.trim() !== '');
  return round.failure_modes.flatMap((mode) => {
    const root = stated.find((one) => idKey(one.assumption_id) === idKey(mode.root_cause_assumption_id));
    const told = mode.failure_mode_title.trim() !== '' && mode.risk_analysis.trim() !== '';
    return root && told ? [{ mode, root }] : [];
  });
}

const score = (value: number | null): number | null =>
  value !== null && value >= 1 && value <= 5 ? value : null;

const listed = (texts: readonly string[] | null): string[] | null => {
  const found = (texts ?? []).map((text) => text.trim()).filter((text) => text !== '');
  return found.length ? found : null;
};

/**
 * All rounds as one: three assumptions and three failures of each, assumptions that two rounds share kept once, ids and
 * numbers counted through. A failure whose assumption is unknown is dropped: nothing says what it rests on.
 * `archetype` is the side a round was asked from; null where it was asked from all.
 */
export function settleRounds(
  rounds: readonly { archetype: Archetype | null; answer: Round }[],
): Omit<Premortem, 'given_up'> {
  const assumptions: Premortem['assumptions_to_kill'] = [];
  const modes: Premortem['failure_modes'] = [];
  for (const { archetype, answer } of rounds) {
    const linked = linkedOf(answer).slice(0, EACH);
    const roots = new Set(linked.map(({ root }) => root));
    const spare = answer.assumptions_to_kill.filter((one) => one.statement.trim() !== '' && !roots.has(one));
    const taken = new Set([...roots, ...spare.slice(0, Math.max(0, EACH - roots.size))]);
    const ids = new Map<unknown, string>();
    for (const one of answer.assumptions_to_kill.filter((candidate) => taken.has(candidate))) {
      const same = assumptions.find((known) =>
        saysTheSame(
          { head: known.statement, body: known.falsifier },
          { head: one.statement, body: one.falsifier },
        ),
      );
      const id = same?.assumption_id ?? `A${assumptions.length + 1}`;
      ids.set(one, id);
      if (!same) assumptions.push({ ...one, assumption_id: id });
    }
    for (const { mode, root } of linked) {
      modes.push({
        ...mode,
        failure_mode_index: modes.length + 1,
        root_cause_assumption_id: ids.get(root) ?? '',
        failure_mode_archetype: archetype ?? mode.failure_mode_archetype,
        early_warning_signs: listed(mode.early_warning_signs) ?? [],
        owner: mode.owner?.trim() || null,
        likelihood_5: score(mode.likelihood_5),
        impact_5: score(mode.impact_5),
        tripwires: listed(mode.tripwires),
        playbook: listed(mode.playbook),
        stop_rule: mode.stop_rule?.trim() || null,
      });
    }
  }
  return { assumptions_to_kill: assumptions, failure_modes: modes };
}

/** For the `wording` of the task. */
export const SETTLING = { EACH, idKey, linkedOf, score, listed, settleRounds };
