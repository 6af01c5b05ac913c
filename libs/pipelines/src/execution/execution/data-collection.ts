import { blocks, bulletList, escapeMarkdown, escapeParagraphs, section, table } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile, markdownFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { consolidateAssumptionsMarkdown } from '../assumptions/consolidate-assumptions-markdown.js';
import { projectPlan } from '../planning/project-plan.js';
import { sameName } from '../strategic/names.js';
import { scenariosMarkdown } from '../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../strategic/strategic-decisions-markdown.js';
import { intakeBlock, jsonBlock, material, SHARED_WORDING, system } from '../wording/blocks.js';
import { assumptionsBlock, BRIEFS, decisionsBlock, goalBlock, strategyBlock } from '../wording/briefs.js';
import { expertReview } from './expert-review.js';
import { relatedResources } from './related-resources.js';
import { swotAnalysis } from './swot-analysis.js';
import { teamMarkdown } from './team/team-markdown.js';
import { linesOf } from './tidy-texts.js';

const MOST_ITEMS = 8;
const MOST_LINES = 10;

const Sensitivity = z.enum(['low', 'medium', 'high']);
// What hangs most on it stands first.
const SENSITIVITY_ORDER = ['high', 'medium', 'low'];

const Assumption = z.object({
  assumption: z.string().describe('what the plan takes for granted here, as a sentence that could be false'),
  sensitivity_score: Sensitivity.describe('how much of the plan changes if it is false'),
});

const Item = z.object({
  title: z.string().trim().min(1).describe('the question to settle, in two to seven words'),
  data_to_collect: z
    .array(z.string())
    .min(1)
    .describe(
      'three to six single data, each with its unit, period or sample size and where it is to be had',
    ),
  simulation_steps: z
    .array(z.string())
    .describe(
      'two or three ways to try it at a desk before money is spent: the tool, what is fed in, what is read off',
    ),
  expert_validation_steps: z
    .array(z.string())
    .describe('two or three: who is asked, which office or trade, to confirm what'),
  rationale: z
    .string()
    .describe('two or three sentences: which decision waits for it and what a wrong guess would cost'),
  responsible_parties: z.array(z.string()).describe('one to three roles, named as in the team'),
  assumptions: z.array(Assumption).describe('two to four that the data would confirm or refute'),
  smart_validation_objective: z
    .string()
    .describe('one sentence: by when, which figure at which threshold decides for which course'),
  notes: z
    .array(z.string())
    .describe('one to three: what stays uncertain, what may not be collected, what is missing'),
});

const Collection = z.object({
  data_collection_list: z
    .array(Item)
    .min(1)
    .describe('four to six, the one that could still stop the plan first'),
  summary: z
    .string()
    .describe('three or four sentences: what to settle first and in which order, and what waits for it'),
});

export const DataCollection = Collection.extend({
  data_collection_list: z
    .array(
      Item.extend({
        item_index: z.int(),
        assumptions: z.array(Assumption.extend({ item_index: z.int() })),
      }),
    )
    .min(1),
});
type Output = z.infer<typeof DataCollection>;

const bullets = (label: string, lines: readonly string[]): string =>
  lines.length ? `**${label}:**\n\n${bulletList(lines.map(escapeMarkdown))}` : '';

/** What is still to be found out: a table of all of it, then each with its steps. */
export function dataCollectionMarkdown({ data_collection_list, summary }: Output): string {
  return blocks(
    escapeParagraphs(summary),
    table(
      ['#', 'To find out', 'Responsible', 'Settled when'],
      data_collection_list.map((item) => [
        String(item.item_index),
        escapeMarkdown(item.title),
        item.responsible_parties.map(escapeMarkdown).join(', ') || 'nobody yet',
        escapeMarkdown(item.smart_validation_objective),
      ]),
    ),
    ...data_collection_list.map((item) =>
      section(
        2,
        `${item.item_index}. ${escapeMarkdown(item.title)}`,
        escapeParagraphs(item.rationale),
        bullets('Data to collect', item.data_to_collect),
        bullets('To try out at a desk', item.simulation_steps),
        bullets('To have confirmed', item.expert_validation_steps),
        table(
          ['Assumption', 'Sensitivity'],
          item.assumptions.map((a) => [escapeMarkdown(a.assumption), a.sensitivity_score]),
        ),
        bullets('Notes', item.notes),
      ),
    ),
  );
}

