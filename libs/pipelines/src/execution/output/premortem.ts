import { jsonFile, markdownFile } from '../../definition/files.js';
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
import { premortemMarkdown, PREMORTEM_RENDERING } from './premortem-markdown.js';
import { Archetype, Premortem, Round, SETTLING, settleRounds } from './premortem-rounds.js';
import { NEAR_DUPLICATES } from './near-duplicates.js';
import { questionsAndAnswers } from './questions-and-answers.js';
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
  questionsAndAnswers,
] as const;
type Inputs = InputsOf<typeof NEEDS>;

interface Side {
  looksAt: string;
  sees(inputs: Inputs): string[];
}

const SIDES: Record<Archetype, Side> = {
  'Process/Financial': {
    looksAt:
      'money, contracts, decisions and control: sums too small or too late, approvals that stalled, choices nobody made in time, work nobody checked',
    sees: (i) => [
      digests.governanceDigest(i.consolidate_governance),
      digests.documentsDigest(i.markdown_with_documents_to_create_and_find),
      digests.reviewDigest(i.review_plan),
    ],
  },
  'Technical/Logistical': {
    looksAt:
      'things, places, supply and knowledge: what did not work as supposed, came late, did not fit, broke, or could not be had in that place and season',
    sees: (i) => [
      digests.workDigest(
        'wbs_project_level1_and_level2_and_level3',
        i.wbs_project_level1_and_level2_and_level3,
      ),
      digests.dataDigest(i.data_collection),
      digests.relatedDigest(i.related_resources),
      digests.expertsDigest(i.expert_review),
    ],
  },
  'Market/Human': {
    looksAt:
      'people: those who did not want it, turned against it, left, quarrelled, were harmed or wore out, and others who offered something better',
    sees: (i) => [
      digests.swotDigest(i.swot_analysis, 'weaknesses', 'threats'),
      digests.pitchDigest(i.convert_pitch_to_markdown),
      digests.questionsDigest(i.questions_and_answers),
    ],
  },
};

/** The one round of a quick plan: a failure of each kind. */
const ALL_SIDES = 'all sides';

const isQuick = (speed: string): boolean => speed === 'fast_but_skip_details';

function scopeOf(item: string): { rule: string; sees(inputs: Inputs): string[] } {
  const side = Archetype.safeParse(item);
  if (side.success) {
    const { looksAt, sees } = SIDES[side.data];
    return {
      rule: `You look from one side only, ${side.data}: ${looksAt}. Others look from the other sides.`,
      sees,
    };
  }
  const sides = Archetype.options.map((archetype) => `${archetype} (${SIDES[archetype].looksAt})`);
  return {
    rule: `One failure of each kind: ${sides.join('; ')}.`,
    sees: (inputs) => Archetype.options.flatMap((archetype) => SIDES[archetype].sees(inputs)),
  };
}

/** Supposes that the plan has failed and works back to what was wrongly taken for true, how it shows and when to stop. */
export const premortem = defineTask({
  name: 'premortem',
  title: 'Premortem',
  stage: 'Output',
  purpose:
    'Supposes that the plan has failed and works back to what was wrongly taken for true, how it shows and when to stop.',
  wording: {
    ...SHARED_WORDING,
    ...BRIEFS,
    ...digests.DIGESTS,
    ...NEAR_DUPLICATES,
    ...SETTLING,
    ...PREMORTEM_RENDERING,
    SIDES,
    isQuick,
    scopeOf,
  },
  needs: NEEDS,
  steps: {
    side: {
      kind: 'map',
      title: 'Look back at the failure',
      schema: Round,
      usualItems: 3,
      minDone: 1,
      items: ({ plan }) => (isQuick(plan.speed) ? [ALL_SIDES] : [...Archetype.options]),
      ask: ({ plan, inputs }, item) => {
        const { rule, sees } = scopeOf(item);
        return {
          system: system(
            'The undertaking has failed, and you know how it came about. You tell it so that those who still stand before it can do better.',
            rule,
            'First three assumptions that the plan takes for true, that nobody has proven and that a failure rests on. Each can be put to the test within weeks for little money, and has a result that would disprove it: a figure or an event, not an impression.',
            'Then three failures, each resting on one of them by its id. The story goes from the assumption through named phases, roles and sums of this plan to the end; it is not a risk of a list told again.',
            'Signs come before the damage and can be seen by the owner. A tripwire has a figure and a date or span, and leaves no room to argue.',
            'Likelihood and impact differ between failures; not everything is a 4.',
          ),
          user: material(
            intakeBlock(plan),
            goalBlock(inputs.project_plan),
            digests.decisionsDigest(inputs.strategic_decisions_markdown),
            strategyBlock(inputs.scenarios_markdown),
            assumptionsBlock(inputs.consolidate_assumptions_markdown, 'distill_assumptions'),
            digests.teamDigest(inputs.team_markdown),
            ...sees(inputs),
          ),
        };
      },
    },
  },
  output: Premortem,
  compose: ({ plan, answers }) => {
    const asked = isQuick(plan.speed) ? [ALL_SIDES] : [...Archetype.options];
    const rounds = asked.flatMap((item) => {
      const found = answers.side.find((answer) => answer.item === item);
      return found ? [{ archetype: Archetype.safeParse(item).data ?? null, answer: found.answer }] : [];
    });
    const answered = new Set(answers.side.map(({ item }) => item));
    return { ...settleRounds(rounds), given_up: asked.filter((item) => !answered.has(item)) };
  },
  files: [
    jsonFile('028-1-premortem_raw.json', 'Premortem'),
    markdownFile('028-2-premortem.md', 'Premortem', premortemMarkdown),
  ],
  report: { title: 'Premortem', order: 740, figure: 'failure_modes' },
});
