import { describe, expect, it } from '@jest/globals';
import { found, objects } from '../findings.fixture.js';

const RULE = 'date_in_the_past';
const past = (text: string) => objects(RULE, text);

describe('dates', () => {
  it.each([
    'Finish the survey by 2026-02-28.',
    'Due 3 March 2026.',
    'No later than Q4 2025.',
    'It starts on January 5, 2024.',
    'Bis zum 15. Januar 2026 ist gefragt.',
    'Avant le 3 mars 2025, demander.',
    'Completar antes del 1 de febrero de 2026.',
    'Готово до 1 февраля 2026.',
    '2025年12月1日之前完成',
  ])('lie in the past: %s', (text) => {
    expect(past(text)).toBe(true);
  });

  it.each([
    'Finish the survey by 2026-03-04.',
    'No later than Q1 2026.',
    'By the end of 2026 it is open.',
    'The law was changed by the act of 2019.',
    'Founded in 2012, it grew fast.',
    'Plain Writing Act (2010)',
    'By 2026 it is open.',
    'It seats 2000 guests by 20:00.',
  ])('are none of that: %s', (text) => {
    expect(past(text)).toBe(false);
  });

  it('of the schedule and of the intake are seen', () => {
    const schedule = {
      start_date: '2026-02-01',
      finish_date: '2026-09-01',
      milestones: [{ name: 'Lease', date: '2026-03-01' }],
    };
    expect(found(RULE, { create_schedule: schedule }).map(({ path }) => path)).toEqual([
      'start_date',
      'milestones[0].date',
    ]);
    expect(found(RULE, {}, { intake: { timeline: { end: '2025-12-31' } } })).toHaveLength(1);
  });

  it('of other people’s projects are none of the plan', () => {
    expect(
      found(RULE, {
        related_resources: { summary: 'To be finished by 2019-01-01.' },
        premise_attack: { evidence: 'By 2018.' },
      }),
    ).toEqual([]);
  });
});
