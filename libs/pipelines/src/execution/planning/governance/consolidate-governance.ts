import { blocks, section } from '@planwright/documents';
import { z } from 'zod';
import { markdownFile } from '../../../definition/files.js';
import { defineTask } from '../../../definition/task.js';
import { LISTS } from '../lists.js';
import { auditMarkdown, governancePhase1Audit } from './governance-phase1-audit.js';
import { bodiesMarkdown, governancePhase2Bodies } from './governance-phase2-bodies.js';
import { governancePhase3ImplPlan, implementationMarkdown } from './governance-phase3-impl-plan.js';
import {
  escalationMarkdown,
  governancePhase4DecisionEscalationMatrix,
} from './governance-phase4-decision-escalation-matrix.js';
import {
  governancePhase5MonitoringProgress,
  monitoringMarkdown,
} from './governance-phase5-monitoring-progress.js';
import { extraMarkdown, governancePhase6Extra } from './governance-phase6-extra.js';

export const ConsolidatedGovernance = z.object({
  markdown: z.string(),
  /** For later prompts: who decides, and what is asked of leadership. */
  bodies: z.array(z.object({ name: z.string(), decision_rights: z.string() })),
  tough_questions: z.array(z.string()),
});
type Output = z.infer<typeof ConsolidatedGovernance>;

const HEADINGS = {
  audit: 'Misuse and checks',
  bodies: 'Who decides',
  implementation: 'How it is set up',
  escalation: 'What is passed on to whom',
  monitoring: 'What is watched',
  extra: 'What remains to be answered',
} as const;

/** Joins the six parts of governance under fixed headings. */
export const consolidateGovernance = defineTask({
  name: 'consolidate_governance',
  title: 'Governance',
  stage: 'Planning',
  purpose: 'Joins the six parts of governance under fixed headings.',
  wording: {
    ...LISTS,
    HEADINGS,
    auditMarkdown,
    bodiesMarkdown,
    implementationMarkdown,
    escalationMarkdown,
    monitoringMarkdown,
    extraMarkdown,
  },
  needs: [
    governancePhase1Audit,
    governancePhase2Bodies,
    governancePhase3ImplPlan,
    governancePhase4DecisionEscalationMatrix,
    governancePhase5MonitoringProgress,
    governancePhase6Extra,
  ],
  steps: {},
  output: ConsolidatedGovernance,
  compose: ({ inputs }) => ({
    markdown: blocks(
      section(2, HEADINGS.audit, auditMarkdown(inputs.governance_phase1_audit, 3)),
      section(2, HEADINGS.bodies, bodiesMarkdown(inputs.governance_phase2_bodies, 3)),
      section(2, HEADINGS.implementation, implementationMarkdown(inputs.governance_phase3_impl_plan)),
      section(
        2,
        HEADINGS.escalation,
        escalationMarkdown(inputs.governance_phase4_decision_escalation_matrix, 3),
      ),
      section(2, HEADINGS.monitoring, monitoringMarkdown(inputs.governance_phase5_monitoring_progress, 3)),
      section(2, HEADINGS.extra, extraMarkdown(inputs.governance_phase6_extra, 3)),
    ),
    bodies: inputs.governance_phase2_bodies.internal_governance_bodies.map(({ name, decision_rights }) => ({
      name,
      decision_rights,
    })),
    tough_questions: inputs.governance_phase6_extra.tough_questions,
  }),
  files: [
    markdownFile('006-13-consolidate_governance.md', 'Governance', (output: Output) => output.markdown),
  ],
  report: { title: 'Governance', order: 450 },
});
