import { blocks, bulletList, escapeMarkdown, section, table } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile, markdownFile } from '../../../definition/files.js';
import { defineTask } from '../../../definition/task.js';
import { consolidateAssumptionsMarkdown } from '../../assumptions/consolidate-assumptions-markdown.js';
import { setup } from '../../setup/setup.js';
import { scenariosMarkdown } from '../../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../../strategic/strategic-decisions-markdown.js';
import { jsonBlock, material, system } from '../../wording/blocks.js';
import { distinctBy, distinctTexts } from '../lists.js';
import { projectPlan } from '../project-plan.js';
import { asNamed, GOVERNANCE_WORDING, type Level, planMaterial, SIZE_RULE } from './governance-material.js';
import { governancePhase2Bodies } from './governance-phase2-bodies.js';
import { governancePhase3ImplPlan } from './governance-phase3-impl-plan.js';

export const EscalationMatrix = z.object({
  decision_escalation_matrix: z
    .array(
      z.object({
        issue_type: z
          .string()
          .trim()
          .min(1)
          .describe('the kind of issue with the limit from which it is passed on; at most twelve words'),
        escalation_level: z.string().describe('the one body, by its name, or person outside that settles it'),
        approval_process: z
          .string()
          .describe(
            'who prepares it, how it is decided, within how many days, and what holds until then; at most 35 words',
          ),
        rationale: z.string().describe('why it is not settled where it comes up; one sentence'),
        negative_consequences: z
          .string()
          .describe('what it costs this plan when it is left lying, with a span of time; one sentence'),
      }),
    )
    .min(1)
    .describe('two to four for a personal plan, else five to eight; the costliest first'),
});
type Output = z.infer<typeof EscalationMatrix>;

const MOST_ISSUES = 10;

export const escalationMarkdown = (
  { decision_escalation_matrix: issues }: Output,
  level: Level = 2,
): string =>
  blocks(
    table(
      ['Issue', 'Goes to', 'Settled by'],
      issues.map((i) => [i.issue_type, i.escalation_level, i.approval_process].map(escapeMarkdown)),
    ),
    section(
      level,
      'Why, and what if it is left lying',
      bulletList(
        issues.map((i) =>
          [
            `**${escapeMarkdown(i.issue_type)}:** ${escapeMarkdown(i.rationale)}`,
            escapeMarkdown(i.negative_consequences),
          ].join(' '),
        ),
      ),
    ),
  );

/** Says which kind of issue is passed on to whom and how it is settled there. */
export const governancePhase4DecisionEscalationMatrix = defineTask({
  name: 'governance_phase4_decision_escalation_matrix',
  title: 'Escalation',
  stage: 'Planning',
  purpose: 'Says which kind of issue is passed on to whom and how it is settled there.',
  wording: { ...GOVERNANCE_WORDING, MOST_ISSUES, escalationMarkdown },
  needs: [
    setup,
    strategicDecisionsMarkdown,
    scenariosMarkdown,
    consolidateAssumptionsMarkdown,
    projectPlan,
    governancePhase2Bodies,
    governancePhase3ImplPlan,
  ],
  steps: {
    matrix: {
      kind: 'call',
      title: 'Write the matrix',
      schema: EscalationMatrix,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You settle beforehand where an issue goes that those who meet it may not decide.',
          SIZE_RULE,
          'Take issues that this plan will meet: a sum over a limit, a deadlock, a change of the goal, one of its key risks coming true, a permit refused, misconduct, a partner who fails.',
          'Limits agree with the decision rights of the bodies. No issue goes to the body that is stuck on it or to one below it.',
          'Misconduct goes to somebody who is not involved, also when it is that of the highest body.',
          'An answer that comes too late is none: days fit the pace of the plan.',
        ),
        user: material(
          planMaterial({ plan, inputs }, ['purpose', 'currency_strategy'], {
            key_risks: inputs.project_plan.risk_assessment_and_mitigation_strategies.key_risks,
            permits: inputs.project_plan.regulatory_and_compliance_requirements.permits_and_licenses,
          }),
          jsonBlock(
            'governance_phase2_bodies',
            inputs.governance_phase2_bodies.internal_governance_bodies.map((body) => ({
              name: body.name,
              decision_rights: body.decision_rights,
              escalation_path: body.escalation_path,
            })),
          ),
          jsonBlock('governance_phase3_impl_plan', {
            roles_that_act: distinctTexts(
              inputs.governance_phase3_impl_plan.governance_implementation_plan.map(
                (step) => step.responsible_body_or_role,
              ),
              MOST_ISSUES,
            ),
          }),
        ),
      }),
    },
  },
  output: EscalationMatrix,
  compose: ({ inputs, answers }) => ({
    decision_escalation_matrix: distinctBy(
      answers.matrix.decision_escalation_matrix,
      (issue) => issue.issue_type,
      MOST_ISSUES,
    ).map((issue) => ({
      ...issue,
      issue_type: issue.issue_type.trim(),
      escalation_level: asNamed(
        issue.escalation_level,
        inputs.governance_phase2_bodies.internal_governance_bodies,
      ),
    })),
  }),
  files: [
    jsonFile('006-7-governance_phase4_decision_escalation_matrix_raw.json', 'Escalation'),
    markdownFile('006-8-governance_phase4_decision_escalation_matrix.md', 'Escalation', (output: Output) =>
      escalationMarkdown(output),
    ),
  ],
});
