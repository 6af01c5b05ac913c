import { describe, expect, it } from '@jest/globals';
import { median, quantile } from './quantile.js';

describe('quantiles', () => {
  it('lie between the values, whatever their order', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(quantile([10, 0], 0.9)).toBe(9);
    expect(quantile([5], 0.99)).toBe(5);
    expect(() => median([])).toThrow(/no value/);
  });
});
