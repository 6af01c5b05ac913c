import { escapeMarkdown, table } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile, markdownFile } from '../../../definition/files.js';
import { defineTask } from '../../../definition/task.js';
import { consolidateAssumptionsMarkdown } from '../../assumptions/consolidate-assumptions-markdown.js';
import { setup } from '../../setup/setup.js';
import { sameName } from '../../strategic/names.js';
import { scenariosMarkdown } from '../../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../../strategic/strategic-decisions-markdown.js';
import { jsonBlock, material, system } from '../../wording/blocks.js';
import { distinctBy, distinctTexts } from '../lists.js';
import { projectPlan } from '../project-plan.js';
import { asNamed, GOVERNANCE_WORDING, planMaterial, SIZE_RULE } from './governance-material.js';
import { governancePhase2Bodies } from './governance-phase2-bodies.js';

export const GovernanceImplementation = z.object({
  governance_implementation_plan: z
    .array(
      z.object({
        step_description: z.string().trim().min(1).describe('what is done, in at most 20 words'),
        responsible_body_or_role: z
          .string()
          .describe('one body by its name, or the one role that does it as long as the body is not there'),
        suggested_timeframe: z
          .string()
          .describe('a week or date from the start of the plan, or the event by which it is done'),
        key_outputs_deliverables: z
          .array(z.string())
          .describe('one or two things one can show afterwards; at most eight words each'),
        dependencies: z
          .array(z.string())
          .describe(
            'the earlier steps that it waits for, in their own words, or what it waits for from outside; empty for none',
          ),
      }),
    )
    .min(1)
    .describe('in the order of doing: three to five for a personal plan, else six to fourteen'),
});
type Output = z.infer<typeof GovernanceImplementation>;

const MOST_STEPS = 20;
const MOST_LINES = 6;

/** The steps as a table; a step that waits for others of them names their numbers. */
export function implementationMarkdown({ governance_implementation_plan: steps }: Output): string {
  const after = (texts: readonly string[]) =>
    texts
      .map((text) => {
        const earlier = steps.findIndex((step) => sameName(step.step_description, text));
        return earlier < 0 ? escapeMarkdown(text) : `step ${earlier + 1}`;
      })
      .join('; ');
  return table(
    ['#', 'Step', 'Who', 'When', 'Result', 'After'],
    steps.map((step, i) => [
      String(i + 1),
      escapeMarkdown(step.step_description),
      escapeMarkdown(step.responsible_body_or_role),
      escapeMarkdown(step.suggested_timeframe),
      escapeMarkdown(step.key_outputs_deliverables.join('; ')),
      after(step.dependencies),
    ]),
  );
}

/** Lays out the steps by which the bodies come to be able to decide. */
export const governancePhase3ImplPlan = defineTask({
  name: 'governance_phase3_impl_plan',
  title: 'Setting up governance',
  stage: 'Planning',
  purpose: 'Lays out the steps by which the bodies come to be able to decide.',
  wording: { ...GOVERNANCE_WORDING, MOST_STEPS, MOST_LINES, implementationMarkdown },
  needs: [
    setup,
    strategicDecisionsMarkdown,
    scenariosMarkdown,
    consolidateAssumptionsMarkdown,
    projectPlan,
    governancePhase2Bodies,
  ],
  steps: {
    plan: {
      kind: 'call',
      title: 'Plan the setting up',
      schema: GovernanceImplementation,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You set up the bodies that steer an undertaking, so that each can decide before its first decision falls due.',
          SIZE_RULE,
          'What is done alike for several bodies is one step. Circulating, commenting and confirming a text are not steps of their own.',
          'Say who acts before the bodies exist: the first step is taken by somebody who is there today.',
          'Money is bound only after the body that decides on it can decide; the steps show it.',
          'No step waits for a later one.',
        ),
        user: material(
          planMaterial({ plan, inputs }, ['purpose', 'distill_assumptions'], {
            dependencies: inputs.project_plan.dependencies,
          }),
          jsonBlock(
            'governance_phase2_bodies',
            inputs.governance_phase2_bodies.internal_governance_bodies.map((body) => ({
              name: body.name,
              membership: body.membership,
              to_set_up: body.initial_setup_actions,
              meets: body.meeting_cadence,
            })),
          ),
        ),
      }),
    },
  },
  output: GovernanceImplementation,
  compose: ({ inputs, answers }) => ({
    governance_implementation_plan: distinctBy(
      answers.plan.governance_implementation_plan,
      (step) => step.step_description,
      MOST_STEPS,
    ).map((step) => ({
      ...step,
      step_description: step.step_description.trim(),
      responsible_body_or_role: asNamed(
        step.responsible_body_or_role,
        inputs.governance_phase2_bodies.internal_governance_bodies,
      ),
      key_outputs_deliverables: distinctTexts(step.key_outputs_deliverables, MOST_LINES),
      dependencies: distinctTexts(step.dependencies, MOST_LINES).filter(
        (text) => !sameName(text, step.step_description),
      ),
    })),
  }),
  files: [
    jsonFile('006-5-governance_phase3_impl_plan_raw.json', 'Setting up governance'),
    markdownFile('006-6-governance_phase3_impl_plan.md', 'Setting up governance', implementationMarkdown),
  ],
});
