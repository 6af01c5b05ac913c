import { describe, expect, it } from '@jest/globals';
import type { StepContext, Task } from '../../definition/task.js';
import { context as mapping } from '../real-runs/context.fixture.js';
import { realRuns } from '../real-runs/real-run.fixture.js';
import { askOf, contextOf, expectPlain, fileOf, HOSTILE, withIntake } from '../sample-plan.fixture.js';
import { currencyStrategy } from './currency-strategy.js';
import { identifyRisks } from './identify-risks.js';
import { physicalLocations } from './physical-locations.js';

const STRATEGY = {
  strategic_decisions_markdown: {
    decisions: [{ name: 'Rent or own', primary: true, why: 'w', trade_off: 't' }],
  },
  scenarios_markdown: {
    chosen: { scenario_name: 'Small steps', strategic_logic: 'l', lever_settings: { 'Rent or own': 'Rent' } },
  },
};
const digital = { plan_type: { explanation: 'Only a screen is needed.', plan_type: 'digital' } };
const isAsked = (task: Task, step: string, context: StepContext) => {
  const found = task.steps[step];
  return found?.kind === 'call' && (found.when?.(context as never) ?? true);
};

const place = (name: string, changes: object = {}) => ({
  physical_location_broad: 'Portugal',
  physical_location_detailed: 'Lisbon',
  physical_location_specific: name,
  rationale_for_suggestion: `${name} fits.`,
  given: false,
  ...changes,
});
const scouted = (...places: object[]) => ({
  has_location_in_plan: false,
  requirements_for_the_physical_locations: ['80 square metres', ' '],
  physical_locations: places,
  location_summary: 'They fit.',
});

describe('places', () => {
  const blank = {
    physical_location_broad: '',
    physical_location_detailed: ' ',
    physical_location_specific: '',
  };

  it('are asked for with the reasons why the plan needs any', () => {
    expect(isAsked(physicalLocations, 'scout', contextOf(STRATEGY))).toBe(true);
    expect(askOf(physicalLocations, 'scout', contextOf(STRATEGY)).user).toContain(
      'It needs a room in Lisbon.',
    );
  });

  it('are none, with the reason, in a digital plan', () => {
    const context = contextOf({ ...STRATEGY, ...digital });
    expect(isAsked(physicalLocations, 'scout', context)).toBe(false);
    const output = physicalLocations.compose(context);
    expect(output).toMatchObject({
      has_location_in_plan: false,
      requirements_for_the_physical_locations: [],
      physical_locations: [],
      comment: 'Only a screen is needed.',
    });
    expect(fileOf(physicalLocations, '002-21-physical_locations.md', output)).toBe(
      '**Places:** none named\n\nOnly a screen is needed.',
    );
  });

  it.each([
    ['of a physical', {}, null],
    ['of a digital', digital, 'Only a screen is needed.'],
  ])('that the intake %s plan names stand as they were given', (_kind, inputs, comment) => {
    const plan = withIntake({ geography: ['Lisbon, Portugal', 'Porto', 'Porto'] });
    const context = contextOf({ ...STRATEGY, ...inputs }, {}, plan);
    expect(isAsked(physicalLocations, 'scout', context)).toBe(false);
    const output = physicalLocations.compose(context);
    expect(physicalLocations.output.parse(output)).toEqual(output);
    expect(output).toMatchObject({ has_location_in_plan: true, comment });
    expect(
      output.physical_locations.map((p) => [p.item_index, p.physical_location_specific, p.given]),
    ).toEqual([
      [1, 'Lisbon, Portugal', true],
      [2, 'Porto', true],
    ]);
    expect(fileOf(physicalLocations, '002-21-physical_locations.md', output)).toContain(
      '| 1 | Lisbon, Portugal |  | given |',
    );
  });

  it('are numbered anew without those that say nothing or stand there twice, five at most', () => {
    const answer = scouted(
      place('Alfama', { given: true }),
      place('', blank),
      place('ALFAMA'),
      ...['Baixa', 'Chiado', 'Graça', 'Estrela', 'Belém'].map((name) => place(name)),
    );
    const output = physicalLocations.compose(contextOf(STRATEGY, { scout: answer }));
    expect(output.physical_locations.map((p) => [p.item_index, p.physical_location_specific])).toEqual([
      [1, 'Alfama'],
      [2, 'Baixa'],
      [3, 'Chiado'],
      [4, 'Graça'],
      [5, 'Estrela'],
    ]);
    // One of them was named, whatever the answer says of the whole.
    expect(output.has_location_in_plan).toBe(true);
    expect(output.requirements_for_the_physical_locations).toEqual(['80 square metres']);
  });

  it('read as plain text', () => {
    const answer = scouted(place(HOSTILE, { rationale_for_suggestion: HOSTILE }));
    const output = physicalLocations.compose(contextOf(STRATEGY, { scout: answer }));
    expectPlain(fileOf(physicalLocations, '002-21-physical_locations.md', output));
  });
});

