import { blocks, escapeMarkdown, escapeParagraphs, numberedList, section } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile, markdownFile } from '../../../definition/files.js';
import { defineTask } from '../../../definition/task.js';
import { consolidateAssumptionsMarkdown } from '../../assumptions/consolidate-assumptions-markdown.js';
import { setup } from '../../setup/setup.js';
import { scenariosMarkdown } from '../../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../../strategic/strategic-decisions-markdown.js';
import { jsonBlock, material, system } from '../../wording/blocks.js';
import { bullets, distinctTexts } from '../lists.js';
import { projectPlan } from '../project-plan.js';
import { GOVERNANCE_WORDING, type Level, planMaterial, SIZE_RULE } from './governance-material.js';
import { governancePhase1Audit } from './governance-phase1-audit.js';
import { governancePhase2Bodies } from './governance-phase2-bodies.js';
import { governancePhase3ImplPlan } from './governance-phase3-impl-plan.js';
import { governancePhase4DecisionEscalationMatrix } from './governance-phase4-decision-escalation-matrix.js';
import { governancePhase5MonitoringProgress } from './governance-phase5-monitoring-progress.js';

export const GovernanceExtra = z.object({
  governance_validation_checks: z
    .array(z.string())
    .describe(
      'up to seven gaps or contradictions between the parts, the gravest first: which parts, what does not fit, how to repair it; at most 45 words each; empty where there is none',
    ),
  tough_questions: z
    .array(z.string())
    .describe(
      'six to eight for those who decide, two to four in a personal plan; each asks for a number, a date, a name or a piece of evidence',
    ),
  summary: z
    .string()
    .describe('three or four sentences: what holds, where it is weakest, what to repair before the start'),
});
type Output = z.infer<typeof GovernanceExtra>;

const MOST_LINES = 10;

export const extraMarkdown = (output: Output, level: Level = 2): string =>
  blocks(
    escapeParagraphs(output.summary),
    section(level, 'Gaps and contradictions', bullets(output.governance_validation_checks)),
    section(
      level,
      'Hard questions for those who decide',
      numberedList(output.tough_questions.map(escapeMarkdown)),
    ),
  );

/** Reads the five parts of governance against each other and asks what those who decide would rather not be asked. */
export const governancePhase6Extra = defineTask({
  name: 'governance_phase6_extra',
  title: 'Governance questioned',
  stage: 'Planning',
  purpose:
    'Reads the five parts of governance against each other and writes hard questions for those who decide.',
  wording: { ...GOVERNANCE_WORDING, MOST_LINES, extraMarkdown },
  needs: [
    setup,
    strategicDecisionsMarkdown,
    scenariosMarkdown,
    consolidateAssumptionsMarkdown,
    projectPlan,
    governancePhase1Audit,
    governancePhase2Bodies,
    governancePhase3ImplPlan,
    governancePhase4DecisionEscalationMatrix,
    governancePhase5MonitoringProgress,
  ],
  steps: {
    question: {
      kind: 'call',
      title: 'Question the parts',
      schema: GovernanceExtra,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You read the draft of a governance as an outsider who has seen such drafts fail.',
          SIZE_RULE,
          'Hold the parts against each other: a misuse that no check would catch, a sum that nobody may decide on, an escalation that ends nowhere, a trigger that reaches nobody who may act, a body that is to decide before it exists, a name that stands in one part only.',
          'Governance that is too heavy for the plan is a fault like one that is too light.',
          'Say what does not fit; do not confirm what does.',
          'Ask what those who decide would rather not be asked, about this plan: its money, its least proven assumption, its chosen strategy, the moment to stop.',
        ),
        user: material(
          planMaterial({ plan, inputs }, ['purpose', 'review_assumptions'], {
            key_risks: inputs.project_plan.risk_assessment_and_mitigation_strategies.key_risks,
          }),
          jsonBlock('governance_phase1_audit', {
            misuse: [
              ...inputs.governance_phase1_audit.corruption_list,
              ...inputs.governance_phase1_audit.misallocation_list,
            ],
            checks: inputs.governance_phase1_audit.audit_procedures,
          }),
          jsonBlock(
            'governance_phase2_bodies',
            inputs.governance_phase2_bodies.internal_governance_bodies.map((body) => ({
              name: body.name,
              membership: body.membership,
              decision_rights: body.decision_rights,
              escalation_path: body.escalation_path,
            })),
          ),
          jsonBlock(
            'governance_phase3_impl_plan',
            inputs.governance_phase3_impl_plan.governance_implementation_plan.map((step) => ({
              step: step.step_description,
              who: step.responsible_body_or_role,
              when: step.suggested_timeframe,
            })),
          ),
          jsonBlock(
            'governance_phase4_decision_escalation_matrix',
            inputs.governance_phase4_decision_escalation_matrix.decision_escalation_matrix.map((issue) => ({
              issue: issue.issue_type,
              goes_to: issue.escalation_level,
              settled_by: issue.approval_process,
            })),
          ),
          jsonBlock(
            'governance_phase5_monitoring_progress',
            inputs.governance_phase5_monitoring_progress.monitoring_progress.map((watched) => ({
              watched: watched.approach,
              who: watched.responsible_role,
              trigger: watched.adaptation_trigger,
              then: watched.adaptation_process,
            })),
          ),
        ),
      }),
    },
  },
  output: GovernanceExtra,
  compose: ({ answers: { question } }) => ({
    governance_validation_checks: distinctTexts(question.governance_validation_checks, MOST_LINES),
    tough_questions: distinctTexts(question.tough_questions, MOST_LINES),
    summary: question.summary.trim(),
  }),
  files: [
    jsonFile('006-11-governance_phase6_extra_raw.json', 'Governance questioned'),
    markdownFile('006-12-governance_phase6_extra.md', 'Governance questioned', (output: Output) =>
      extraMarkdown(output),
    ),
  ],
});
