import { describe, expect, it } from '@jest/globals';
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
