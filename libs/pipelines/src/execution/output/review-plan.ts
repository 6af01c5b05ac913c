import { blocks, bulletList, escapeMarkdown, numberedList, oneLine, section } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile, markdownFile } from '../../definition/files.js';
import { defineTask, type InputsOf, type PlanContext } from '../../definition/task.js';
import { consolidateAssumptionsMarkdown } from '../assumptions/consolidate-assumptions-markdown.js';
import { dataCollection } from '../execution/data-collection.js';
import { expertReview } from '../execution/expert-review.js';
import { relatedResources } from '../execution/related-resources.js';
import { swotAnalysis } from '../execution/swot-analysis.js';
import { teamMarkdown } from '../execution/team/team-markdown.js';
import { projectPlan } from '../planning/project-plan.js';
import { nameKey } from '../strategic/names.js';
import { scenariosMarkdown } from '../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../strategic/strategic-decisions-markdown.js';
import { wbsProjectLevel1AndLevel2AndLevel3 } from '../structure/wbs-project-level1-and-level2-and-level3.js';
import { intakeBlock, material, SHARED_WORDING, system } from '../wording/blocks.js';
import { assumptionsBlock, BRIEFS, goalBlock, strategyBlock } from '../wording/briefs.js';
import { withinSpeed } from '../wording/speed.js';
import { convertPitchToMarkdown } from './convert-pitch-to-markdown.js';
import * as digests from './digests.js';
import { type GoalPart, type Lens, QUESTIONS, type ReviewQuestion } from './review-questions.js';

const NEEDS = [
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
] as const;
type Inputs = InputsOf<typeof NEEDS>;

const WORK = 'wbs_project_level1_and_level2_and_level3';
const LENSES: Record<Lens, (inputs: Inputs) => string> = {
  decisions: (i) => digests.decisionsDigest(i.strategic_decisions_markdown),
  strategy: (i) => strategyBlock(i.scenarios_markdown),
  assumptions: (i) => assumptionsBlock(i.consolidate_assumptions_markdown, 'distill_assumptions'),
  money: (i) =>
    assumptionsBlock(i.consolidate_assumptions_markdown, 'currency_strategy', 'distill_assumptions'),
  doubts: (i) => assumptionsBlock(i.consolidate_assumptions_markdown, 'review_assumptions'),
  data: (i) => digests.dataDigest(i.data_collection),
  targets: (i) => digests.dataTargets(i.data_collection),
  related: (i) => digests.relatedDigest(i.related_resources),
  inner: (i) => digests.swotDigest(i.swot_analysis, 'strengths', 'weaknesses'),
  outer: (i) => digests.swotDigest(i.swot_analysis, 'opportunities', 'threats'),
  team: (i) => digests.teamDigest(i.team_markdown),
  pitch: (i) => digests.pitchDigest(i.convert_pitch_to_markdown),
  experts: (i) => digests.expertsDigest(i.expert_review),
  work: (i) => digests.workDigest(WORK, i[WORK]),
  owners: (i) => digests.workDigest(WORK, i[WORK], true),
};

const GOAL_PARTS: Record<GoalPart, (plan: Inputs['project_plan']) => unknown> = {
  risks: (plan) => plan.risk_assessment_and_mitigation_strategies.key_risks.slice(0, 6),
  stakeholders: (plan) => [
    ...plan.stakeholder_analysis.primary_stakeholders,
    ...plan.stakeholder_analysis.secondary_stakeholders,
  ],
  rules: (plan) => plan.regulatory_and_compliance_requirements.permits_and_licenses,
  dependencies: (plan) => plan.dependencies,
  resources: (plan) => plan.resources_required,
};

const POINTS = 3;

const Answer = z.object({
  points: z
    .array(
      z.object({
        headline: z.string().describe('the finding itself in at most fifteen words'),
        detail: z
          .string()
          .describe(
            'two or three sentences: what in the material shows it, what it costs in days, money or people, what to change and which role does it',
          ),
      }),
    )
    .min(1)
    .refine((points) => points.some((point) => point.headline.trim() !== ''), 'holds no finding')
    .describe('exactly three findings, the gravest first, no two with the same cause'),
});

export const ReviewedPlan = z.object({
  /** Each answer is a headline and, on the lines below, what it means. */
  question_answers_list: z
    .array(z.object({ title: z.string(), question: z.string(), answers: z.array(z.string()).min(1) }))
    .min(1),
  /** Titles of the questions that were asked and got no answer. */
  given_up: z.array(z.string()).default([]),
});
type Output = z.infer<typeof ReviewedPlan>;

