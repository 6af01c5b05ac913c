import { describe, expect, it } from '@jest/globals';
import { askOf, contextOf, expectPlain, fileOf, HOSTILE, lever } from '../sample-plan.fixture.js';
import { candidateScenarios } from './candidate-scenarios.js';
import { scenariosMarkdown } from './scenarios-markdown.js';
import { selectScenario } from './select-scenario.js';
import { strategicDecisionsMarkdown } from './strategic-decisions-markdown.js';

const vital = {
  levers: [lever('Rent'), lever('Menu')],
  response: { summary: 'Cost against reach.', lever_assessments: [] },
};

describe('three scenarios', () => {
  const combined = (...scenarios: [string, [string, string][]][]) =>
    candidateScenarios.compose(
      contextOf(
        { focus_on_vital_few_levers: vital },
        {
          combine: {
            analysis_title: 't',
            core_tension: 'c',
            scenarios: scenarios.map(([scenario_name, settings]) => ({
              scenario_name,
              strategic_logic: 'l',
              lever_settings: settings.map(([lever_name, selected_option]) => ({
                lever_name,
                selected_option,
              })),
            })),
          },
        },
      ),
    ).scenarios;

  it('are asked for with names and options of the vital decisions', () => {
    const { user } = askOf(candidateScenarios, 'combine', contextOf({ focus_on_vital_few_levers: vital }));
    expect(user).toContain('"lever_name":"Menu","options":["Menu careful","Menu middle","Menu bold"]');
  });

  it('set each decision in its own words, in the order of the decisions', () => {
    const [settled] = combined([
      'S',
      [
        ['menu', '"Menu bold."'],
        ['Rent', 'RENT CAREFUL'],
      ],
    ]);
    expect(Object.entries(settled?.lever_settings ?? {})).toEqual([
      ['Rent', 'Rent careful'],
      ['Menu', 'Menu bold'],
    ]);
  });

  it('find a decision by its option, keep an option in other words, drop what was not asked, leave out what was not set', () => {
    const scenarios = combined(
      [
        'S',
        [
          ['The rent question', 'Rent middle'],
          ['Menu', 'A menu of soups'],
        ],
      ],
      [
        'T',
        [
          ['Parking', 'None'],
          ['Menu', 'Menu bold'],
        ],
      ],
    );
    expect(scenarios.map((s) => s.lever_settings)).toEqual([
      { Rent: 'Rent middle', Menu: 'A menu of soups' },
      { Menu: 'Menu bold' },
    ]);
  });

  it('have names that can be told apart', () => {
    const names = combined(['Steady', []], ['steady!', []], ['Bold', []]).map((s) => s.scenario_name);
    expect(names).toEqual(['Steady', 'steady! (2)', 'Bold']);
  });
});

const scenario = (
  scenario_name: string,
  lever_settings: Record<string, string> = { Rent: 'Rent careful' },
) => ({
  scenario_name,
  strategic_logic: `${scenario_name} logic`,
  lever_settings,
});
const scored = (scenario_name: string, fit_score: number) => ({
  scenario_name,
  fit_score,
  fit_assessment: `fits ${fit_score}`,
});
const profile = {
  ambition_and_scale: 'a',
  risk_and_novelty: 'r',
  complexity_and_constraints: 'c',
  domain_and_tone: 'd',
  holistic_profile_of_the_plan: 'h',
};

