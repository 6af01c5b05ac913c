import { blocks, bulletList, escapeMarkdown, escapeParagraphs, section } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile, markdownFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { identifyPurpose } from '../analysis/identify-purpose.js';
import { planType } from '../analysis/plan-type.js';
import { currencyBlock, currencyStrategy } from '../context/currency-strategy.js';
import { identifyRisks } from '../context/identify-risks.js';
import { locationsBlock, physicalLocations, placeName } from '../context/physical-locations.js';
import { nameKey, sameName } from '../strategic/names.js';
import { scenariosMarkdown } from '../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../strategic/strategic-decisions-markdown.js';
import { intakeBlock, jsonBlock, material, SHARED_WORDING, system } from '../wording/blocks.js';
import { BRIEFS, decisionsBlock, strategyBlock } from '../wording/briefs.js';
import { distillAssumptions } from './distill-assumptions.js';
import { makeAssumptions } from './make-assumptions.js';

const Issue = z.object({
  issue: z.string().describe('the missing or weak assumption, in at most twelve words'),
  explanation: z
    .string()
    .describe(
      'two to four sentences: why it does not hold or what is left out, from experience of the domain',
    ),
  recommendation: z
    .string()
    .describe(
      'what to find out or to change, by which role, before which step, and what to assume until then',
    ),
  sensitivity: z
    .string()
    .describe(
      'from the value assumed to a worse one that is likely: what that does to cost, date or result, as a range',
    ),
});

const Review = z.object({
  expert_domain: z.string().describe('the profession that knows best where such plans fail, narrowly named'),
  domain_specific_considerations: z
    .array(z.string())
    .describe('three to six, one line each: what this profession checks that a planner does not'),
  issues: z
    .array(
      Issue.extend({
        assumption_number: z
          .int()
          .nullable()
          .describe('the number of the assumption that is weak; null where one is missing'),
      }),
    )
    .min(1)
    .describe('three to five, the one that moves the outcome most first'),
  conclusion: z
    .string()
    .describe('two or three sentences: whether one can plan on these assumptions, and what to settle first'),
});

export const ReviewedAssumptions = Review.extend({
  issues: z
    .array(
      Issue.extend({
        /** The question whose assumption is weak, word for word; null where an assumption is missing. */
        touches: z.string().nullable().default(null),
      }),
    )
    .min(1),
});
type Output = z.infer<typeof ReviewedAssumptions>;

const MOST_ISSUES = 5;
const MOST_CONSIDERATIONS = 6;

/** The verdict first, then each issue with what to do about it. */
export function reviewedAssumptionsMarkdown(output: Output): string {
  return blocks(
    `**Reviewed as:** ${escapeMarkdown(output.expert_domain)}`,
    escapeParagraphs(output.conclusion),
    section(
      2,
      'What this profession looks at',
      bulletList(output.domain_specific_considerations.map(escapeMarkdown)),
    ),
    ...output.issues.map((one, i) =>
      section(
        2,
        `Issue ${i + 1}: ${escapeMarkdown(one.issue)}`,
        one.touches === null ? '' : `**About:** ${escapeMarkdown(one.touches)}`,
        escapeParagraphs(one.explanation),
        `**Recommendation:** ${escapeMarkdown(one.recommendation)}`,
        `**Sensitivity:** ${escapeMarkdown(one.sensitivity)}`,
      ),
    ),
  );
}

/** Each issue once, with the question of the assumption that it is about; a number that was never given says nothing. */
function settleIssues(
  answered: z.infer<typeof Review>['issues'],
  made: readonly { item_index: number; question: string }[],
): Output['issues'] {
  return answered
    .filter(
      ({ issue }, i) =>
        issue.trim() !== '' && answered.findIndex((other) => sameName(other.issue, issue)) === i,
    )
    .slice(0, MOST_ISSUES)
    .map(({ assumption_number, ...issue }) => ({
      ...issue,
      touches: made.find(({ item_index }) => item_index === assumption_number)?.question ?? null,
    }));
}

/** Has an expert of the domain look for missing and weak assumptions, and say how much hangs on each. */
export const reviewAssumptions = defineTask({
  name: 'review_assumptions',
  title: 'Assumptions reviewed',
  stage: 'Assumptions',
  purpose:
    'Has an expert of the domain find missing and weak assumptions and say how far the outcome moves with each.',
  wording: {
    ...SHARED_WORDING,
    ...BRIEFS,
    locationsBlock,
    placeName,
    currencyBlock,
    MOST_ISSUES,
    MOST_CONSIDERATIONS,
    settleIssues,
    reviewedAssumptionsMarkdown,
    nameKey,
  },
  needs: [
    identifyPurpose,
    planType,
    strategicDecisionsMarkdown,
    scenariosMarkdown,
    physicalLocations,
    currencyStrategy,
    identifyRisks,
    makeAssumptions,
    distillAssumptions,
  ],
  steps: {
    review: {
      kind: 'call',
      title: 'Review the assumptions',
      schema: Review,
      ask: ({ plan, inputs }) => ({
        system: system(
          'First name the profession that has seen most plans of this kind fail; then review the assumptions as a senior member of it.',
          'A missing assumption that everything rests on comes before a weak one, a weak one before one that is only imprecise. Look also for assumptions that contradict each other, the places, the currency or the chosen strategy.',
          'What <identify_risks> already says is no issue, unless an assumption takes it too lightly.',
          'Others will work from the short list in <distill_assumptions>: where it lost or changed something that matters, say so.',
          'Sensitivity is arithmetic on the figures of this plan: show the two values and what follows. Where a figure is missing, estimate it and call it estimated. Use returns and margins only where the plan has any.',
        ),
        user: material(
          intakeBlock(plan),
          jsonBlock('identify_purpose', {
            topic: inputs.identify_purpose.topic,
            purpose: inputs.identify_purpose.purpose,
            detail: inputs.identify_purpose.purpose_detailed,
          }),
          jsonBlock('plan_type', inputs.plan_type.plan_type),
          decisionsBlock(inputs.strategic_decisions_markdown),
          strategyBlock(inputs.scenarios_markdown),
          locationsBlock(inputs.physical_locations),
          currencyBlock(inputs.currency_strategy),
          jsonBlock('identify_risks', {
            risks: inputs.identify_risks.risks.map(
              ({ risk_area, potential_impact, likelihood, severity }) => ({
                area: risk_area,
                impact: potential_impact,
                likelihood,
                severity,
              }),
            ),
            summary: inputs.identify_risks.risk_assessment_summary,
          }),
          jsonBlock(
            'make_assumptions',
            inputs.make_assumptions.question_assumption_list.map((one) => ({
              number: one.item_index,
              question: one.question,
              assumed: one.assumptions,
              confidence: one.confidence,
            })),
          ),
          jsonBlock('distill_assumptions', inputs.distill_assumptions.assumption_list),
        ),
      }),
    },
  },
  output: ReviewedAssumptions,
  compose: ({ inputs, answers }) => ({
    ...answers.review,
    domain_specific_considerations: answers.review.domain_specific_considerations
      .filter((line) => line.trim() !== '')
      .slice(0, MOST_CONSIDERATIONS),
    issues: settleIssues(answers.review.issues, inputs.make_assumptions.question_assumption_list),
  }),
  files: [
    jsonFile('003-8-review_assumptions_raw.json', 'Assumptions reviewed'),
    markdownFile('003-9-review_assumptions.md', 'Assumptions reviewed', reviewedAssumptionsMarkdown),
  ],
});
