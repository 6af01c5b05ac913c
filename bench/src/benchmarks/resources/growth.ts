import { median } from '../../statistics/quantile.js';

/**
 * How much more lives on at the end than once all was warm: the median of the last quarter of the samples less that of
 * the second. The first quarter fills caches and compiles, which ends by itself.
 */
export function growthOf(samples: readonly number[]): { from: number; to: number; growth: number } {
  const quarter = Math.max(1, Math.floor(samples.length / 4));
  const from = median(samples.slice(quarter, 2 * quarter));
  const to = median(samples.slice(-quarter));
  return { from, to, growth: to - from };
}
