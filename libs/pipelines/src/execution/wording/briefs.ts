import { block, jsonBlock } from './blocks.js';

// What later prompts need of the documents that nearly every task builds on: a few lines of each, under the name of the
// task that wrote it, so that an answer can say where it took something from.

interface Decisions {
  decisions: readonly { name: string; primary: boolean; why: string; trade_off: string }[];
}

/** The vital decisions with why and trade-off, the others by name. */
export const decisionsBlock = ({ decisions }: Decisions): string =>
  jsonBlock('strategic_decisions_markdown', {
    vital: decisions
      .filter((decision) => decision.primary)
      .map(({ name, why, trade_off }) => ({ name, why, trade_off })),
    others: decisions.filter((decision) => !decision.primary).map(({ name }) => name),
  });

interface Scenarios {
  chosen: {
    scenario_name: string;
    strategic_logic: string;
    lever_settings: Readonly<Record<string, string>>;
  };
}

/** The strategy that was chosen and how it settles the vital decisions. */
export const strategyBlock = ({ chosen }: Scenarios): string =>
  jsonBlock('scenarios_markdown', {
    name: chosen.scenario_name,
    logic: chosen.strategic_logic,
    settings: chosen.lever_settings,
  });

interface Assumptions<Key extends string> {
  sections: readonly { key: Key; title: string; short: string }[];
}

/** The shortened assumptions; `keys` names the sections that the task needs, all of them where it is left out. */
export const assumptionsBlock = <Key extends string>(
  { sections }: Assumptions<Key>,
  ...keys: NoInfer<Key>[]
): string =>
  block(
    'consolidate_assumptions_markdown',
    sections
      .filter(({ key }) => keys.length === 0 || keys.includes(key))
      .map(({ title, short }) => `# ${title}\n${short}`)
      .join('\n\n'),
  );

interface ProjectPlan {
  goal_statement: string;
  smart_criteria: Readonly<
    Record<'specific' | 'measurable' | 'achievable' | 'relevant' | 'time_bound', string>
  >;
}

/** The goal and how one will know that it was reached. `more` adds fields of the project plan that the task needs. */
export const goalBlock = (
  { goal_statement, smart_criteria }: ProjectPlan,
  more: Readonly<Record<string, unknown>> = {},
): string =>
  jsonBlock('project_plan', {
    goal: goal_statement,
    specific: smart_criteria.specific,
    measurable: smart_criteria.measurable,
    time_bound: smart_criteria.time_bound,
    ...more,
  });

/** For the `wording` of the tasks that use them. */
export const BRIEFS = { decisionsBlock, strategyBlock, assumptionsBlock, goalBlock };
