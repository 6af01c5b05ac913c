import { z } from 'zod';
import { jsonFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { consolidateAssumptionsMarkdown } from '../assumptions/consolidate-assumptions-markdown.js';
import { setup } from '../setup/setup.js';
import { scenariosMarkdown } from '../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../strategic/strategic-decisions-markdown.js';
import { material, planBlocks, SHARED_WORDING, system } from '../wording/blocks.js';
import { assumptionsBlock, BRIEFS, decisionsBlock, strategyBlock } from '../wording/briefs.js';
import { distinctBy, LISTS } from './lists.js';

const Expert = z.object({
  expert_title: z.string().describe('the field and the post, in two to six words'),
  expert_full_name: z
    .string()
    .describe('an invented name that fits the place of the plan; never that of a real person'),
  feedback_item_list: z
    .array(
      z.object({
        feedback_index: z.int().describe('from 1'),
        feedback_title: z
          .string()
          .trim()
          .min(1)
          .describe('what to do, in three to seven words that begin with a verb'),
        feedback_description: z
          .string()
          .describe(
            'why it cannot wait; the two or three steps and who takes them; by which day; which result lets the plan go on and which stops it. 50 to 90 words',
          ),
      }),
    )
    .min(1)
    .describe('three or four, the one that could stop the plan first'),
});
type Expert = z.infer<typeof Expert>;

export const PreProjectAssessment = z.object({
  expert1: Expert,
  expert2: Expert,
  combined_summary: z
    .string()
    .describe(
      'three or four sentences: the two or three things to settle first, in which order, where the experts disagree, what follows if one of them fails',
    ),
  go_no_go_recommendation: z
    .string()
    .describe('one to three sentences: go, go on conditions, or not yet; each condition can be checked'),
});
type Output = z.infer<typeof PreProjectAssessment>;

const MOST_ITEMS = 5;

const settled = (expert: Expert): Expert => ({
  ...expert,
  feedback_item_list: distinctBy(expert.feedback_item_list, (item) => item.feedback_title, MOST_ITEMS).map(
    (item, i) => ({ ...item, feedback_index: i + 1 }),
  ),
});

/** What both experts want settled before the start; what both of them want stands there once. */
export const feedbackOf = ({ expert1, expert2 }: Output): { title: string; description: string }[] =>
  distinctBy(
    [...expert1.feedback_item_list, ...expert2.feedback_item_list].map((item) => ({
      title: item.feedback_title,
      description: item.feedback_description,
    })),
    (item) => item.title,
    2 * MOST_ITEMS,
  );

/** Two experts say what has to be settled before the start and whether to start at all. Nothing is gated on it. */
export const preProjectAssessment = defineTask({
  name: 'pre_project_assessment',
  title: 'Assessment before the start',
  stage: 'Planning',
  purpose: 'Two experts say what has to be settled before the start and whether to start at all.',
  wording: { ...SHARED_WORDING, ...BRIEFS, ...LISTS, MOST_ITEMS, settled, feedbackOf },
  needs: [setup, strategicDecisionsMarkdown, scenariosMarkdown, consolidateAssumptionsMarkdown],
  steps: {
    assess: {
      kind: 'call',
      title: 'Assess readiness',
      schema: PreProjectAssessment,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You speak for two experts who decide whether an undertaking may start: one has carried out such undertakings, the other answers for what goes wrong in them.',
          'Choose the two fields that this plan needs most and that see different things. For a personal plan they are people whom such a person would really ask.',
          'Each names what must be settled before money is committed or a promise made. The work of the plan itself is not their subject: only what would make starting it a mistake.',
          'Look for what nobody has verified and much rests on: a permission, a price, a place, a person, a demand. The experts do not repeat each other.',
          'Days are counted from the date in the prompt and can be kept: what an office or a laboratory needs weeks for gets weeks.',
          'Recommend by the gravest open question, not by the average, and do not take refuge in conditions that any plan would meet.',
        ),
        user: material(
          planBlocks({ plan, inputs }),
          decisionsBlock(inputs.strategic_decisions_markdown),
          strategyBlock(inputs.scenarios_markdown),
          assumptionsBlock(
            inputs.consolidate_assumptions_markdown,
            'purpose',
            'physical_locations',
            'currency_strategy',
            'identify_risks',
            'distill_assumptions',
            'review_assumptions',
          ),
        ),
      }),
    },
  },
  output: PreProjectAssessment,
  compose: ({ answers: { assess } }) => ({
    ...assess,
    expert1: settled(assess.expert1),
    expert2: settled(assess.expert2),
  }),
  files: [
    jsonFile('004-1-pre_project_assessment_raw.json', 'Assessment before the start, by expert'),
    jsonFile('004-2-pre_project_assessment.json', 'Assessment before the start', (output: Output) => ({
      go_no_go_recommendation: output.go_no_go_recommendation,
      combined_summary: output.combined_summary,
      feedback: feedbackOf(output),
    })),
  ],
});
