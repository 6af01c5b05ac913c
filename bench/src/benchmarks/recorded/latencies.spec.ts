import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '@planwright/config';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { quantile } from '../../statistics/quantile.js';
import { evenLatencies, latencyAt, RECORDED } from './latencies.js';

const CALLS = path.join(projectRoot(), '../shared/data/planexe/metrics');

function recordedCalls(): number[] {
  const files = readdirSync(CALLS).filter((name) => name.endsWith('.usage_metrics.jsonl'));
  return files
    .flatMap((name) => readFileSync(path.join(CALLS, name), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { duration_seconds: number }).duration_seconds * 1000);
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('recorded latencies', () => {
  it('rise with the share, and lie between two quantiles in between', () => {
    const [first, second] = RECORDED;
    expect(RECORDED.every(([, ms], index) => index === 0 || ms >= (RECORDED[index - 1]?.[1] ?? 0))).toBe(
      true,
    );
    expect(latencyAt(0)).toBe(first?.[1]);
    expect(latencyAt(1)).toBe(RECORDED.at(-1)?.[1]);
    expect(latencyAt((second?.[0] ?? 0) / 2)).toBeCloseTo(((first?.[1] ?? 0) + (second?.[1] ?? 0)) / 2);
    expect(quantile(evenLatencies(1000, 10), 0.5)).toBeCloseTo(latencyAt(0.5) / 10, 0);
  });

  it('are those of the real calls', () => {
    if (!existsSync(CALLS)) {
      console.warn(`skipped: ${CALLS} is not there`);
      return;
    }
    const calls = recordedCalls();
    expect(calls.length).toBe(739);
    for (const [share, ms] of RECORDED)
      expect([share, Math.abs(ms - quantile(calls, share)) < 1]).toEqual([share, true]);
    expect(mean(evenLatencies(2000, 1)) / mean(calls)).toBeCloseTo(1, 2);
  });
});
