import { blocks, escapeMarkdown, section, table } from '@planwright/documents';
import { z } from 'zod';
import { jsonFile, markdownFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { consolidateAssumptionsMarkdown } from '../assumptions/consolidate-assumptions-markdown.js';
import { Claim, Claims, CLAIMS_RULE, settleClaims } from '../claims/claims.js';
import { setup } from '../setup/setup.js';
import { scenariosMarkdown } from '../strategic/scenarios-markdown.js';
import { strategicDecisionsMarkdown } from '../strategic/strategic-decisions-markdown.js';
import { jsonBlock, material, planBlocks, SHARED_WORDING, system } from '../wording/blocks.js';
import { assumptionsBlock, BRIEFS, decisionsBlock, strategyBlock } from '../wording/briefs.js';
import { bullets, distinctBy, distinctTexts, labelled, labelledList, LISTS } from './lists.js';
import { feedbackOf, preProjectAssessment } from './pre-project-assessment.js';

const lines = (says: string) => z.array(z.string()).describe(says);

export const ProjectPlan = z.object({
  goal_statement: z
    .string()
    .trim()
    .min(1)
    .describe(
      'one sentence of at most 40 words: what will be there, where, for whom, by when and for how much, as far as that is given or assumed',
    ),
  smart_criteria: z.object({
    specific: z
      .string()
      .describe('what is made or reached, and what is expressly not part of it; one or two sentences'),
    measurable: z
      .string()
      .describe('two to four measures, each with its number and where the number is read off'),
    achievable: z
      .string()
      .describe('why the means suffice, and the one condition under which they would not'),
    relevant: z.string().describe('whose need it answers and what would be missing without it; one sentence'),
    time_bound: z
      .string()
      .describe('the end and two to four milestones before it, with dates or months from the start'),
  }),
  dependencies: lines(
    'four to eight things that must be there before the work or a part of it can go on, the most pressing first; each with whom or what it waits for; at most 20 words',
  ),
  resources_required: lines(
    'five to nine of people, skills, money, places, material and rights; each with its amount where one can be said',
  ),
  related_goals: lines('two to four goals outside this plan that it serves'),
  tags: lines('four to seven of one or two words, by which one would look for this plan'),
  risk_assessment_and_mitigation_strategies: z.object({
    key_risks: lines('five to seven, the gravest first; cause and consequence in at most 20 words'),
    diverse_risks: lines('three to five of kinds that key_risks does not touch; at most 12 words'),
    mitigation_plans: lines(
      'one for each of key_risks, in the same order: the step and the role that takes it',
    ),
  }),
  stakeholder_analysis: z.object({
    primary_stakeholders: lines(
      'three to seven who decide, pay or do the work: name or role, colon, what they need of it in at most ten words',
    ),
    secondary_stakeholders: lines(
      'three to six who are affected or could hinder it: name or role, colon, what they care about in at most ten words',
    ),
    engagement_strategies: lines('three to six: who is won or kept informed by what, and when'),
  }),
  regulatory_and_compliance_requirements: z.object({
    permits_and_licenses: lines('each with the office that grants it; empty where none is needed'),
    compliance_standards: lines('laws and standards that really apply at this place; empty where none does'),
    regulatory_bodies: lines('offices by name; empty where none is concerned'),
    compliance_actions: lines('what is done for them, before which step; empty where nothing is'),
  }),
  claims: Claims,
});
type Output = z.infer<typeof ProjectPlan>;

// A stored plan may lack claims; strict schemas have no defaults, so an answer always has them.
const Definition = ProjectPlan.extend({ claims: z.array(Claim).describe(Claims.description ?? '') });

const MOST_LINES = 10;

const kept = <T extends Record<string, string[]>>(lists: T): T =>
  Object.fromEntries(
    Object.entries(lists).map(([key, texts]) => [key, distinctTexts(texts, MOST_LINES)]),
  ) as T;

type Risks = Output['risk_assessment_and_mitigation_strategies'];

/** Each risk keeps its own answer: where there is one for each, they are cut together. */
function keptRisks(risks: Risks): Risks {
  if (risks.key_risks.length !== risks.mitigation_plans.length) return kept(risks);
  const pairs = distinctBy(
    risks.key_risks.map((risk, i) => ({ risk, plan: risks.mitigation_plans[i] ?? '' })),
    ({ risk }) => risk,
    MOST_LINES,
  );
  return {
    key_risks: pairs.map(({ risk }) => risk.trim()),
    diverse_risks: distinctTexts(risks.diverse_risks, MOST_LINES),
    mitigation_plans: pairs.map(({ plan }) => plan.trim()).filter((plan) => plan !== ''),
  };
}

const risksSection = ({ key_risks, diverse_risks, mitigation_plans }: Risks): string =>
  blocks(
    key_risks.length === mitigation_plans.length
      ? table(
          ['Risk', 'What is done about it'],
          key_risks.map((risk, i) => [risk, mitigation_plans[i] ?? ''].map(escapeMarkdown)),
        )
      : blocks(bullets(key_risks), labelledList('What is done about them', mitigation_plans)),
    labelledList('Also to be watched', diverse_risks),
  );

/** The project plan: the goal on top, then what makes it a success, what it takes, and what stands around it. */
export function projectPlanMarkdown(output: Output): string {
  const { smart_criteria: smart, stakeholder_analysis: people } = output;
  const rules = output.regulatory_and_compliance_requirements;
  return blocks(
    `**${escapeMarkdown(output.goal_statement)}**`,
    section(
      2,
      'What success means',
      table(
        ['Criterion', 'Here'],
        [
          ['Specific', smart.specific],
          ['Measurable', smart.measurable],
          ['Achievable', smart.achievable],
          ['Relevant', smart.relevant],
          ['Time-bound', smart.time_bound],
        ].map((row) => row.map(escapeMarkdown)),
      ),
    ),
    section(2, 'What must be there first', bullets(output.dependencies)),
    section(2, 'What it takes', bullets(output.resources_required)),
    section(2, 'Risks and answers', risksSection(output.risk_assessment_and_mitigation_strategies)),
    section(
      2,
      'People concerned',
      labelledList('They decide, pay or do the work', people.primary_stakeholders),
      labelledList('They are affected or could hinder it', people.secondary_stakeholders),
      labelledList('How they are won and kept informed', people.engagement_strategies),
    ),
    section(
      2,
      'Permits and rules',
      labelledList('Permits and licences', rules.permits_and_licenses),
      labelledList('Laws and standards', rules.compliance_standards),
      labelledList('Offices', rules.regulatory_bodies),
      labelledList('What is done for them', rules.compliance_actions),
    ),
    section(2, 'Goals it serves', bullets(output.related_goals)),
    labelled('Tags', output.tags.join(', ')),
  );
}

/** Defines the undertaking: goal, measures, needs, risks, people and rules. Most later tasks build on it. */
export const projectPlan = defineTask({
  name: 'project_plan',
  title: 'Project plan',
  stage: 'Planning',
  purpose:
    'Defines the undertaking: goal, measures, needs, risks, people and rules; most later tasks build on it.',
  wording: {
    ...SHARED_WORDING,
    ...BRIEFS,
    ...LISTS,
    CLAIMS_RULE,
    settleClaims,
    feedbackOf,
    MOST_LINES,
    kept,
    keptRisks,
    risksSection,
    projectPlanMarkdown,
  },
  needs: [
    setup,
    strategicDecisionsMarkdown,
    scenariosMarkdown,
    consolidateAssumptionsMarkdown,
    preProjectAssessment,
  ],
  steps: {
    define: {
      kind: 'call',
      title: 'Define the project',
      schema: Definition,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You write the definition of an undertaking that everybody who works on it afterwards goes by.',
          'Say each thing once, in the field where one would look for it, in words that stand on their own: later readers see single fields.',
          'Sums, dates and amounts agree with each other in all fields. What the prompt or the intake fixes stays as it is; if goal and means do not fit, say so in achievable instead of changing either.',
          'The chosen strategy is settled: write the plan for it, not for its alternatives.',
          'What the assessment wants settled before the start stands among the dependencies.',
          'Name offices, laws and standards only where you are sure that they exist at that place; otherwise say what has to be found out and from whom.',
          'Keep to the size of the undertaking: in a personal plan stakeholders are people of that life, and lists that would be padding stay short or empty.',
          CLAIMS_RULE,
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
          jsonBlock('pre_project_assessment', {
            recommendation: inputs.pre_project_assessment.go_no_go_recommendation,
            summary: inputs.pre_project_assessment.combined_summary,
            to_settle_first: feedbackOf(inputs.pre_project_assessment).map(({ title }) => title),
          }),
        ),
      }),
    },
  },
  output: ProjectPlan,
  compose: ({ inputs, answers: { define } }) => ({
    ...define,
    ...kept({
      dependencies: define.dependencies,
      resources_required: define.resources_required,
      related_goals: define.related_goals,
      tags: define.tags,
    }),
    risk_assessment_and_mitigation_strategies: keptRisks(define.risk_assessment_and_mitigation_strategies),
    stakeholder_analysis: kept(define.stakeholder_analysis),
    regulatory_and_compliance_requirements: kept(define.regulatory_and_compliance_requirements),
    claims: settleClaims(define.claims, inputs, 'project_plan'),
  }),
  files: [
    jsonFile('005-1-project_plan_raw.json', 'Project plan'),
    markdownFile('005-2-project_plan.md', 'Project plan', projectPlanMarkdown),
  ],
  report: { title: 'Project plan', order: 250 },
});
