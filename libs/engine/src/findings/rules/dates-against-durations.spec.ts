import { describe, expect, it } from '@jest/globals';
import { found, objects } from '../findings.fixture.js';

const RULE = 'dates_against_durations';
const prompt = 'Open a café within 9 months.';
const withPlan = {
  project_plan: {
    goal_statement: 'Open a café within 9 months.',
    smart_criteria: { time_bound: 'Completed within 9 months.' },
  },
};
const wrong = (text: string) => objects(RULE, text, { prompt }, withPlan);
const schedule = (finish_date: string, milestones: object[] = []) => ({
  create_schedule: { start_date: '2026-03-05', finish_date, milestones },
});

describe('dates and durations', () => {
  it.each([
    'The project takes 14 months.',
    'Everything is completed within two years.',
    'Within 8 weeks (by 2026-07-15), ask the office.',
    'Innerhalb von 4 Wochen (bis zum 15. Juli 2026) wird gefragt.',
  ])('do not fit: %s', (text) => {
    expect(wrong(text)).toBe(true);
  });

  it.each([
    'The project takes nine months.',
    'The permit takes 14 months in other cities.',
    'Within 4 weeks (by 2026-04-01), ask the office.',
    'A delay of 2 years would end it.',
    'A profit is made within the first 2 years of operation.',
    'Within one year of completion (by 2028-06-30), count the guests.',
  ])('fit: %s', (text) => {
    expect(wrong(text)).toBe(false);
  });

  it('tell of a schedule that is longer than what was set', () => {
    expect(found(RULE, schedule('2027-06-30'), { prompt }).map(({ path }) => path)).toEqual(['finish_date']);
    expect(found(RULE, schedule('2026-11-20'), { prompt })).toEqual([]);
    const intake = { timeline: { end: '2026-10-01' } };
    expect(found(RULE, schedule('2026-11-20'), { prompt, intake })[0]).toMatchObject({
      severity: 'error',
      path: 'finish_date',
    });
  });

  it('tell of milestones outside the schedule and of tasks longer than the whole', () => {
    expect(
      found(RULE, schedule('2026-11-20', [{ name: 'Open', date: '2027-01-02' }])).map(({ path }) => path),
    ).toEqual(['milestones[0].date']);
    const estimate_task_durations = {
      task_details: [{ task_id: 'a', days_min: 1, days_realistic: 400, days_max: 500 }],
    };
    expect(found(RULE, { estimate_task_durations }, { prompt }).map(({ path }) => path)).toEqual([
      'task_details[0].days_realistic',
    ]);
  });

  it('take no day for the end by which something else is due', () => {
    const estimate_task_durations = {
      task_details: [{ task_id: 'a', days_min: 1, days_realistic: 400, days_max: 500 }],
    };
    const of = (asked: string) => found(RULE, { estimate_task_durations }, { prompt: asked });
    expect(of('Finish the hall by 31 December 2026.')).toHaveLength(1);
    expect(of('The grant must be spent by 31 December 2026.')).toEqual([]);
  });

  it('tell of parts that are longer than their whole', () => {
    const parts = (assumptions: string) =>
      found(RULE, { make_assumptions: { question_assumption_list: [{ assumptions }] } });
    expect(
      parts('The project timeline is 9 months, with 5 months for permits and 6 months for building.'),
    ).toHaveLength(1);
    expect(
      parts(
        'The project timeline is 9 months, with 5 months for permits and 6 months for building in parallel.',
      ),
    ).toEqual([]);
  });
});
