import { blocks, bulletList, escapeMarkdown, numberedList, section } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile, markdownFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { identifyPurpose } from '../analysis/identify-purpose.js';
import { consolidateAssumptionsMarkdown } from '../assumptions/consolidate-assumptions-markdown.js';
import { preProjectAssessment } from '../planning/pre-project-assessment.js';
import { projectPlan } from '../planning/project-plan.js';
import { setup } from '../setup/setup.js';
import { nameKey } from '../strategic/names.js';
import { scenariosMarkdown } from '../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../strategic/strategic-decisions-markdown.js';
import { jsonBlock, material, planBlocks, SHARED_WORDING, system } from '../wording/blocks.js';
import { BRIEFS, assumptionsBlock, decisionsBlock, goalBlock, strategyBlock } from '../wording/briefs.js';
import { relatedResources } from './related-resources.js';

const PurposeClass = z.enum(['business', 'personal', 'other']);
type PurposeClass = z.infer<typeof PurposeClass>;

/** What is looked at differs with the interest behind the plan; everything else of the question is the same. */
const VARIANTS: Record<PurposeClass, { role: string; rules: readonly string[] }> = {
  business: {
    role: 'You judge the position of an undertaking that has to hold its own: against rivals, before its funders and under the law.',
    rules: [
      'Inside: what it owns, knows, may do and can pay for, and how its team and partners are tied to it. Outside: demand, rivals and substitutes, prices, law and public opinion, technology, timing.',
      'Say among the opportunities which single use or customer would carry the rest, if there is one, and among the weaknesses if there is none.',
      'Each recommendation names what is done, the role that does it, and by when; each objective a figure and a date.',
    ],
  },
  personal: {
    role: 'You help somebody to see their own plan as a well-meaning, clear-eyed friend would.',
    rules: [
      'Inside: time, energy, health, money, skills, habits and what matters to them. Outside: family and friends, work, season, offers nearby, rules and events they cannot steer. Do not speak of markets, rivals or branding.',
      'A weakness is a circumstance that can be worked with, never a verdict on the person. Where health, law or savings are at stake, say when to ask a professional.',
      'Each recommendation is a step that fits into an ordinary week and says when; each objective is something the person can see for themselves that it was reached.',
    ],
  },
  other: {
    role: 'You judge a subject by its own measure: what it is meant to do, for whom it is there, and how far it gets.',
    rules: [
      'Inside: what it is made of, its rules, structure, clarity, completeness and means. Outside: those who meet it, its setting, what it competes with for attention, what may change around it. Invent no company, market or budget for it.',
      'Judge against the purpose that was told, not against one that it could have had.',
      'Each recommendation names the part that is changed and how one would notice; each objective is a state that can be checked.',
    ],
  },
};

const Conduct = z.object({
  strengths: z.array(z.string()).describe('four to six: helps, and lies within the plan'),
  weaknesses: z.array(z.string()).describe('four to six: hinders, and lies within the plan'),
  opportunities: z.array(z.string()).describe('four to six: would help, and lies outside'),
  threats: z.array(z.string()).describe('four to six: would hinder, and lies outside'),
  recommendations: z
    .array(z.string())
    .describe(
      'three to five, the most urgent first; each uses a strength or an opportunity, or answers a weakness or a threat, and says which',
    ),
  strategic_objectives: z.array(z.string()).describe('three to five, none that the goal already says'),
  assumptions: z.array(z.string()).describe('three to five that this judgement rests on'),
  missing_information: z
    .array(z.string())
    .describe('three to five that would change the judgement, each with where it can be had'),
  user_questions: z
    .array(z.string())
    .describe('three to five that only the person who asks can answer, each with what hangs on it'),
});

// A quadrant with nothing in it was not thought about; the other lists may well be empty.
const Answer = Conduct.extend({
  strengths: Conduct.shape.strengths.min(1),
  weaknesses: Conduct.shape.weaknesses.min(1),
  opportunities: Conduct.shape.opportunities.min(1),
  threats: Conduct.shape.threats.min(1),
});

export const SwotAnalysis = z.object({
  topic: z.string(),
  purpose: PurposeClass,
  purpose_detailed: z.string(),
  response_purpose: z.object({ topic: z.string(), purpose_detailed: z.string(), purpose: PurposeClass }),
  response_conduct: Conduct,
});
type Output = z.infer<typeof SwotAnalysis>;

const MOST_POINTS = 8;

/** The points that say something, each once, cut to what a grid can hold. */
function tidy(points: readonly string[]): string[] {
  const told = new Map<string, string>();
  for (const point of points) {
    const key = nameKey(point);
    if (key !== '' && !told.has(key)) told.set(key, point.trim());
  }
  return [...told.values()].slice(0, MOST_POINTS);
}

