import type { z } from 'zod';
import type { InputsOf, PlanContext } from '../../../definition/task.js';
import type {
  consolidateAssumptionsMarkdown,
  SectionKey,
} from '../../assumptions/consolidate-assumptions-markdown.js';
import type { setup } from '../../setup/setup.js';
import type { scenariosMarkdown } from '../../strategic/scenarios-markdown.js';
import { nameKey, sameName } from '../../strategic/names.js';
import type { strategicDecisionsMarkdown } from '../../strategic/strategic-decisions-markdown.js';
import { jsonBlock, material, planBlocks, SHARED_WORDING } from '../../wording/blocks.js';
import { assumptionsBlock, BRIEFS, goalBlock } from '../../wording/briefs.js';
import { LISTS } from '../lists.js';
import type { projectPlan } from '../project-plan.js';

/** The level of the headings in a part's rendering: 2 in a file of its own, 3 in the joined document. */
export type Level = 2 | 3;

/** Governance that is heavier than what it governs is the usual failing. */
export const SIZE_RULE =
  'Fit governance to the size that purpose, money and number of people show: a personal plan gets one or two people who decide and a fixed hour to look at it, no committees and no paper; a small undertaking little more; several bodies only where much money, public trust or many partners call for them. What is beyond the size is left out, whatever count a field names.';

interface Context {
  plan: PlanContext;
  inputs: InputsOf<
    readonly (
      | typeof setup
      | typeof strategicDecisionsMarkdown
      | typeof scenariosMarkdown
      | typeof consolidateAssumptionsMarkdown
      | typeof projectPlan
    )[]
  >;
}

/** What every part of governance sees of the plan; `sections` of the assumptions and `more` of the project plan differ. */
export const planMaterial = (
  { plan, inputs }: Context,
  sections: readonly z.infer<typeof SectionKey>[],
  more: Readonly<Record<string, unknown>>,
): string =>
  material(
    planBlocks({ plan, inputs }),
    jsonBlock(
      'strategic_decisions_markdown',
      inputs.strategic_decisions_markdown.decisions.filter((d) => d.primary).map((d) => d.name),
    ),
    jsonBlock('scenarios_markdown', {
      name: inputs.scenarios_markdown.chosen.scenario_name,
      logic: inputs.scenarios_markdown.chosen.strategic_logic,
    }),
    assumptionsBlock(inputs.consolidate_assumptions_markdown, ...sections),
    goalBlock(inputs.project_plan, more),
  );

/** A body's name as it was given where it comes back in other letters or signs; any other name as it is. */
export const asNamed = (name: string, bodies: readonly { name: string }[]): string =>
  bodies.find((body) => sameName(body.name, name))?.name ?? name.trim();

/** For the `wording` of every part. */
export const GOVERNANCE_WORDING = {
  ...SHARED_WORDING,
  ...BRIEFS,
  ...LISTS,
  SIZE_RULE,
  planMaterial,
  asNamed,
  sameName,
  nameKey,
};
