import { blocks, bulletList, escapeMarkdown, escapeParagraphs, section, table } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile, markdownFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { preProjectAssessment } from '../planning/pre-project-assessment.js';
import { projectPlan } from '../planning/project-plan.js';
import { setup } from '../setup/setup.js';
import { scenariosMarkdown } from '../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../strategic/strategic-decisions-markdown.js';
import { jsonBlock, material, planBlocks, SHARED_WORDING, system } from '../wording/blocks.js';
import { BRIEFS, decisionsBlock, goalBlock, strategyBlock } from '../wording/briefs.js';
import { withinSpeed } from '../wording/speed.js';
import {
  consulted,
  CONSULTED,
  Criticism,
  Expert,
  EXPERTS_WORDING,
  FoundExperts,
  mergeExperts,
  Objections,
} from './experts.js';
import { swotAnalysis } from './swot-analysis.js';
import { linesOf } from './tidy-texts.js';

const LENSES = {
  subject:
    'those who know the thing itself: its craft, technology or science, the place and the season, the people it is for',
  surroundings:
    'those who know what it stands in: law and permits, money and contracts, insurance, safety, supply, acceptance by neighbours and the public, upkeep later on',
} as const;
type Lens = keyof typeof LENSES;

const MOST_OBJECTIONS = 5;
const MOST_ACTIONS = 5;

export const ExpertReview = z.object({
  experts: z.array(Expert).min(1),
  /** Of the consulted experts. */
  criticisms: z.array(Criticism.extend({ expert_id: z.uuid(), expert_title: z.string() })).min(1),
});
type Output = z.infer<typeof ExpertReview>;

const labelled = (label: string, text: string): string =>
  text.trim() && `**${label}:** ${escapeMarkdown(text)}`;

/** What the consulted experts object to, then everybody who would be worth asking. */
export function expertsMarkdown({ experts, criticisms }: Output): string {
  const answered = new Set(criticisms.map((criticism) => criticism.expert_id));
  const silent = experts.slice(0, CONSULTED).filter(({ id }) => !answered.has(id));
  return blocks(
    ...criticisms.map((criticism) =>
      section(
        2,
        escapeMarkdown(criticism.expert_title),
        labelled('Asked', experts.find(({ id }) => id === criticism.expert_id)?.what ?? ''),
        ...criticism.negative_feedback_list.map((objection) =>
          section(
            3,
            `${objection.feedback_index}. ${escapeMarkdown(objection.feedback_title)}`,
            escapeParagraphs(objection.feedback_verbose),
            labelled('If nothing is done', objection.feedback_consequence),
            labelled('What to do', objection.feedback_mitigation),
            labelled('Why it was missed', objection.feedback_root_cause),
            labelled('Tags', objection.feedback_problem_tags.join(', ')),
          ),
        ),
        section(3, 'Do first', bulletList(criticism.user_primary_actions.map(escapeMarkdown))),
        section(3, 'Do next', bulletList(criticism.user_secondary_actions.map(escapeMarkdown))),
        labelled('For a second talk', criticism.follow_up_consultation),
      ),
    ),
    ...silent.map(({ title }) => section(2, escapeMarkdown(title), 'This criticism is not there: given up.')),
    section(
      2,
      'Experts worth asking',
      table(
        ['Expert', 'Knows', 'Why', 'Search for'],
        experts.map(({ title, knowledge, why, search_query }) =>
          [title, knowledge, why, search_query].map(escapeMarkdown),
        ),
      ),
    ),
  );
}

