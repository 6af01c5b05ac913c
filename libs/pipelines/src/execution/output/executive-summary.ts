import { blocks, bulletList, escapeMarkdown, escapeParagraphs, section, table } from '@planwright/documents';
import { z } from 'zod';
import { type Claim, type ClaimKind, Claims, CLAIMS_RULE, settleClaims } from '../claims/claims.js';
import { jsonFile, markdownFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { consolidateAssumptionsMarkdown } from '../assumptions/consolidate-assumptions-markdown.js';
import { dataCollection } from '../execution/data-collection.js';
import { expertReview } from '../execution/expert-review.js';
import { relatedResources } from '../execution/related-resources.js';
import { swotAnalysis } from '../execution/swot-analysis.js';
import { teamMarkdown } from '../execution/team/team-markdown.js';
import { projectPlan } from '../planning/project-plan.js';
import { scenariosMarkdown } from '../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../strategic/strategic-decisions-markdown.js';
import { wbsProjectLevel1AndLevel2AndLevel3 } from '../structure/wbs-project-level1-and-level2-and-level3.js';
import { intakeBlock, material, SHARED_WORDING, system } from '../wording/blocks.js';
import { assumptionsBlock, BRIEFS, goalBlock, strategyBlock } from '../wording/briefs.js';
import { convertPitchToMarkdown } from './convert-pitch-to-markdown.js';
import * as digests from './digests.js';
import { reviewPlan } from './review-plan.js';

const MOST_CLAIMS = 8;

export const ExecutiveSummary = z.object({
  audience_tailoring: z
    .string()
    .describe('one sentence: who decides on this plan, and what the summary therefore leaves out'),
  focus_and_context: z
    .string()
    .describe(
      'two or three sentences: what is wrong or missing today, for whom, and the way out that was chosen',
    ),
  purpose_and_goals: z
    .string()
    .describe(
      'two or three sentences: the goal and the figures and dates by which one will know it was reached',
    ),
  key_deliverables_and_outcomes: z
    .string()
    .describe('three to six results, each on a line of its own: what is there, by when'),
  timeline_and_budget: z
    .string()
    .describe(
      'two or three sentences: how long, how much, what the money goes into, how sure both are and what would move them',
    ),
  risks_and_mitigations: z
    .string()
    .describe(
      'the two to four gravest risks, each on a line of its own: what may happen – what is done about it',
    ),
  action_orientation: z
    .string()
    .describe(
      'three to five next steps in order, each on a line of its own: by when, which role, what; the first is the decision that the reader has to make',
    ),
  overall_takeaway: z
    .string()
    .describe(
      'two sentences that could stand alone: whether and on what condition to go ahead, and what it brings; the reader may read nothing else',
    ),
  feedback: z
    .string()
    .describe('two sentences: what is still missing for a sure decision, and how it could be had'),
  claims: Claims,
});
type Output = z.infer<typeof ExecutiveSummary>;

/** Lines as bullets where there are several, else as a paragraph. Marks that the model set itself are taken off. */
export function linesMarkdown(text: string): string {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-*•–]\s+|\d{1,2}[.)]\s+)/, '').trim())
    .filter((line) => line !== '');
  return lines.length > 1 ? bulletList(lines.map(escapeMarkdown)) : escapeParagraphs(lines.join(''));
}

const BASIS: Record<ClaimKind, string> = {
  fact: 'given',
  assumption: 'assumed',
  inference: 'concluded',
  placeholder: 'to be filled in',
};

/** What a text rests on, as a table: a reader sees at a glance what was given and what was only assumed. */
export const claimsMarkdown = (claims: readonly Claim[]): string =>
  table(
    ['Statement', 'Basis', 'Comes from'],
    claims.map(({ text, kind, source }) => [escapeMarkdown(text), BASIS[kind], escapeMarkdown(source)]),
  );

