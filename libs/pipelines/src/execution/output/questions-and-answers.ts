import { z } from 'zod';
import { htmlFile, jsonFile, markdownFile } from '../../definition/files.js';
import { defineTask, type InputsOf } from '../../definition/task.js';
import { consolidateAssumptionsMarkdown } from '../assumptions/consolidate-assumptions-markdown.js';
import { dataCollection } from '../execution/data-collection.js';
import { markdownWithDocumentsToCreateAndFind } from '../execution/documents/markdown-with-documents-to-create-and-find.js';
import { expertReview } from '../execution/expert-review.js';
import { relatedResources } from '../execution/related-resources.js';
import { swotAnalysis } from '../execution/swot-analysis.js';
import { teamMarkdown } from '../execution/team/team-markdown.js';
import { consolidateGovernance } from '../planning/governance/consolidate-governance.js';
import { projectPlan } from '../planning/project-plan.js';
import { scenariosMarkdown } from '../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../strategic/strategic-decisions-markdown.js';
import { wbsProjectLevel1AndLevel2AndLevel3 } from '../structure/wbs-project-level1-and-level2-and-level3.js';
import { intakeBlock, material, SHARED_WORDING, system } from '../wording/blocks.js';
import { assumptionsBlock, BRIEFS, goalBlock, strategyBlock } from '../wording/briefs.js';
import { convertPitchToMarkdown } from './convert-pitch-to-markdown.js';
import * as digests from './digests.js';
import { NEAR_DUPLICATES, saysTheSame } from './near-duplicates.js';
import { questionsHtml, questionsMarkdown, QUESTIONS_RENDERING } from './questions-rendering.js';
import { reviewPlan } from './review-plan.js';

const NEEDS = [
  strategicDecisionsMarkdown,
  scenariosMarkdown,
  consolidateAssumptionsMarkdown,
  teamMarkdown,
  relatedResources,
  consolidateGovernance,
  swotAnalysis,
  convertPitchToMarkdown,
  dataCollection,
  markdownWithDocumentsToCreateAndFind,
  wbsProjectLevel1AndLevel2AndLevel3,
  expertReview,
  projectPlan,
  reviewPlan,
] as const;
type Inputs = InputsOf<typeof NEEDS>;

const LENSES = {
  terms: {
    title: 'Terms and facts',
    asks: 'what a newcomer stumbles over: terms, institutions, methods and choices that the plan uses without explaining them, and facts that one has to know to follow it',
    answers: 'Explain in words of everyday life, then say what the thing is for in this very plan.',
    sees: (i: Inputs): string[] => [
      digests.governanceDigest(i.consolidate_governance),
      digests.documentsDigest(i.markdown_with_documents_to_create_and_find),
      digests.workDigest(
        'wbs_project_level1_and_level2_and_level3',
        i.wbs_project_level1_and_level2_and_level3,
      ),
      digests.teamDigest(i.team_markdown),
      digests.dataDigest(i.data_collection),
      digests.relatedDigest(i.related_resources),
    ],
  },
  doubts: {
    title: 'Risks and controversies',
    asks: 'what a doubter asks: who could be harmed, who pays if it fails, what is right or wrong about it, where people of good will disagree',
    answers:
      'Give the strongest form of the doubt its due, then what the plan does about it, then what stays unsolved.',
    sees: (i: Inputs): string[] => [
      assumptionsBlock(i.consolidate_assumptions_markdown, 'distill_assumptions'),
      digests.swotDigest(i.swot_analysis, 'weaknesses', 'threats'),
      digests.expertsDigest(i.expert_review),
      digests.reviewDigest(i.review_plan),
      digests.pitchDigest(i.convert_pitch_to_markdown),
      digests.governanceDigest(i.consolidate_governance),
    ],
  },
} as const;
type LensKey = keyof typeof LENSES;
const LENS_KEYS = Object.keys(LENSES) as LensKey[];

const PAIRS = 5;

const Pair = z.object({
  question: z.string().describe('one question as a reader would put it, naming the thing it is about'),
  answer: z.string().describe('60 to 110 words that stand alone, with names, sums and dates of the plan'),
  rationale: z.string().describe('one sentence: what a reader who does not know this gets wrong'),
});