describe('the chosen scenario', () => {
  const chosen = (chosen_scenario_name: string, ...scenario_assessments: ReturnType<typeof scored>[]) =>
    selectScenario.compose(
      contextOf(
        {
          focus_on_vital_few_levers: vital,
          candidate_scenarios: { scenarios: ['Bold', 'Steady', 'Thrift'].map((name) => scenario(name)) },
        },
        {
          select: {
            plan_characteristics: profile,
            scenario_assessments,
            final_choice: { chosen_scenario_name, justification: 'j' },
          },
        },
      ),
    );

  it('is the one that was named, and scores go by the names as given', () => {
    const selection = chosen('“steady”', scored('BOLD', 9), scored('Steady.', 3));
    expect(selection.final_choice).toEqual({ chosen_scenario_name: 'Steady', justification: 'j' });
    expect(selection.scenario_assessments.map((a) => a.scenario_name)).toEqual(['Bold', 'Steady']);
  });

  it('is the one with the best score where no scenario has that name', () => {
    const named = chosen('Scenario 2', scored('Other', 10), scored('Bold', 4), scored('thrift', 8));
    expect(named.final_choice.chosen_scenario_name).toBe('Thrift');
  });

  it('is the first where names and scores say nothing', () => {
    expect(chosen('?', scored('x', 9)).final_choice.chosen_scenario_name).toBe('Bold');
  });
});

describe('the documents of the strategic stage', () => {
  it('show the chosen strategy, then the others, each with its fit', () => {
    const inputs = {
      candidate_scenarios: {
        response: { core_tension: 'Cost against reach.' },
        scenarios: [scenario('Bold'), scenario('Steady'), scenario('Thrift')],
      },
      select_scenario: {
        plan_characteristics: profile,
        scenario_assessments: [scored('Bold', 4), scored('Steady', 9)],
        final_choice: { chosen_scenario_name: 'Steady', justification: 'It fits.' },
      },
    };
    const output = scenariosMarkdown.compose(contextOf(inputs));
    const shown = fileOf(scenariosMarkdown, '002-19-scenarios.md', output);
    const places = [
      '## Chosen: Steady',
      'Fit 9 of 10',
      '## Alternatives',
      '### Bold',
      'Fit 4 of 10',
      '### Thrift',
    ];
    expect(places.map((text) => shown.indexOf(text))).toEqual(
      [...places.map((text) => shown.indexOf(text))].sort((a, b) => a - b),
    );
    expect(places.filter((text) => !shown.includes(text))).toEqual([]);
    expect(shown.split('### Thrift')[1]).not.toContain('Fit');
  });

  it('show hostile names, options and texts as they were written', () => {
    const hostile = scenario(HOSTILE, { [HOSTILE]: HOSTILE });
    const inputs = {
      candidate_scenarios: { response: { core_tension: HOSTILE }, scenarios: [hostile] },
      select_scenario: {
        plan_characteristics: { ...profile, holistic_profile_of_the_plan: HOSTILE },
        scenario_assessments: [{ ...scored(HOSTILE, 1), fit_assessment: HOSTILE }],
        final_choice: { chosen_scenario_name: HOSTILE, justification: HOSTILE },
      },
    };
    expectPlain(scenariosMarkdown.compose(contextOf(inputs)).markdown);
    const texts = Object.fromEntries(Object.keys(lever('A')).map((key) => [key, HOSTILE]));
    const bad = lever('A', { ...texts, lever_id: lever('A').lever_id, options: [HOSTILE] });
    const levers = { levers: [bad], response: { summary: HOSTILE, lever_assessments: [] } };
    const decisions = { enrich_levers: { characterized_levers: [bad] }, focus_on_vital_few_levers: levers };
    expectPlain(strategicDecisionsMarkdown.compose(contextOf(decisions)).markdown);
  });

  it('list the vital decisions first and number all of them through', () => {
    const inputs = {
      enrich_levers: { characterized_levers: ['Staff', 'Rent', 'Menu', 'Hours'].map((name) => lever(name)) },
      focus_on_vital_few_levers: {
        ...vital,
        response: {
          summary: 'S',
          lever_assessments: [{ lever_id: lever('Hours').lever_id, justification: 'Nobody comes at night.' }],
        },
      },
    };
    const { markdown } = strategicDecisionsMarkdown.compose(contextOf(inputs));
    expect(markdown.match(/^#+ .*$/gm)).toEqual([
      '## Primary decisions',
      '### 1. Rent',
      '### 2. Menu',
      '## Secondary decisions',
      '### 3. Staff',
      '### 4. Hours',
    ]);
    expect(markdown.split('### 4. Hours')[1]).toContain('Nobody comes at night.');
  });
});
