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
import { governancePhase4DecisionEscalationMatrix } from './governance-phase4-decision-escalation-matrix.js';

export const MonitoringProgress = z.object({
  monitoring_progress: z
    .array(
      z.object({
        approach: z.string().trim().min(1).describe('what is watched, in at most ten words'),
        monitoring_tools_platforms: z
          .array(z.string())
          .describe('one to three sources or tools that the number is read off'),
        frequency: z.string().describe('how often, often enough to act on it'),
        responsible_role: z.string().describe('the one role or body, by its name, that looks and reports'),
        adaptation_process: z
          .string()
          .describe('what is changed then, who decides it and within how many days; at most 35 words'),
        adaptation_trigger: z
          .string()
          .describe('the number, date or event at which it is changed; at most 20 words'),
      }),
    )
    .min(1)
    .describe('two to four for a personal plan, else six to nine; what matters most for the goal first'),
});
type Output = z.infer<typeof MonitoringProgress>;

const MOST_WATCHED = 12;
const MOST_LINES = 5;

export const monitoringMarkdown = ({ monitoring_progress: watched }: Output, level: Level = 2): string =>
  blocks(
    table(
      ['What is watched', 'How often', 'Who', 'Course changes when'],
      watched.map((w) =>
        [w.approach, w.frequency, w.responsible_role, w.adaptation_trigger].map(escapeMarkdown),
      ),
    ),
    section(
      level,
      'What happens then',
      bulletList(
        watched.map((w) => {
          const sources = w.monitoring_tools_platforms.map(escapeMarkdown).join('; ');
          return [
            `**${escapeMarkdown(w.approach)}:** ${escapeMarkdown(w.adaptation_process)}`,
            ...(sources ? [`Read off: ${sources}`] : []),
          ].join(' ');
        }),
      ),
    ),
  );

/** Says how progress is watched and what makes the plan change course. */
export const governancePhase5MonitoringProgress = defineTask({
  name: 'governance_phase5_monitoring_progress',
  title: 'Monitoring',
  stage: 'Planning',
  purpose: 'Says how progress is watched and what makes the plan change course.',
  wording: { ...GOVERNANCE_WORDING, MOST_WATCHED, MOST_LINES, monitoringMarkdown },
  needs: [
    setup,
    strategicDecisionsMarkdown,
    scenariosMarkdown,
    consolidateAssumptionsMarkdown,
    projectPlan,
    governancePhase2Bodies,
    governancePhase3ImplPlan,
    governancePhase4DecisionEscalationMatrix,
  ],
  steps: {
    monitor: {
      kind: 'call',
      title: 'Choose what is watched',
      schema: MonitoringProgress,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You choose what is watched while an undertaking runs and what makes it change course.',
          SIZE_RULE,
          'Watch each measure of the goal, the money, what the work waits for, the gravest risks and the assumption that hurts most if it is wrong. Leave out what nobody would act on.',
          'A trigger can be read off without discussion and comes early enough to prevent the damage. "Significant deviation" is none.',
          'Tools are what people of this number would really keep up; a sheet of paper may do.',
          'Who decides on a change agrees with the escalation; names are those of the bodies and roles given.',
        ),
        user: material(
          planMaterial({ plan, inputs }, ['purpose', 'distill_assumptions', 'review_assumptions'], {
            dependencies: inputs.project_plan.dependencies,
            key_risks: inputs.project_plan.risk_assessment_and_mitigation_strategies.key_risks,
          }),
          jsonBlock(
            'governance_phase2_bodies',
            inputs.governance_phase2_bodies.internal_governance_bodies.map((body) => ({
              name: body.name,
              meets: body.meeting_cadence,
            })),
          ),
          jsonBlock('governance_phase3_impl_plan', {
            roles_that_act: distinctTexts(
              inputs.governance_phase3_impl_plan.governance_implementation_plan.map(
                (step) => step.responsible_body_or_role,
              ),
              MOST_WATCHED,
            ),
          }),
          jsonBlock(
            'governance_phase4_decision_escalation_matrix',
            inputs.governance_phase4_decision_escalation_matrix.decision_escalation_matrix.map((issue) => ({
              issue: issue.issue_type,
              goes_to: issue.escalation_level,
            })),
          ),
        ),
      }),
    },
  },
  output: MonitoringProgress,
  compose: ({ inputs, answers }) => ({
    monitoring_progress: distinctBy(
      answers.monitor.monitoring_progress,
      (watched) => watched.approach,
      MOST_WATCHED,
    ).map((watched) => ({
      ...watched,
      approach: watched.approach.trim(),
      monitoring_tools_platforms: distinctTexts(watched.monitoring_tools_platforms, MOST_LINES),
      responsible_role: asNamed(
        watched.responsible_role,
        inputs.governance_phase2_bodies.internal_governance_bodies,
      ),
    })),
  }),
  files: [
    jsonFile('006-9-governance_phase5_monitoring_progress_raw.json', 'Monitoring'),
    markdownFile('006-10-governance_phase5_monitoring_progress.md', 'Monitoring', (output: Output) =>
      monitoringMarkdown(output),
    ),
  ],
});
