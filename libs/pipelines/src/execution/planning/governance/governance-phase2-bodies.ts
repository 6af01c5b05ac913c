import { blocks, escapeMarkdown, section, table } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile, markdownFile } from '../../../definition/files.js';
import { defineTask } from '../../../definition/task.js';
import { consolidateAssumptionsMarkdown } from '../../assumptions/consolidate-assumptions-markdown.js';
import { setup } from '../../setup/setup.js';
import { scenariosMarkdown } from '../../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../../strategic/strategic-decisions-markdown.js';
import { jsonBlock, material, system } from '../../wording/blocks.js';
import { distinctBy, distinctTexts, labelled, labelledList } from '../lists.js';
import { projectPlan } from '../project-plan.js';
import { GOVERNANCE_WORDING, type Level, planMaterial, SIZE_RULE } from './governance-material.js';
import { governancePhase1Audit } from './governance-phase1-audit.js';

export const GovernanceBodies = z.object({
  internal_governance_bodies: z
    .array(
      z.object({
        name: z.string().trim().min(1).describe('two to five words; later parts refer to it by this name'),
        rationale_for_inclusion: z
          .string()
          .describe('which decisions of this plan would have nobody to take them without it; one sentence'),
        responsibilities: z.array(z.string()).describe('three to six, each one thing it answers for'),
        initial_setup_actions: z.array(z.string()).describe('two to four, before its first decision'),
        membership: z
          .array(z.string())
          .describe('roles, the chair first; who comes from outside is marked as independent'),
        decision_rights: z
          .string()
          .describe(
            'what it decides alone and up to which sum, delay or change of scope; what it may not decide; at most 40 words',
          ),
        decision_mechanism: z
          .string()
          .describe(
            'how a decision comes about, who breaks a tie, and how dissent is kept; at most 30 words',
          ),
        meeting_cadence: z.string().describe('how often, and what calls it together in between'),
        typical_agenda_items: z.array(z.string()).describe('three to five'),
        escalation_path: z
          .string()
          .describe(
            'the next body by its name, or who decides last outside the plan; and when it goes there',
          ),
      }),
    )
    .min(1)
    .describe(
      'the highest first: one or two for a personal plan, two or three for a small undertaking, four or five for a large or public one',
    ),
});
type Output = z.infer<typeof GovernanceBodies>;

const MOST_BODIES = 6;
const MOST_LINES = 9;

export const bodiesMarkdown = ({ internal_governance_bodies: bodies }: Output, level: Level = 2): string =>
  blocks(
    table(
      ['Body', 'Meets', 'Passes on to'],
      bodies.map((b) => [b.name, b.meeting_cadence, b.escalation_path].map(escapeMarkdown)),
    ),
    ...bodies.map((b) =>
      section(
        level,
        escapeMarkdown(b.name),
        escapeMarkdown(b.rationale_for_inclusion),
        labelled('Decides', b.decision_rights),
        labelled('How', b.decision_mechanism),
        labelled('Members', b.membership.join('; ')),
        labelledList('Answers for', b.responsibilities),
        labelledList('On the agenda', b.typical_agenda_items),
        labelledList('Before it can decide', b.initial_setup_actions),
      ),
    ),
  );

/** Says who decides what in this plan, within which limits, and where a decision goes beyond them. */
export const governancePhase2Bodies = defineTask({
  name: 'governance_phase2_bodies',
  title: 'Governing bodies',
  stage: 'Planning',
  purpose: 'Says who decides what in this plan, within which limits, and where a decision goes beyond them.',
  wording: { ...GOVERNANCE_WORDING, MOST_BODIES, MOST_LINES, bodiesMarkdown },
  needs: [
    setup,
    strategicDecisionsMarkdown,
    scenariosMarkdown,
    consolidateAssumptionsMarkdown,
    projectPlan,
    governancePhase1Audit,
  ],
  steps: {
    bodies: {
      kind: 'call',
      title: 'Design the bodies',
      schema: GovernanceBodies,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You design who decides in an undertaking, so that no decision waits for an owner and none has two.',
          SIZE_RULE,
          "Limits stand in money, time or scope of this plan, and where one body's right ends the next one's begins without gap or overlap.",
          'Whoever does the work does not check it: each check of the audit finds a body or role that is independent of what is checked.',
          'Members are roles that the plan has or can get. Invent no persons.',
          'The chain of escalation has an end, and it is not a circle.',
        ),
        user: material(
          planMaterial({ plan, inputs }, ['purpose', 'distill_assumptions'], {
            stakeholders: inputs.project_plan.stakeholder_analysis.primary_stakeholders,
            key_risks: inputs.project_plan.risk_assessment_and_mitigation_strategies.key_risks,
            regulatory_bodies: inputs.project_plan.regulatory_and_compliance_requirements.regulatory_bodies,
          }),
          jsonBlock('governance_phase1_audit', {
            checks: inputs.governance_phase1_audit.audit_procedures,
            disclosures: inputs.governance_phase1_audit.transparency_measures,
          }),
        ),
      }),
    },
  },
  output: GovernanceBodies,
  compose: ({ answers }) => ({
    internal_governance_bodies: distinctBy(
      answers.bodies.internal_governance_bodies,
      (body) => body.name,
      MOST_BODIES,
    ).map((body) => ({
      ...body,
      name: body.name.trim(),
      responsibilities: distinctTexts(body.responsibilities, MOST_LINES),
      initial_setup_actions: distinctTexts(body.initial_setup_actions, MOST_LINES),
      membership: distinctTexts(body.membership, MOST_LINES),
      typical_agenda_items: distinctTexts(body.typical_agenda_items, MOST_LINES),
    })),
  }),
  files: [
    jsonFile('006-3-governance_phase2_bodies_raw.json', 'Governing bodies'),
    markdownFile('006-4-governance_phase2_bodies.md', 'Governing bodies', (output: Output) =>
      bodiesMarkdown(output),
    ),
  ],
});