/** Finds the experts that the plan would need to hear, and lets the first two of them object to it. */
export const expertReview = defineTask({
  name: 'expert_review',
  title: 'Experts',
  stage: 'Execution',
  purpose: 'Finds up to eight experts that the plan would need to hear, and lets the first two object to it.',
  wording: {
    ...SHARED_WORDING,
    ...BRIEFS,
    LENSES,
    ...EXPERTS_WORDING,
    most: { MOST_OBJECTIONS, MOST_ACTIONS },
    expertsMarkdown,
    labelled,
    linesOf,
    withinSpeed,
  },
  needs: [
    setup,
    strategicDecisionsMarkdown,
    scenariosMarkdown,
    preProjectAssessment,
    projectPlan,
    swotAnalysis,
  ],
  steps: {
    find: {
      kind: 'map',
      title: 'Find experts',
      schema: FoundExperts,
      usualItems: 2,
      minDone: 1,
      items: ({ plan }) => withinSpeed(Object.keys(LENSES), plan.speed, { fast: 1 }),
      ask: ({ plan, inputs }, item) => {
        const { weaknesses, threats, missing_information } = inputs.swot_analysis.response_conduct;
        return {
          system: system(
            'You decide whose judgement a plan needs before anybody commits to it.',
            `Look for ${LENSES[item as Lens]}. Others look for others.`,
            'Start from what the plan leaves open or is weak in, then name who could settle it. An expert whose answer would change nothing is not one.',
            'The size of the plan decides: for a family plan a midwife, a landlord or a bank clerk is an expert; a consultancy is not.',
            'Occupations, never names of living people or firms.',
          ),
          user: material(
            planBlocks({ plan, inputs }),
            goalBlock(inputs.project_plan),
            strategyBlock(inputs.scenarios_markdown),
            jsonBlock('swot_analysis', { weaknesses, threats, missing_information }),
          ),
        };
      },
    },
    criticise: {
      kind: 'map',
      title: 'Criticise',
      schema: Objections,
      usualItems: CONSULTED,
      minDone: 1,
      file: { name: '016-1-{n}-expert_criticism_raw.json', title: 'Criticism of an expert, as answered' },
      items: ({ plan, answers }) => [...consulted(plan, answers).keys()],
      ask: ({ plan, inputs, answers }, item) => {
        const expert = consulted(plan, answers).get(item);
        if (!expert) throw new Error(`expert_review: nobody was found for ${item}`);
        const { expert1, expert2, combined_summary, go_no_go_recommendation } = inputs.pre_project_assessment;
        const { weaknesses, threats, recommendations } = inputs.swot_analysis.response_conduct;
        const {
          dependencies,
          resources_required,
          risk_assessment_and_mitigation_strategies,
          regulatory_and_compliance_requirements,
        } = inputs.project_plan;
        return {
          system: system(
            'You are the expert described in <expert>. You are paid to say what will go wrong with this plan in your field, not to be agreeable.',
            'Stay in your field. Every objection rests on something that the plan says or fails to say; quote it in a few words.',
            'What <pre_project_assessment> and <swot_analysis> have said already is known: repeat it only where it is worse than they think, and say how much.',
            'Give the figure, norm, usual duration or usual price of your trade that the plan runs against; where you are not sure of it, write that it must be checked and where.',
            'A remedy names a first step that one person can take this week. "Hire a consultant" or "do more research" alone is none.',
          ),
          user: material(
            planBlocks({ plan, inputs }),
            goalBlock(inputs.project_plan, {
              dependencies,
              resources: resources_required,
              risks: risk_assessment_and_mitigation_strategies.key_risks,
              mitigation: risk_assessment_and_mitigation_strategies.mitigation_plans,
              permits: regulatory_and_compliance_requirements.permits_and_licenses,
            }),
            decisionsBlock(inputs.strategic_decisions_markdown),
            strategyBlock(inputs.scenarios_markdown),
            jsonBlock('pre_project_assessment', {
              recommendation: go_no_go_recommendation,
              summary: combined_summary,
              said: [expert1, expert2].flatMap(({ feedback_item_list }) =>
                feedback_item_list.map(({ feedback_title }) => feedback_title),
              ),
            }),
            jsonBlock('swot_analysis', { weaknesses, threats, recommendations }),
            jsonBlock('expert', {
              title: expert.title,
              knowledge: expert.knowledge,
              skills: expert.skills,
              why: expert.why,
              asked: expert.what,
            }),
          ),
        };
      },
    },
  },
  output: ExpertReview,
  compose: ({ plan, answers }) => {
    const asked = consulted(plan, answers);
    return {
      experts: mergeExperts(plan.planId, answers),
      criticisms: answers.criticise.flatMap(({ item, answer }) => {
        const expert = asked.get(item);
        if (!expert) return [];
        return {
          expert_id: expert.id,
          expert_title: expert.title,
          negative_feedback_list: answer.negative_feedback_list
            .slice(0, MOST_OBJECTIONS)
            .map((objection, i) => ({
              ...objection,
              feedback_index: i + 1,
              feedback_problem_tags: linesOf(objection.feedback_problem_tags, MOST_ACTIONS),
            })),
          user_primary_actions: linesOf(answer.user_primary_actions, MOST_ACTIONS),
          user_secondary_actions: linesOf(answer.user_secondary_actions, MOST_ACTIONS),
          follow_up_consultation: answer.follow_up_consultation.trim(),
        };
      }),
    };
  },
  files: [
    jsonFile('015-1-experts_raw.json', 'Experts as answered', (_: Output, { answers }) => ({
      responses: answers['find'] ?? [],
    })),
    jsonFile('015-2-experts.json', 'Experts', (output: Output) => output.experts),
    markdownFile('016-2-expert_criticism.md', 'Expert criticism', expertsMarkdown),
  ],
  report: { title: 'Expert criticism', order: 600 },
});