const questionsFor = (plan: Pick<PlanContext, 'speed'>): ReviewQuestion[] =>
  withinSpeed([...QUESTIONS], plan.speed, { balanced: 8, fast: 3 });

const questionOf = (key: string): ReviewQuestion => {
  const found = QUESTIONS.find((question) => question.key === key);
  if (!found) throw new Error(`the review has no question ${key}`);
  return found;
};

/** At most three findings as texts, blank and doubled ones left out. */
function findingsOf({ points }: z.infer<typeof Answer>): string[] {
  const seen = new Set<string>();
  return points
    .filter(({ headline }) => {
      const key = nameKey(headline);
      const fresh = key !== '' && !seen.has(key);
      seen.add(key);
      return fresh;
    })
    .slice(0, POINTS)
    .map(({ headline, detail }) => [oneLine(headline), oneLine(detail)].filter(Boolean).join('\n'));
}

const findingMarkdown = (answer: string): string => {
  const [headline = '', ...detail] = answer.split('\n');
  const body = escapeMarkdown(detail.join(' '));
  return body ? `**${escapeMarkdown(headline)}**\n${body}` : escapeMarkdown(headline);
};

/** A section for each question with its findings, and which questions got no answer. */
export const reviewMarkdown = ({ question_answers_list, given_up }: Output): string =>
  blocks(
    ...question_answers_list.map(({ title, question, answers }) =>
      section(
        2,
        escapeMarkdown(title),
        question && `*${escapeMarkdown(question)}*`,
        numberedList(answers.map(findingMarkdown)),
      ),
    ),
    section(
      2,
      'Questions without an answer',
      given_up.length ? 'Not there: given up after several attempts.' : '',
      bulletList(given_up.map(escapeMarkdown)),
    ),
  );

/** Puts sixteen set questions to the plan, each to a reader of its own who sees just what the question is about. */
export const reviewPlan = defineTask({
  name: 'review_plan',
  title: 'Plan reviewed',
  stage: 'Output',
  purpose:
    'Puts sixteen set questions to the plan, each to a reader of its own who sees just what the question is about.',
  wording: {
    ...SHARED_WORDING,
    ...BRIEFS,
    ...digests.DIGESTS,
    QUESTIONS,
    LENSES,
    GOAL_PARTS,
    POINTS,
    questionsFor,
    findingsOf,
    findingMarkdown,
    reviewMarkdown,
  },
  needs: NEEDS,
  steps: {
    question: {
      kind: 'map',
      title: 'Put a question to the plan',
      schema: Answer,
      usualItems: 16,
      minDone: 1,
      items: ({ plan }) => questionsFor(plan).map(({ key }) => key),
      ask: ({ plan, inputs }, item) => {
        const { title, question, lens, goal = [] } = questionOf(item);
        const others = questionsFor(plan).filter(({ key }) => key !== item);
        return {
          system: system(
            'You examine a plan that is nearly finished, on behalf of those who will pay for it and answer for it.',
            `Answer one question: ${question}`,
            `Other readers look at ${others.map((other) => other.title.toLowerCase()).join(', ')}: leave that to them.`,
            `Exactly ${POINTS} findings on "${title.toLowerCase()}", the gravest first. A finding that would fit any other plan is none: name the decision, phase, role, sum or date that it is about.`,
            'Where the material is silent and should not be, that silence is the finding.',
            'Give a size only where the material lets you work one out, as a range with what it rests on; otherwise say what has to be measured.',
            'Plain sentences without Markdown.',
          ),
          user: material(
            intakeBlock(plan),
            goalBlock(
              inputs.project_plan,
              Object.fromEntries(goal.map((part) => [part, GOAL_PARTS[part](inputs.project_plan)])),
            ),
            ...lens.map((name) => LENSES[name](inputs)),
          ),
        };
      },
    },
  },
  output: ReviewedPlan,
  compose: ({ plan, answers }) => {
    const findings = new Map(answers.question.map(({ item, answer }) => [item, findingsOf(answer)]));
    const asked = questionsFor(plan).map(({ key, title, question }) => ({
      title,
      question,
      answers: findings.get(key) ?? [],
    }));
    return {
      question_answers_list: asked.filter((one) => one.answers.length > 0),
      given_up: asked.filter((one) => one.answers.length === 0).map(({ title }) => title),
    };
  },
  files: [
    jsonFile('024-1-review_plan_raw.json', 'Plan reviewed'),
    markdownFile('024-2-review_plan.md', 'Plan reviewed', reviewMarkdown),
  ],
  report: { title: 'Review', order: 700 },
});
