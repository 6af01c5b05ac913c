import { z } from 'zod';
import { jsonFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { identifyPurpose } from '../analysis/identify-purpose.js';
import { planType } from '../analysis/plan-type.js';
import { setup } from '../setup/setup.js';
import { jsonBlock, planBlocks, SHARED_WORDING, system } from '../wording/blocks.js';
import { candidateScenarios } from './candidate-scenarios.js';
import { focusOnVitalFewLevers } from './focus-on-vital-few-levers.js';
import { nameKey, sameName } from './names.js';

const Selection = z.object({
  plan_characteristics: z.object({
    ambition_and_scale: z.string(),
    risk_and_novelty: z.string(),
    complexity_and_constraints: z.string(),
    domain_and_tone: z.string(),
    holistic_profile_of_the_plan: z.string().describe('one sentence that sums up the four'),
  }),
  scenario_assessments: z
    .array(
      z.object({
        scenario_name: z.string().describe('as given'),
        fit_score: z.int().min(1).max(10),
        fit_assessment: z.string().describe('two sentences: where it fits this plan and where it does not'),
      }),
    )
    .min(3)
    .max(3),
  final_choice: z.object({
    chosen_scenario_name: z.string().describe('the name of one of the scenarios, as given'),
    justification: z
      .string()
      .describe('three to five sentences: why this one, what is lost by not taking the others'),
  }),
});

/** Profiles the plan, scores how each scenario fits it, and picks one. */
export const selectScenario = defineTask({
  name: 'select_scenario',
  title: 'Chosen scenario',
  stage: 'Strategic',
  purpose: 'Profiles the plan, scores how well each scenario fits it, and picks one with a reason.',
  wording: { ...SHARED_WORDING, nameKey },
  needs: [setup, identifyPurpose, planType, focusOnVitalFewLevers, candidateScenarios],
  steps: {
    select: {
      kind: 'call',
      title: 'Choose a scenario',
      schema: Selection,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You choose the strategy that fits an undertaking as it was asked for, not the one you would like best.',
          'First profile the plan from the prompt, then score each scenario from 1 to 10 by how well it fits that profile, then choose.',
          'An appetite for risk that the prompt states decides before anything else.',
          'Scores differ. The chosen one has the highest. Use the scenario names exactly as given.',
        ),
        user: [
          planBlocks({ plan, inputs }),
          jsonBlock('purpose', { ...inputs.identify_purpose, plan_type: inputs.plan_type.plan_type }),
          jsonBlock('tensions', inputs.focus_on_vital_few_levers.response.summary),
          jsonBlock('scenarios', inputs.candidate_scenarios.scenarios),
        ].join('\n\n'),
      }),
    },
  },
  output: Selection,
  compose: ({ inputs, answers }) => {
    const { final_choice, plan_characteristics } = answers.select;
    const names = inputs.candidate_scenarios.scenarios.map((s) => s.scenario_name);
    const asGiven = (name: string) => names.find((given) => sameName(given, name));
    const scenario_assessments = answers.select.scenario_assessments.map((a) => ({
      ...a,
      scenario_name: asGiven(a.scenario_name) ?? a.scenario_name,
    }));
    // A choice by a name that no scenario has is settled by the scores.
    const [best] = scenario_assessments
      .filter((a) => names.includes(a.scenario_name))
      .sort((a, b) => b.fit_score - a.fit_score);
    const chosen = asGiven(final_choice.chosen_scenario_name) ?? best?.scenario_name ?? names[0] ?? '';
    return {
      plan_characteristics,
      scenario_assessments,
      final_choice: { ...final_choice, chosen_scenario_name: chosen },
    };
  },
  files: [
    jsonFile('002-17-selected_scenario_raw.json', 'Chosen scenario with scores'),
    jsonFile('002-18-selected_scenario.json', 'Chosen scenario'),
  ],
});
