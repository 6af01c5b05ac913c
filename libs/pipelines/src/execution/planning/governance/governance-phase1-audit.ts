import { blocks, section } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile, markdownFile } from '../../../definition/files.js';
import { defineTask } from '../../../definition/task.js';
import { consolidateAssumptionsMarkdown } from '../../assumptions/consolidate-assumptions-markdown.js';
import { setup } from '../../setup/setup.js';
import { scenariosMarkdown } from '../../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../../strategic/strategic-decisions-markdown.js';
import { system } from '../../wording/blocks.js';
import { bullets, distinctTexts } from '../lists.js';
import { projectPlan } from '../project-plan.js';
import { GOVERNANCE_WORDING, type Level, planMaterial, SIZE_RULE } from './governance-material.js';

export const GovernanceAudit = z.object({
  corruption_list: z
    .array(z.string())
    .describe(
      'four to six ways in which a decision here could be bought, bent or traded: who, at which point, for what gain; at most 30 words',
    ),
  misallocation_list: z
    .array(z.string())
    .describe(
      'four to six ways in which money, time or goods of this plan could go elsewhere or be wasted unseen; at most 30 words',
    ),
  audit_procedures: z
    .array(z.string())
    .describe(
      'four to six checks: what is compared with what, by which role, how often or from which sum on; at most 30 words',
    ),
  transparency_measures: z
    .array(z.string())
    .describe('three to six disclosures: what is shown to whom, where and when; at most 25 words'),
});
type Output = z.infer<typeof GovernanceAudit>;

const MOST_LINES = 8;

export const auditMarkdown = (output: Output, level: Level = 2): string =>
  blocks(
    section(level, 'How decisions could be bent', bullets(output.corruption_list)),
    section(level, 'Where means could leak', bullets(output.misallocation_list)),
    section(level, 'Checks', bullets(output.audit_procedures)),
    section(level, 'What is disclosed', bullets(output.transparency_measures)),
  );

/** Lists how money or power could be misused in this plan and which checks and disclosures would catch it. */
export const governancePhase1Audit = defineTask({
  name: 'governance_phase1_audit',
  title: 'Audit',
  stage: 'Planning',
  purpose:
    'Lists how money or power could be misused in this plan and which checks and disclosures catch it.',
  wording: { ...GOVERNANCE_WORDING, MOST_LINES, auditMarkdown },
  needs: [setup, strategicDecisionsMarkdown, scenariosMarkdown, consolidateAssumptionsMarkdown, projectPlan],
  steps: {
    audit: {
      kind: 'call',
      title: 'Find ways of misuse and checks',
      schema: GovernanceAudit,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You audit undertakings before anything has gone wrong in them.',
          SIZE_RULE,
          'Every way of misuse belongs to this plan: a payment, a choice of supplier, a permit, a result that somebody has an interest in. What could stand in any plan is left out.',
          'Accuse nobody: name roles and opportunities.',
          'Every check would catch one of the ways you list, costs less than it protects, and is done by a role that does not profit from the result.',
          'Disclose what somebody outside has a right or a reason to know; nothing private.',
        ),
        user: planMaterial({ plan, inputs }, ['purpose', 'currency_strategy', 'distill_assumptions'], {
          resources: inputs.project_plan.resources_required,
          stakeholders: [
            ...inputs.project_plan.stakeholder_analysis.primary_stakeholders,
            ...inputs.project_plan.stakeholder_analysis.secondary_stakeholders,
          ],
          permits: inputs.project_plan.regulatory_and_compliance_requirements.permits_and_licenses,
        }),
      }),
    },
  },
  output: GovernanceAudit,
  compose: ({ answers: { audit } }) => ({
    corruption_list: distinctTexts(audit.corruption_list, MOST_LINES),
    misallocation_list: distinctTexts(audit.misallocation_list, MOST_LINES),
    audit_procedures: distinctTexts(audit.audit_procedures, MOST_LINES),
    transparency_measures: distinctTexts(audit.transparency_measures, MOST_LINES),
  }),
  files: [
    jsonFile('006-1-governance_phase1_audit_raw.json', 'Audit'),
    markdownFile('006-2-governance_phase1_audit.md', 'Audit', (output: Output) => auditMarkdown(output)),
  ],
});