/** Says what must still be found out, how it can be tried out beforehand, and who has to confirm it. */
export const dataCollection = defineTask({
  name: 'data_collection',
  title: 'Data to collect',
  stage: 'Execution',
  purpose:
    'Says what must still be found out, how it can be tried out beforehand, and who has to confirm it.',
  wording: {
    ...SHARED_WORDING,
    ...BRIEFS,
    bounds: { MOST_ITEMS, MOST_LINES },
    SENSITIVITY_ORDER,
    dataCollectionMarkdown,
    bullets,
    linesOf,
    sameName,
  },
  needs: [
    strategicDecisionsMarkdown,
    scenariosMarkdown,
    consolidateAssumptionsMarkdown,
    projectPlan,
    relatedResources,
    swotAnalysis,
    teamMarkdown,
    expertReview,
  ],
  steps: {
    collect: {
      kind: 'call',
      title: 'Name the data',
      schema: Collection,
      ask: ({ plan, inputs }) => {
        const { assumptions, missing_information, user_questions } = inputs.swot_analysis.response_conduct;
        return {
          system: system(
            'You find out what a plan does not know yet but already builds on.',
            'Take the assumptions on which most hangs, the objections of the experts and what is said to be missing; leave out what no decision waits for.',
            'Several gaps that the same data would close are one entry.',
            'Each piece of data can be had by the people of this plan with its money and time; a spreadsheet, twenty calls or a week of counting beat a study where they are enough.',
            'The threshold is set before the data is in: say which figure means go on, which means change course.',
            'Use the names of roles from <team_markdown>, and what <related_resources> went through before.',
          ),
          user: material(
            intakeBlock(plan),
            goalBlock(inputs.project_plan, { dependencies: inputs.project_plan.dependencies }),
            decisionsBlock(inputs.strategic_decisions_markdown),
            strategyBlock(inputs.scenarios_markdown),
            assumptionsBlock(
              inputs.consolidate_assumptions_markdown,
              'identify_risks',
              'distill_assumptions',
              'review_assumptions',
            ),
            jsonBlock(
              'related_resources',
              inputs.related_resources.suggestion_list.map((project) => ({
                project: project.project_name,
                difficulties: project.risks_and_challenges_faced,
              })),
            ),
            jsonBlock('swot_analysis', { assumptions, missing_information, open_questions: user_questions }),
            jsonBlock(
              'team_markdown',
              inputs.team_markdown.roles.map(({ category }) => category),
            ),
            jsonBlock(
              'expert_review',
              inputs.expert_review.criticisms.map((criticism) => ({
                expert: criticism.expert_title,
                objections: criticism.negative_feedback_list.map((objection) => ({
                  title: objection.feedback_title,
                  remedy: objection.feedback_mitigation,
                })),
              })),
            ),
          ),
        };
      },
    },
  },
  output: DataCollection,
  compose: ({ inputs, answers }) => {
    const roles = inputs.team_markdown.roles.map(({ category }) => category);
    const asInTeam = (name: string) => roles.find((role) => sameName(role, name)) ?? name;
    return {
      summary: answers.collect.summary.trim(),
      data_collection_list: answers.collect.data_collection_list.slice(0, MOST_ITEMS).map((item, i) => ({
        ...item,
        item_index: i + 1,
        data_to_collect: linesOf(item.data_to_collect, MOST_LINES),
        simulation_steps: linesOf(item.simulation_steps, MOST_LINES),
        expert_validation_steps: linesOf(item.expert_validation_steps, MOST_LINES),
        responsible_parties: [...new Set(linesOf(item.responsible_parties, MOST_LINES).map(asInTeam))],
        assumptions: item.assumptions
          .filter(({ assumption }) => assumption.trim() !== '')
          .sort(
            (a, b) =>
              SENSITIVITY_ORDER.indexOf(a.sensitivity_score) - SENSITIVITY_ORDER.indexOf(b.sensitivity_score),
          )
          .map((assumption, place) => ({ ...assumption, item_index: place + 1 })),
        notes: linesOf(item.notes, MOST_LINES),
      })),
    };
  },
  files: [
    jsonFile('017-1-data_collection_raw.json', 'Data to collect'),
    markdownFile('017-2-data_collection.md', 'Data to collect', dataCollectionMarkdown),
  ],
  report: { title: 'Data collection', order: 520 },
});
