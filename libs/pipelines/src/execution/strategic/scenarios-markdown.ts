import { z } from 'zod';
import { escapeMarkdown, table } from '@planwright/documents';
import { markdownFile } from '../../definition/files.js';
import { defineTask } from '../../definition/task.js';
import { candidateScenarios } from './candidate-scenarios.js';
import { selectScenario } from './select-scenario.js';

const Scenarios = z.object({
  markdown: z.string(),
  /** For later prompts: the strategy that was chosen, and the names of those that were not. */
  chosen: z.object({
    scenario_name: z.string(),
    strategic_logic: z.string(),
    lever_settings: z.record(z.string(), z.string()),
    justification: z.string(),
  }),
  alternatives: z.array(z.string()),
});

/** The chosen strategy with its settings, then the alternatives with how they fit. */
export const scenariosMarkdown = defineTask({
  name: 'scenarios_markdown',
  title: 'Scenarios',
  stage: 'Strategic',
  purpose: 'Puts the chosen strategy and the alternatives into one readable document.',
  needs: [candidateScenarios, selectScenario],
  steps: {},
  output: Scenarios,
  compose: ({ inputs }) => {
    const { response, scenarios } = inputs.candidate_scenarios;
    const { plan_characteristics, scenario_assessments, final_choice } = inputs.select_scenario;
    const assessment = (name: string) => scenario_assessments.find((a) => a.scenario_name === name);
    const settings = (s: (typeof scenarios)[number]) =>
      table(
        ['Decision', 'Course'],
        Object.entries(s.lever_settings).map((cells) => cells.map(escapeMarkdown)),
      );
    const [chosen] = scenarios.filter((s) => s.scenario_name === final_choice.chosen_scenario_name);
    const others = scenarios.filter((s) => s !== chosen);
    const scored = (name: string) => {
      const found = assessment(name);
      return found ? [`**Fit ${found.fit_score} of 10:** ${escapeMarkdown(found.fit_assessment)}`] : [];
    };
    const parts = [
      `**The trade-off:** ${escapeMarkdown(response.core_tension)}`,
      `**The plan in a sentence:** ${escapeMarkdown(plan_characteristics.holistic_profile_of_the_plan)}`,
      ...(chosen
        ? [
            `## Chosen: ${escapeMarkdown(chosen.scenario_name)}`,
            escapeMarkdown(chosen.strategic_logic),
            `**Why:** ${escapeMarkdown(final_choice.justification)}`,
            ...scored(chosen.scenario_name),
            settings(chosen),
          ]
        : []),
      '## Alternatives',
      ...others.flatMap((s) => [
        `### ${escapeMarkdown(s.scenario_name)}`,
        escapeMarkdown(s.strategic_logic),
        ...scored(s.scenario_name),
        settings(s),
      ]),
    ];
    return {
      markdown: parts.join('\n\n'),
      chosen: {
        scenario_name: final_choice.chosen_scenario_name,
        strategic_logic: chosen?.strategic_logic ?? '',
        lever_settings: chosen?.lever_settings ?? {},
        justification: final_choice.justification,
      },
      alternatives: others.map((s) => s.scenario_name),
    };
  },
  files: [
    markdownFile('002-19-scenarios.md', 'Scenarios', (output: z.infer<typeof Scenarios>) => output.markdown),
  ],
  report: { title: 'Scenarios', order: 310 },
});