const Round = z.object({
  question_answer_pairs: z
    .array(Pair)
    .min(1)
    .refine((pairs) => pairs.some(isWhole), 'holds no question with an answer')
    .describe('exactly five, what most readers need first'),
  summary: z.string().describe('one sentence: what these five make clear'),
});

export const QuestionsAndAnswers = z.object({
  question_answer_pairs: z.array(z.object({ item_index: z.int(), ...Pair.shape })).min(1),
  summary: z.string(),
  /** Titles of the rounds of questions that were asked for and did not come. */
  given_up: z.array(z.string()).default([]),
});
type Output = z.infer<typeof QuestionsAndAnswers>;

function isWhole({ question, answer }: z.infer<typeof Pair>): boolean {
  return question.trim() !== '' && answer.trim() !== '';
}

/** All rounds one after the other, at most five pairs of each, without what was asked before, numbered from 1. */
function merged(rounds: readonly z.infer<typeof Round>[]): Output['question_answer_pairs'] {
  const kept: z.infer<typeof Pair>[] = [];
  for (const { question_answer_pairs } of rounds) {
    for (const pair of question_answer_pairs.filter(isWhole).slice(0, PAIRS)) {
      const isSame = (other: z.infer<typeof Pair>) =>
        saysTheSame({ head: other.question, body: other.answer }, { head: pair.question, body: pair.answer });
      if (!kept.some(isSame)) kept.push(pair);
    }
  }
  return kept.map((pair, i) => ({ item_index: i + 1, ...pair }));
}

/** Answers what a newcomer and what a doubter would ask; both are asked for at once. */
export const questionsAndAnswers = defineTask({
  name: 'questions_and_answers',
  title: 'Questions and answers',
  stage: 'Output',
  purpose: 'Answers what a newcomer and what a doubter would ask of the plan; both are asked for at once.',
  wording: {
    ...SHARED_WORDING,
    ...BRIEFS,
    ...digests.DIGESTS,
    ...NEAR_DUPLICATES,
    LENSES,
    PAIRS,
    isWhole,
    merged,
    ...QUESTIONS_RENDERING,
  },
  needs: NEEDS,
  steps: {
    lens: {
      kind: 'map',
      title: 'Ask and answer',
      schema: Round,
      usualItems: 2,
      minDone: 1,
      items: () => [...LENS_KEYS],
      ask: ({ plan, inputs }, item) => {
        const lens = LENSES[item as LensKey];
        return {
          system: system(
            'You answer the questions that a plan leaves with those who read it for the first time.',
            `Take ${lens.asks}. Nothing else: another writer takes the rest.`,
            `Exactly ${PAIRS} questions, each about one thing that stands in the material. None that the plan answers in its first lines, and none about the plan in general.`,
            lens.answers,
            'What the material does not say is not known: say so and who would know.',
          ),
          user: material(
            intakeBlock(plan),
            goalBlock(inputs.project_plan),
            digests.decisionsDigest(inputs.strategic_decisions_markdown),
            strategyBlock(inputs.scenarios_markdown),
            ...lens.sees(inputs),
          ),
        };
      },
    },
  },
  output: QuestionsAndAnswers,
  compose: ({ answers }) => {
    const rounds = LENS_KEYS.map((key) => answers.lens.find(({ item }) => item === key)?.answer);
    const answered = rounds.filter((round) => round !== undefined);
    return {
      question_answer_pairs: merged(answered),
      summary: answered
        .map(({ summary }) => summary.trim())
        .filter((summary) => summary !== '')
        .join('\n\n'),
      given_up: LENS_KEYS.filter((_, i) => rounds[i] === undefined).map((key) => LENSES[key].title),
    };
  },
  files: [
    jsonFile('027-1-questions_and_answers_raw.json', 'Questions and answers'),
    markdownFile('027-2-questions_and_answers.md', 'Questions and answers', questionsMarkdown),
    htmlFile('027-3-questions_and_answers.html', 'Questions and answers', questionsHtml),
  ],
  report: { title: 'Questions and answers', order: 720, figure: 'questions' },
});
