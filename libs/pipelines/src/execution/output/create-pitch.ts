import { z } from 'zod';
import { Claims, CLAIMS_RULE, settleClaims } from '../claims/claims.js';
import { jsonFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { relatedResources } from '../execution/related-resources.js';
import { projectPlan } from '../planning/project-plan.js';
import { scenariosMarkdown } from '../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../strategic/strategic-decisions-markdown.js';
import { wbsProjectLevel1AndLevel2 } from '../structure/wbs-project-level1-and-level2.js';
import { intakeBlock, material, SHARED_WORDING, system } from '../wording/blocks.js';
import { BRIEFS, goalBlock, strategyBlock } from '../wording/briefs.js';
import { decisionsDigest, DIGESTS, relatedSuccesses, workDigest } from './digests.js';

const MOST_CLAIMS = 8;

export const Pitch = z.object({
  pitch: z
    .string()
    .describe(
      'what is said aloud, 90 to 150 words: what is wrong or missing today, what will be there instead and when, why this way of doing it, what is asked of the listener',
    ),
  why_this_pitch_works: z
    .string()
    .describe('for its author, two sentences: what it counts on in this audience and where it is weakest'),
  target_audience: z
    .string()
    .describe('who has to say yes, in order of weight, and what each of them fears or wants'),
  call_to_action: z
    .string()
    .describe('one step that the listener can take within two weeks, with what it costs them'),
  risks_and_mitigation: z
    .string()
    .describe('the two risks that a sharp listener raises first, each with what is done about it'),
  metrics_for_success: z
    .string()
    .describe('three to five results that can be counted after the end, with figure and date'),
  stakeholder_benefits: z
    .string()
    .describe('what each group gets that it does not have today, named by group'),
  ethical_considerations: z
    .string()
    .describe('who could be harmed or left out, and the promise that is kept to them'),
  collaboration_opportunities: z
    .string()
    .describe('what others can bring in, named by kind of partner, and what they get for it'),
  long_term_vision: z.string().describe('what is different five to ten years on if it goes well'),
  claims: Claims,
});

/** Writes what would win the plan its first backers, with the parts that such a talk needs. */
export const createPitch = defineTask({
  name: 'create_pitch',
  title: 'Pitch, drafted',
  stage: 'Output',
  purpose: 'Writes what would win the plan its first backers, with the parts that such a talk needs.',
  wording: { ...SHARED_WORDING, ...BRIEFS, ...DIGESTS, CLAIMS_RULE, settleClaims, MOST_CLAIMS },
  needs: [
    strategicDecisionsMarkdown,
    scenariosMarkdown,
    projectPlan,
    wbsProjectLevel1AndLevel2,
    relatedResources,
  ],
  steps: {
    pitch: {
      kind: 'call',
      title: 'Draft the pitch',
      schema: Pitch,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You write the pitch that wins an undertaking its first backers, without a sentence that they could later hold against it.',
          'Work out who must say yes and speak to them: a bank, an authority, a board, neighbours, a family, or the author alone for a private plan. Not every plan seeks investors.',
          'Begin with a situation that they know, not with an adjective. Say what the chosen strategy gives up as well: it is what makes the rest credible.',
          'Every figure and date comes from the material. Name no partner, supporter, website or contact that it does not name, and leave no blanks to fill in.',
          'Comparable projects may serve as proof where the material says what they reached.',
          'Every part but the pitch itself: two to four sentences that add something, no part repeating another.',
          CLAIMS_RULE,
        ),
        user: material(
          intakeBlock(plan),
          goalBlock(inputs.project_plan, {
            relevant: inputs.project_plan.smart_criteria.relevant,
            risks: inputs.project_plan.risk_assessment_and_mitigation_strategies.key_risks.slice(0, 4),
            mitigation: inputs.project_plan.risk_assessment_and_mitigation_strategies.mitigation_plans.slice(
              0,
              4,
            ),
            stakeholders: inputs.project_plan.stakeholder_analysis.primary_stakeholders,
          }),
          decisionsDigest(inputs.strategic_decisions_markdown),
          strategyBlock(inputs.scenarios_markdown),
          workDigest('wbs_project_level1_and_level2', inputs.wbs_project_level1_and_level2),
          relatedSuccesses(inputs.related_resources),
        ),
      }),
    },
  },
  output: Pitch,
  compose: ({ inputs, answers }) => ({
    ...answers.pitch,
    claims: settleClaims(answers.pitch.claims, inputs, 'create_pitch').slice(0, MOST_CLAIMS),
  }),
  files: [jsonFile('020-1-pitch_raw.json', 'Pitch, drafted')],
});
