import { describe, expect, it } from '@jest/globals';
import { PlanIntake } from '@planwright/contracts';
import { emptyDetails, wrongDetails, type Details } from './details.js';
import { areTagsWrong, bodyOf, budgetOf, emptyDraft, isTooLong, loadDraft, saveDraft } from './draft.js';

const storageOf = (value: string | null) => ({ getItem: () => value });

describe('a draft', () => {
  it('is what was typed, and empty when the store is broken or closed', () => {
    let stored = '';
    saveDraft(
      { setItem: (_key, value) => (stored = value) },
      { ...emptyDraft(), prompt: 'A café', budget: '2' },
    );
    expect(loadDraft(storageOf(stored))).toMatchObject({ prompt: 'A café', budget: '2' });
    for (const broken of [null, '{', '[]', '7', '{"prompt": 7, "other": "x"}']) {
      expect(loadDraft(storageOf(broken))).toEqual(emptyDraft());
    }
    const closed = () => {
      throw new Error('denied');
    };
    expect(loadDraft({ getItem: closed })).toEqual(emptyDraft());
    expect(() => saveDraft({ setItem: closed }, emptyDraft())).not.toThrow();
  });

  it('leaves empty fields to the server', () => {
    expect(bodyOf({ ...emptyDraft(), prompt: 'A café', title: '  ' })).toEqual({
      prompt: 'A café',
      speed_vs_detail: 'balanced_speed_and_detail',
    });
    expect(
      bodyOf({ ...emptyDraft(), title: ' T ', model: 'm', budget: '1,5', tags: ' food, ,Lisbon,food ' }),
    ).toMatchObject({
      title: 'T',
      llm_model: 'm',
      budget_usd: 1.5,
      tags: ['food', 'Lisbon'],
    });
  });

  it('keeps its details, and leaves those that are empty or wrong out of the request', () => {
    let stored = '';
    const details = {
      ...emptyDetails(),
      amount: '80,000',
      currency: 'eur',
      start: '2027-01-02',
      end: '2027-09-30',
      team_size: '6',
      scale: 'local',
      geography: ' Lisbon \n\nPorto',
    };
    saveDraft({ setItem: (_key, value) => (stored = value) }, { ...emptyDraft(), details });
    expect(loadDraft(storageOf(stored)).details).toEqual(details);
    expect(loadDraft(storageOf('{"details": {"amount": 7, "other": "x"}}'))).toEqual(emptyDraft());
    const { intake } = bodyOf({ ...emptyDraft(), details });
    expect(intake).toEqual({
      budget: { amount: 80_000, currency: 'EUR' },
      timeline: { start: '2027-01-02', end: '2027-09-30' },
      team_size: 6,
      scale: 'local',
      geography: ['Lisbon', 'Porto'],
    });
    expect(PlanIntake.safeParse(intake).success).toBe(true);
    const wrong = { ...emptyDetails(), amount: 'much', currency: '€', team_size: '2.5' };
    expect(bodyOf({ ...emptyDraft(), details: wrong }).intake).toBeUndefined();
  });

  it('says of each detail what the API would refuse', () => {
    const of = (part: Partial<Details>) => Object.keys(wrongDetails({ ...emptyDetails(), ...part }));
    expect(of({})).toEqual([]);
    expect(of({ amount: '1.200.000', currency: 'USD', team_size: '0' })).toEqual([]);
    expect(of({ amount: '-5', currency: 'EURO', team_size: 'ten' })).toEqual([
      'amount',
      'currency',
      'team_size',
    ]);
    expect(of({ start: '2027-02-01', end: '2027-01-01' })).toEqual(['end']);
    expect(of({ domain: 'x'.repeat(201) })).toEqual(['domain']);
    expect(of({ geography: 'x'.repeat(501), regulation: 'x\n'.repeat(41) })).toEqual([
      'geography',
      'regulation',
    ]);
  });

  it('has a budget above zero or none', () => {
    expect(budgetOf({ ...emptyDraft(), budget: ' ' })).toBeNull();
    for (const budget of ['0', '-1', 'much']) expect(budgetOf({ ...emptyDraft(), budget })).toBeNaN();
  });

  it('has a bounded number of short tags', () => {
    expect(areTagsWrong({ tags: 'a, b' })).toBe(false);
    expect(areTagsWrong({ tags: 'x'.repeat(61) })).toBe(true);
    expect(areTagsWrong({ tags: Array.from({ length: 21 }, (_, i) => `t${i}`).join() })).toBe(true);
  });

  it('is measured in bytes, as the server does', () => {
    expect(isTooLong('é'.repeat(100_000))).toBe(false);
    expect(isTooLong('é'.repeat(100_001))).toBe(true);
  });
});
