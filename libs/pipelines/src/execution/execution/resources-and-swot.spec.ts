import { describe, expect, it } from '@jest/globals';
import { askOf, contextOf, expectPlain, fileOf, HOSTILE, withIntake } from '../sample-plan.fixture.js';
import { relatedResources } from './related-resources.js';
import { swotAnalysis } from './swot-analysis.js';
import { SITUATION } from './team/team.fixture.js';

describe('comparable projects', () => {
  const suggestion = (project_name: string, changes: object = {}) => ({
    project_name,
    sure_that_it_exists: true,
    project_description: 'd',
    success_metrics: [],
    risks_and_challenges_faced: ['rent'],
    where_to_find_more_information: [],
    actionable_steps: [],
    rationale_for_suggestion: 'r',
    ...changes,
  });
  const suggested = (...suggestion_list: object[]) =>
    relatedResources.compose(
      contextOf(SITUATION, {
        suggest: {
          suggestion_list,
          summary: 'Rent breaks cafés.',
          claims: [{ text: '90,000 euros', kind: 'fact', source: 'plan_prompt' }],
        },
      }),
    );

  it('are asked for with every need and what was filled in', () => {
    const { user } = askOf(
      relatedResources,
      'suggest',
      contextOf(SITUATION, {}, withIntake({ scale: 'local' })),
    );
    for (const text of ['Seating', 'Small first', 'short of identify_risks', 'Open by October.', '"local"'])
      expect(user).toContain(text);
  });

  it('are only those that are sure, each once, at most four, numbered from 1', () => {
    const { suggestion_list: kept, claims } = suggested(
      suggestion('Doubtful', { sure_that_it_exists: false }),
      suggestion('One'),
      suggestion(' one '),
      ...['Two', 'Three', 'Four', 'Five'].map((name) => suggestion(name)),
    );
    expect(kept.map((s) => [s.item_index, s.project_name])).toEqual([
      [1, 'One'],
      [2, 'Two'],
      [3, 'Three'],
      [4, 'Four'],
    ]);
    expect(kept[0]).not.toHaveProperty('sure_that_it_exists');
    expect(claims).toEqual([{ text: '90,000 euros', kind: 'fact', source: 'setup' }]);
  });

  it('name no contacts, and links as the text they stand for', () => {
    const { suggestion_list: kept } = suggested(
      suggestion('One', {
        where_to_find_more_information: [
          'Annual report [online](https://a.example/x), to be checked',
          '[https://b.example](https://b.example)',
          'Ana, ana@c.example',
          'Call +351 21 123 45 67',
          'https://www.linkedin.com/in/ana',
          'The archive of 2010-2019, 1,000 boxes',
          ' ',
        ],
        actionable_steps: ['Write to ana@c.example', 'Compare the rent'],
      }),
    );
    expect(kept[0]?.where_to_find_more_information).toEqual([
      'Annual report online: https://a.example/x, to be checked',
      'https://b.example',
      'The archive of 2010-2019, 1,000 boxes',
    ]);
    expect(kept[0]?.actionable_steps).toEqual(['Compare the rent']);
  });

  it('are shown as plain text without a single link, and so is that none is known', () => {
    const output = suggested(
      suggestion(HOSTILE, {
        where_to_find_more_information: ['https://b.example/page', 'www.c.example'],
        rationale_for_suggestion: HOSTILE,
        success_metrics: [HOSTILE],
      }),
    );
    const shown = fileOf(relatedResources, '007-8-related_resources.md', output);
    expect(shown).toContain('**Where to look (to be checked)**');
    expectPlain(shown);
    const none = suggested();
    expect(relatedResources.output.safeParse(none).error).toBeUndefined();
    expect(fileOf(relatedResources, '007-8-related_resources.md', none)).toContain(
      'No comparable project is known for sure.',
    );
  });
});

describe('the SWOT', () => {
  const purpose = (kind: string) => ({ ...SITUATION.identify_purpose, purpose: kind });
  const points = (...strengths: string[]) => ({
    strengths,
    weaknesses: ['w'],
    opportunities: ['o'],
    threats: ['t'],
    recommendations: [HOSTILE],
    strategic_objectives: ['g'],
    assumptions: ['a'],
    missing_information: [],
    user_questions: ['q'],
  });

  it('is asked for by the rules of the purpose, with something of every need', () => {
    const systems = ['business', 'personal', 'other'].map((kind) => {
      const context = contextOf({ ...SITUATION, identify_purpose: purpose(kind) });
      const { system, user } = askOf(swotAnalysis, 'conduct', context);
      for (const need of swotAnalysis.needs)
        expect(user).toContain(`<${need.name === 'setup' ? 'plan_prompt' : need.name}>`);
      for (const text of [`"purpose":"${kind}"`, 'The kitchen permit decides.', 'A known café', 'an oven'])
        expect(user).toContain(text);
      return system;
    });
    expect(new Set(systems).size).toBe(3);
    expect(systems[1]).toMatch(/never a verdict on the person/);
    expect(systems[2]).toMatch(/Invent no company/);
  });

  it('keeps the purpose as it was found and each point once', () => {
    const identify_purpose = purpose('personal');
    const output = swotAnalysis.compose(
      contextOf(
        { ...SITUATION, identify_purpose },
        { conduct: points(' Time ', 'time.', ' ', ...Array.from({ length: 9 }, (_, i) => `more ${i}`)) },
      ),
    );
    expect(output).toMatchObject({ ...identify_purpose, response_purpose: identify_purpose });
    expect(output.response_conduct.strengths.slice(0, 2)).toEqual(['Time', 'more 0']);
    expect(output.response_conduct.strengths).toHaveLength(8);
    expect(swotAnalysis.output.safeParse(output).error).toBeUndefined();
  });

  it('is shown field by field, then what follows, as plain text; a field of nothing says so', () => {
    const shown = fileOf(swotAnalysis, '014-2-swot_analysis.md', {
      topic: HOSTILE,
      response_conduct: points(),
    });
    expect(shown.match(/^#+ .*$/gm)).toEqual([
      '## Strengths',
      '## Weaknesses',
      '## Opportunities',
      '## Threats',
      '## Recommendations',
      '## Objectives',
      '## Assumptions',
      '## Questions',
    ]);
    expect(shown).toContain('Within the plan, helpful.\n\nNone told.');
    expectPlain(shown);
  });

  it('takes no answer without a single weakness', () => {
    const step = swotAnalysis.steps['conduct'];
    const accepts = (answer: object) => step?.kind === 'call' && step.schema.safeParse(answer).success;
    expect(accepts(points('s'))).toBe(true);
    expect(accepts({ ...points('s'), weaknesses: [] })).toBe(false);
  });
});
