export interface HeapSample {
  minutes: number;
  kilobytes: number;
}

/** By how much a series grows, by the straight line that fits it best. */
export function slopePerMinute(samples: readonly HeapSample[]): number {
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const middle = mean(samples.map(({ minutes }) => minutes));
  const level = mean(samples.map(({ kilobytes }) => kilobytes));
  const over = samples.reduce((sum, s) => sum + (s.minutes - middle) * (s.kilobytes - level), 0);
  const spread = samples.reduce((sum, s) => sum + (s.minutes - middle) ** 2, 0);
  if (spread === 0) throw new Error('a slope needs two samples at different times');
  return over / spread;
}

/**
 * The samples of the second half of the time: in the first half the page fills its caches, which let go of what is
 * watched no more after minutes.
 */
export function afterWarmUp<T extends HeapSample>(samples: readonly T[]): T[] {
  const half = (samples.at(-1)?.minutes ?? 0) / 2;
  return samples.filter(({ minutes }) => minutes >= half);
}