/** The summary in the order of a decision: the answer, why, what, how long and how much, what may go wrong, what to do. */
export const summaryMarkdown = (summary: Output): string =>
  blocks(
    bold(summary.overall_takeaway),
    section(2, 'Why', escapeParagraphs(summary.focus_and_context)),
    section(2, 'Goal', escapeParagraphs(summary.purpose_and_goals)),
    section(2, 'What will be there', linesMarkdown(summary.key_deliverables_and_outcomes)),
    section(2, 'Time and money', linesMarkdown(summary.timeline_and_budget)),
    section(2, 'Risks and answers', linesMarkdown(summary.risks_and_mitigations)),
    section(2, 'What to do now', linesMarkdown(summary.action_orientation)),
    section(2, 'What this rests on', claimsMarkdown(summary.claims)),
    section(
      2,
      'About this summary',
      labelled('Written for', summary.audience_tailoring),
      labelled('Still missing', summary.feedback),
    ),
  );

const bold = (text: string): string => {
  const escaped = escapeMarkdown(text);
  return escaped && `**${escaped}**`;
};

const labelled = (label: string, text: string): string => {
  const escaped = escapeMarkdown(text);
  return escaped && `**${label}:** ${escaped}`;
};

/** Writes the page that a decision maker reads first, and perhaps alone. */
export const executiveSummary = defineTask({
  name: 'executive_summary',
  title: 'Executive summary',
  stage: 'Output',
  purpose: 'Writes the page that a decision maker reads first, and perhaps alone.',
  wording: {
    ...SHARED_WORDING,
    ...BRIEFS,
    ...digests.DIGESTS,
    CLAIMS_RULE,
    settleClaims,
    MOST_CLAIMS,
    BASIS,
    linesMarkdown,
    claimsMarkdown,
    summaryMarkdown,
    bold,
    labelled,
  },
  needs: [
    strategicDecisionsMarkdown,
    scenariosMarkdown,
    consolidateAssumptionsMarkdown,
    projectPlan,
    dataCollection,
    relatedResources,
    swotAnalysis,
    teamMarkdown,
    convertPitchToMarkdown,
    expertReview,
    wbsProjectLevel1AndLevel2AndLevel3,
    reviewPlan,
  ],
  steps: {
    summary: {
      kind: 'call',
      title: 'Write the summary',
      schema: ExecutiveSummary,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You write the one page on which somebody with little time decides whether an undertaking goes ahead.',
          'That person may be a board, an authority, a lender, a family or the author: judge from the material, and write for them.',
          'Say what to decide first; then what makes it worth deciding so. Name what was given up by the chosen strategy in a clause.',
          'The review and the experts have objections: take up those that could change the decision, with what is done about them. A summary without a doubt in it is not believed.',
          'Where budget, dates or results differ between blocks, say so instead of choosing one silently.',
          'Steps have a date or a span, a role from the team and a result that can be seen.',
          'Plain sentences without Markdown; lines only in the three fields that ask for them. About 350 words in all; no field repeats another.',
          CLAIMS_RULE,
        ),
        user: material(
          intakeBlock(plan),
          goalBlock(inputs.project_plan, {
            risks: inputs.project_plan.risk_assessment_and_mitigation_strategies.key_risks.slice(0, 5),
            mitigation: inputs.project_plan.risk_assessment_and_mitigation_strategies.mitigation_plans.slice(
              0,
              4,
            ),
          }),
          digests.decisionsDigest(inputs.strategic_decisions_markdown),
          strategyBlock(inputs.scenarios_markdown),
          assumptionsBlock(
            inputs.consolidate_assumptions_markdown,
            'currency_strategy',
            'distill_assumptions',
          ),
          digests.workDigest(
            'wbs_project_level1_and_level2_and_level3',
            inputs.wbs_project_level1_and_level2_and_level3,
          ),
          digests.teamDigest(inputs.team_markdown),
          digests.dataDigest(inputs.data_collection),
          digests.relatedDigest(inputs.related_resources),
          digests.swotDigest(inputs.swot_analysis, 'weaknesses', 'missing_information'),
          digests.expertsDigest(inputs.expert_review),
          digests.reviewDigest(inputs.review_plan),
          digests.pitchDigest(inputs.convert_pitch_to_markdown),
        ),
      }),
    },
  },
  output: ExecutiveSummary,
  compose: ({ inputs, answers }) => ({
    ...answers.summary,
    claims: settleClaims(answers.summary.claims, inputs, 'executive_summary').slice(0, MOST_CLAIMS),
  }),
  files: [
    jsonFile('025-1-executive_summary_raw.json', 'Executive summary'),
    markdownFile('025-2-executive_summary.md', 'Executive summary', summaryMarkdown),
  ],
  report: { title: 'Executive summary', order: 100 },
});
