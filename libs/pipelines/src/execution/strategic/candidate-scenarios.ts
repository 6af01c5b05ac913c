import { z } from 'zod';
import { jsonFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { identifyPurpose } from '../analysis/identify-purpose.js';
import { planType } from '../analysis/plan-type.js';
import { setup } from '../setup/setup.js';
import { jsonBlock, planBlocks, SHARED_WORDING, system } from '../wording/blocks.js';
import { focusOnVitalFewLevers } from './focus-on-vital-few-levers.js';
import type { EnrichedLever } from './levers.js';
import { nameKey, sameName } from './names.js';

const Proposal = z.object({
  analysis_title: z.string(),
  core_tension: z
    .string()
    .describe('one sentence: the trade-off that the three scenarios settle differently'),
  scenarios: z
    .array(
      z.object({
        scenario_name: z.string().describe('two to five words, no two alike'),
        strategic_logic: z
          .string()
          .describe('two to four sentences: what it bets on, what it gives up, when it is the right one'),
        lever_settings: z
          .array(
            z.object({
              lever_name: z.string().describe('as given'),
              selected_option: z.string().describe('one of its options, word for word'),
            }),
          )
          .describe('one entry for each decision given'),
      }),
    )
    .min(3)
    .max(3),
});

type Setting = z.infer<typeof Proposal>['scenarios'][number]['lever_settings'][number];

const Scenario = z.object({
  scenario_name: z.string(),
  strategic_logic: z.string(),
  lever_settings: z.record(z.string(), z.string()),
});

const CandidateScenarios = z.object({ response: Proposal, scenarios: z.array(Scenario).length(3) });

/**
 * What a scenario chooses for each vital decision, in their order and wording. A setting of a decision that was not given
 * is dropped, one that was not made is left out; an option in other words stays as it was answered.
 */
function settle(levers: readonly EnrichedLever[], answered: readonly Setting[]): Record<string, string> {
  const settings = levers.flatMap(({ name, options }) => {
    const chosen =
      answered.find((s) => sameName(s.lever_name, name)) ??
      answered.find((s) => options.some((option) => sameName(option, s.selected_option)));
    if (!chosen) return [];
    const option = options.find((o) => sameName(o, chosen.selected_option));
    return [[name, option ?? chosen.selected_option] as const];
  });
  return Object.fromEntries(settings);
}

/** Later tasks find a scenario by its name: of two that share one, the second gets a number. */
function withNamesApart<S extends { scenario_name: string }>(scenarios: readonly S[]): S[] {
  const seen = new Map<string, number>();
  return scenarios.map((scenario) => {
    const key = nameKey(scenario.scenario_name);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? scenario : { ...scenario, scenario_name: `${scenario.scenario_name} (${times})` };
  });
}

/** Combines one option of each vital decision into three strategies that differ. */
export const candidateScenarios = defineTask({
  name: 'candidate_scenarios',
  title: 'Three scenarios',
  stage: 'Strategic',
  purpose: 'Combines one option of each vital decision into three contrasting strategies.',
  wording: { ...SHARED_WORDING, settle, withNamesApart, nameKey },
  needs: [setup, identifyPurpose, planType, focusOnVitalFewLevers],
  steps: {
    combine: {
      kind: 'call',
      title: 'Combine options',
      schema: Proposal,
      ask: ({ plan, inputs }) => ({
        system: system(
          'You combine options of strategic decisions into three whole strategies for one undertaking.',
          'One bets on reach and speed, one on balance, one on safety and thrift; all three could be carried out with what the prompt grants, and their choices fit together.',
          'Set every decision in every scenario, with names and options exactly as given. No two scenarios are the same in more than half of the decisions.',
        ),
        user: [
          planBlocks({ plan, inputs }),
          jsonBlock('purpose', {
            topic: inputs.identify_purpose.topic,
            plan_type: inputs.plan_type.plan_type,
          }),
          jsonBlock(
            'levers',
            inputs.focus_on_vital_few_levers.levers.map(({ name, options, conflict_text }) => ({
              lever_name: name,
              options,
              conflict_text,
            })),
          ),
        ].join('\n\n'),
      }),
    },
  },
  output: CandidateScenarios,
  compose: ({ inputs, answers }) => {
    const { levers } = inputs.focus_on_vital_few_levers;
    return {
      response: answers.combine,
      scenarios: withNamesApart(answers.combine.scenarios).map((scenario) => ({
        ...scenario,
        lever_settings: settle(levers, scenario.lever_settings),
      })),
    };
  },
  files: [
    jsonFile('002-15-candidate_scenarios_raw.json', 'Three scenarios as answered'),
    jsonFile(
      '002-16-candidate_scenarios.json',
      'Three scenarios',
      (output: z.infer<typeof CandidateScenarios>) => ({
        analysis_title: output.response.analysis_title,
        core_tension: output.response.core_tension,
        scenarios: output.scenarios,
      }),
    ),
  ],
});