describe('the currency', () => {
  const places = { physical_locations: { physical_locations: [place('Alfama')] } };
  const decided = (changes: object = {}) =>
    currencyStrategy.compose(
      contextOf(
        { ...STRATEGY, ...places },
        {
          decide: {
            money_involved: true,
            currency_list: [{ currency: 'EUR', consideration: 'Rent.' }],
            primary_currency: 'EUR',
            currency_strategy: 'Nothing is changed.',
            claims: [],
            ...changes,
          },
        },
      ),
    );

  it('is the one of the intake, which is not asked about', () => {
    const inputs = { ...STRATEGY, ...places };
    const context = contextOf(inputs, {}, withIntake({ budget: { amount: 90000, currency: 'EUR' } }));
    expect(isAsked(currencyStrategy, 'decide', context)).toBe(false);
    expect(isAsked(currencyStrategy, 'decide', contextOf(inputs))).toBe(true);
    const sumAlone = contextOf(inputs, {}, withIntake({ budget: { amount: 90000 } }));
    expect(isAsked(currencyStrategy, 'decide', sumAlone)).toBe(true);
    const output = currencyStrategy.compose(context);
    expect(output).toMatchObject({
      money_involved: true,
      currency_list: [{ currency: 'EUR', consideration: '90000 EUR' }],
      primary_currency: 'EUR',
      given: true,
      claims: [{ text: '90000 EUR', kind: 'fact', source: 'setup' }],
    });
    expect(fileOf(currencyStrategy, '002-23-currency_strategy.md', output)).toContain('EUR (given)');
  });

  it('is decided with the places in view', () => {
    expect(askOf(currencyStrategy, 'decide', contextOf({ ...STRATEGY, ...places })).user).toContain(
      'Alfama, Lisbon, Portugal',
    );
  });

  it('is one that exists and stands in the list; others that do not exist are dropped', () => {
    const list = [
      { currency: 'ZZZ', consideration: 'z' },
      { currency: 'USD', consideration: 'a' },
      { currency: 'USD', consideration: 'b' },
    ];
    expect(decided({ currency_list: list, primary_currency: 'ZZZ' })).toMatchObject({
      currency_list: [{ currency: 'USD', consideration: 'a' }],
      primary_currency: 'USD',
    });
    expect(decided({ currency_list: list }).currency_list.map((c) => c.currency)).toEqual(['EUR', 'USD']);
    expect(decided({ currency_list: [], primary_currency: null }).primary_currency).toBeNull();
  });

  it('is none where no money is involved', () => {
    const output = decided({ money_involved: false });
    expect(output).toMatchObject({ currency_list: [], primary_currency: null });
    expect(fileOf(currencyStrategy, '002-23-currency_strategy.md', output)).toContain(
      '**Money involved:** no',
    );
  });

  it('says where its claims come from and reads as plain text', () => {
    const claim = { text: 'c', kind: 'fact' };
    const output = decided({
      claims: [
        { ...claim, source: 'plan_prompt' },
        { ...claim, source: 'somewhere' },
      ],
      currency_list: [{ currency: 'EUR', consideration: HOSTILE }],
      currency_strategy: HOSTILE,
    });
    expect(output.claims.map((c) => c.source)).toEqual(['setup', 'currency_strategy']);
    expectPlain(fileOf(currencyStrategy, '002-23-currency_strategy.md', output));
  });
});

describe('risks', () => {
  const risk = (changes: object = {}) => ({
    risk_area: 'Law',
    risk_description: 'The permit is late.',
    potential_impact: 'Two months.',
    likelihood: 'high',
    severity: 'medium',
    action: 'Apply now.',
    owner: 'Founder',
    ...changes,
  });
  const inputs = {
    ...STRATEGY,
    physical_locations: {
      requirements_for_the_physical_locations: ['80 square metres'],
      physical_locations: [place('Alfama')],
      comment: null,
    },
    currency_strategy: { primary_currency: 'EUR', currency_strategy: 'Nothing is changed.' },
  };

  it('without a name for who answers have no owner, and say so', () => {
    const output = identifyRisks.compose(
      contextOf(inputs, {
        risks: { risks: [risk(), risk({ owner: ' ' })], risk_assessment_summary: 's', claims: [] },
      }),
    );
    expect(output.risks.map((r) => r.owner)).toEqual(['Founder', null]);
    expect(fileOf(identifyRisks, '003-2-identify_risks.md', output)).toContain('| nobody yet |');
  });

  it('are looked for in the light of places and money, and read as plain text', () => {
    const { user } = askOf(identifyRisks, 'risks', contextOf(inputs));
    for (const told of ['Alfama', 'Nothing is changed.', 'Small steps']) expect(user).toContain(told);
    const hostile = risk({ risk_area: HOSTILE, risk_description: HOSTILE, owner: HOSTILE });
    const output = { risks: [hostile], risk_assessment_summary: HOSTILE, claims: [] };
    expectPlain(fileOf(identifyRisks, '003-2-identify_risks.md', output));
  });
});

describe('plans that really ran', () => {
  const names = realRuns.length ? realRuns.map((run) => run.name) : ['(no real runs beside the project)'];
  (realRuns.length ? it : it.skip).each(names)('%s: have our shape and can be read', (name) => {
    const run = realRuns.find((r) => r.name === name)!;
    for (const task of [physicalLocations, currencyStrategy, identifyRisks] as const) {
      const parsed = task.output.safeParse(mapping[task.name]?.(run, {}));
      expect([task.name, parsed.error]).toEqual([task.name, undefined]);
      const markdown = task.files.find((file) => file.name.endsWith('.md'))!;
      expect(fileOf(task, markdown.name, parsed.data).length).toBeGreaterThan(100);
    }
  });
});
