import { describe, expect, it } from '@jest/globals';
import { PlanIntake } from '@planwright/contracts';
import { describeIntake } from './describe-intake.js';

describe('describeIntake', () => {
  it('writes one line a filled field, in fixed order', () => {
    const intake = PlanIntake.parse({
      areas_to_clarify: ['who signs the lease'],
      confidence: 0.72,
      title: 'Bakery',
      budget: { amount: 40000, currency: 'EUR', flexibility: 'fixed' },
      timeline: { start: '2027-03-01', duration_months: 9 },
      team_size: 0,
      geography: ['Porto', 'Gaia'],
      regulation: [],
      objective: null,
    });
    expect(describeIntake(intake).split('\n')).toEqual([
      '- **Title**: Bakery',
      '- **Budget**: 40,000 EUR, flexibility: fixed',
      '- **Timeline**: from 2027-03-01, 9 months',
      '- **Team size**: 0',
      '- **Geography**: Porto; Gaia',
      '- **Confidence**: 72 %',
      '- **Still to clarify**: who signs the lease',
    ]);
  });

  it('is empty for an intake that says nothing', () => {
    expect(describeIntake({})).toBe('');
    expect(describeIntake({ budget: {}, timeline: {}, resources: [] })).toBe('');
  });

  it('keeps a value on its own line, so that it cannot forge a field', () => {
    expect(describeIntake({ title: 'A\n- **Budget**: 1' }).split('\n')).toHaveLength(1);
  });
});

describe('PlanIntake', () => {
  it.each([
    ['an unknown field', { colour: 'red' }],
    ['an end before the start', { timeline: { start: '2027-05-01', end: '2027-04-01' } }],
    ['a currency that is none', { budget: { amount: 1, currency: 'euro' } }],
    ['a confidence above 1', { confidence: 1.1 }],
    ['too many resources', { resources: Array.from({ length: 41 }, () => 'x') }],
  ])('refuses %s', (_, value) => {
    expect(PlanIntake.safeParse(value).success).toBe(false);
  });
});
