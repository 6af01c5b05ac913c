import { z } from 'zod';
import { jsonFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { identifyPurpose } from '../analysis/identify-purpose.js';
import { planType } from '../analysis/plan-type.js';
import { setup } from '../setup/setup.js';
import { jsonBlock, planPrompt, system } from '../wording/blocks.js';
import { focusOnVitalFewLevers } from './focus-on-vital-few-levers.js';

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

const Scenario = z.object({
  scenario_name: z.string(),
  strategic_logic: z.string(),
  lever_settings: z.record(z.string(), z.string()),
});

const CandidateScenarios = z.object({ response: Proposal, scenarios: z.array(Scenario).length(3) });

/** Combines one option of each vital decision into three strategies that differ. */
export const candidateScenarios = defineTask({
  name: 'candidate_scenarios',
  title: 'Three scenarios',
  stage: 'Strategic',
  purpose: 'Combines one option of each vital decision into three contrasting strategies.',
  needs: [setup, identifyPurpose, planType, focusOnVitalFewLevers],
  steps: {
    combine: {
      kind: 'call',
      title: 'Combine options',
      schema: Proposal,
      ask: ({ inputs }) => ({
        system: system(
          'You combine options of strategic decisions into three whole strategies for one undertaking.',
          'One bets on reach and speed, one on balance, one on safety and thrift; all three could be carried out with what the prompt grants, and their choices fit together.',
          'Set every decision in every scenario, with names and options exactly as given. No two scenarios are the same in more than half of the decisions.',
        ),
        user: [
          planPrompt(inputs.setup),
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
  compose: ({ answers }) => ({
    response: answers.combine,
    scenarios: answers.combine.scenarios.map((scenario) => ({
      ...scenario,
      lever_settings: Object.fromEntries(
        scenario.lever_settings.map((s) => [s.lever_name, s.selected_option]),
      ),
    })),
  }),
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
