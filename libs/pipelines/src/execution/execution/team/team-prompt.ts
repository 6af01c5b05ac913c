import type { z } from 'zod';
import type { InputsOf, PlanContext } from '../../../definition/task.js';
import type {
  consolidateAssumptionsMarkdown,
  SectionKey,
} from '../../assumptions/consolidate-assumptions-markdown.js';
import type { preProjectAssessment } from '../../planning/pre-project-assessment.js';
import type { projectPlan } from '../../planning/project-plan.js';
import type { setup } from '../../setup/setup.js';
import type { scenariosMarkdown } from '../../strategic/scenarios-markdown.js';
import type { strategicDecisionsMarkdown } from '../../strategic/strategic-decisions-markdown.js';
import { jsonBlock, material, planBlocks, SHARED_WORDING } from '../../wording/blocks.js';
import { assumptionsBlock, BRIEFS, decisionsBlock, goalBlock, strategyBlock } from '../../wording/briefs.js';
import type { relatedResources } from '../related-resources.js';

interface Situation {
  plan: PlanContext;
  inputs: InputsOf<
    readonly [
      typeof setup,
      typeof strategicDecisionsMarkdown,
      typeof scenariosMarkdown,
      typeof consolidateAssumptionsMarkdown,
      typeof preProjectAssessment,
      typeof projectPlan,
      typeof relatedResources,
    ]
  >;
}

interface More {
  /** The sections of the assumptions that the task needs. */
  assumptions: readonly z.infer<typeof SectionKey>[];
  /** Fields of the project plan beside the goal. */
  project?: Readonly<Record<string, unknown>>;
}

/** The plan as somebody must know it who decides which people it needs. */
export function wholeSituation({ plan, inputs }: Situation, { assumptions, project }: More): string {
  const { expert1, expert2, ...assessment } = inputs.pre_project_assessment;
  return material(
    planBlocks({ plan, inputs }),
    decisionsBlock(inputs.strategic_decisions_markdown),
    strategyBlock(inputs.scenarios_markdown),
    assumptionsBlock(inputs.consolidate_assumptions_markdown, ...assumptions),
    jsonBlock('pre_project_assessment', {
      recommendation: assessment.go_no_go_recommendation,
      summary: assessment.combined_summary,
      points: [expert1, expert2].flatMap((e) => e.feedback_item_list.map((item) => item.feedback_title)),
    }),
    goalBlock(inputs.project_plan, project),
    jsonBlock('related_resources', {
      lesson: inputs.related_resources.summary,
      cases: inputs.related_resources.suggestion_list.map((s) => ({
        name: s.project_name,
        hard: s.risks_and_challenges_faced,
      })),
    }),
  );
}

/** The plan in the few lines that it takes to say more about roles that are settled. */
export function situationInShort({ plan, inputs }: Situation, { assumptions, project }: More): string {
  return material(
    planBlocks({ plan, inputs }),
    jsonBlock(
      'strategic_decisions_markdown',
      inputs.strategic_decisions_markdown.decisions.filter((d) => d.primary).map((d) => d.name),
    ),
    jsonBlock('scenarios_markdown', {
      name: inputs.scenarios_markdown.chosen.scenario_name,
      logic: inputs.scenarios_markdown.chosen.strategic_logic,
    }),
    assumptionsBlock(inputs.consolidate_assumptions_markdown, ...assumptions),
    jsonBlock('pre_project_assessment', inputs.pre_project_assessment.combined_summary),
    jsonBlock('project_plan', {
      goal: inputs.project_plan.goal_statement,
      time_bound: inputs.project_plan.smart_criteria.time_bound,
      ...project,
    }),
    jsonBlock('related_resources', inputs.related_resources.summary),
  );
}

/** For the prompts that add something to roles that are settled. */
export const EVERY_ROLE =
  'Answer for every role in the material once, under its id; add no role and leave none out.';

/** For the `wording` of the team's tasks that ask. */
export const TEAM_WORDING = {
  ...SHARED_WORDING,
  ...BRIEFS,
  jsonBlock,
  wholeSituation,
  situationInShort,
  EVERY_ROLE,
};
