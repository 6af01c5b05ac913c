import { describe, expect, it } from '@jest/globals';
import { costMicros, estimateTokens, outputLimit, reserveMicros } from './tokens.js';

const prices = { input: 2, output: 12, cachedInput: 0.2 };
const question = { system: 'x'.repeat(400), user: 'y'.repeat(4000), schema: {}, schemaName: 'a' };

describe('tokens and money', () => {
  it('counts cached input at its own price, in whole micro-dollars', () => {
    expect(costMicros(prices, { input: 1000, cached: 400, output: 300, reasoning: 100 })).toBe(
      1200 + 80 + 3600,
    );
    expect(
      costMicros(
        { input: 0.15, output: 0, cachedInput: 0 },
        { input: 3, cached: 0, output: 0, reasoning: 0 },
      ),
    ).toBe(0);
  });

  it('estimates a token for four bytes and counts the schema', () => {
    expect(estimateTokens(question)).toBe(100 + 1000 + 1 + 16);
    expect(estimateTokens({ ...question, user: '日'.repeat(400) })).toBe(100 + 300 + 1 + 16);
  });

  it('holds at least what the attempt can cost at its longest', () => {
    const model = { prices, maxOutputTokens: 4000 };
    expect(outputLimit(model, { maxOutputTokens: 9000 })).toBe(4000);
    expect(reserveMicros(model, { ...question, maxOutputTokens: 500 })).toBe(1117 * 2 + 500 * 12);
    expect(reserveMicros(model, question)).toBe(1117 * 2 + 4000 * 12);
  });
});