const quadrant = (title: string, where: string, points: readonly string[]): string =>
  section(2, title, `${where}.`, points.length ? bulletList(points.map(escapeMarkdown)) : 'None told.');

/** The four fields by where they lie and what they do, then what follows from them. */
export function swotMarkdown({ topic, response_conduct: c }: Output): string {
  return blocks(
    `**Subject:** ${escapeMarkdown(topic)}`,
    quadrant('Strengths', 'Within the plan, helpful', c.strengths),
    quadrant('Weaknesses', 'Within the plan, in the way', c.weaknesses),
    quadrant('Opportunities', 'Around the plan, helpful', c.opportunities),
    quadrant('Threats', 'Around the plan, in the way', c.threats),
    section(2, 'Recommendations', numberedList(c.recommendations.map(escapeMarkdown))),
    section(2, 'Objectives', numberedList(c.strategic_objectives.map(escapeMarkdown))),
    section(2, 'Assumptions', bulletList(c.assumptions.map(escapeMarkdown))),
    section(2, 'Missing information', bulletList(c.missing_information.map(escapeMarkdown))),
    section(2, 'Questions', numberedList(c.user_questions.map(escapeMarkdown))),
  );
}

/** Weighs what helps and hinders the plan from within and from outside, by the measure of its purpose. */
export const swotAnalysis = defineTask({
  name: 'swot_analysis',
  title: 'SWOT',
  stage: 'Execution',
  purpose:
    'Weighs what helps and hinders the plan from within and from outside, by the measure of its purpose.',
  wording: { ...SHARED_WORDING, ...BRIEFS, VARIANTS, MOST_POINTS, tidy, nameKey, quadrant, swotMarkdown },
  needs: [
    setup,
    strategicDecisionsMarkdown,
    scenariosMarkdown,
    identifyPurpose,
    consolidateAssumptionsMarkdown,
    preProjectAssessment,
    projectPlan,
    relatedResources,
  ],
  steps: {
    conduct: {
      kind: 'call',
      title: 'Weigh strengths, weaknesses, opportunities and threats',
      schema: Answer,
      ask: ({ plan, inputs }) => {
        const { role, rules } = VARIANTS[inputs.identify_purpose.purpose];
        const { combined_summary, go_no_go_recommendation } = inputs.pre_project_assessment;
        return {
          system: system(
            role,
            ...rules,
            'One point is one or two sentences that name what in this plan it rests on. A point that any plan could claim ("motivated team", "economic downturn") is left out.',
            'What can be steered is within, what cannot is outside; no point stands in two fields. Weaknesses and threats are as frank as the assessment and the comparable cases allow.',
          ),
          user: material(
            planBlocks({ plan, inputs }),
            jsonBlock('identify_purpose', inputs.identify_purpose),
            decisionsBlock(inputs.strategic_decisions_markdown),
            strategyBlock(inputs.scenarios_markdown),
            assumptionsBlock(
              inputs.consolidate_assumptions_markdown,
              'identify_risks',
              'distill_assumptions',
              'review_assumptions',
            ),
            jsonBlock('pre_project_assessment', {
              recommendation: go_no_go_recommendation,
              summary: combined_summary,
            }),
            goalBlock(inputs.project_plan, { resources: inputs.project_plan.resources_required }),
            jsonBlock('related_resources', {
              lesson: inputs.related_resources.summary,
              cases: inputs.related_resources.suggestion_list.map((s) => ({
                name: s.project_name,
                hard: s.risks_and_challenges_faced,
              })),
            }),
          ),
        };
      },
    },
  },
  output: SwotAnalysis,
  compose: ({ inputs: { identify_purpose: purpose }, answers: { conduct } }) => ({
    ...purpose,
    response_purpose: purpose,
    response_conduct: {
      strengths: tidy(conduct.strengths),
      weaknesses: tidy(conduct.weaknesses),
      opportunities: tidy(conduct.opportunities),
      threats: tidy(conduct.threats),
      recommendations: tidy(conduct.recommendations),
      strategic_objectives: tidy(conduct.strategic_objectives),
      assumptions: tidy(conduct.assumptions),
      missing_information: tidy(conduct.missing_information),
      user_questions: tidy(conduct.user_questions),
    },
  }),
  files: [
    jsonFile('014-1-swot_analysis_raw.json', 'SWOT'),
    markdownFile('014-2-swot_analysis.md', 'SWOT', swotMarkdown),
  ],
  report: { title: 'SWOT', order: 560, figure: 'swot' },
});
