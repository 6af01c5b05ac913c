import { expect, it } from '@jest/globals';
import { keepTailLatency } from './tail-latency.js';

it('reads a model once in half a minute, however many ask, and lives through a database that is away', async () => {
  let now = 0;
  let read: () => Promise<number | null> = () => Promise.resolve(100);
  let readings = 0;
  const p95 = keepTailLatency(
    () => {
      readings++;
      return read();
    },
    () => now,
  );
  expect(await Promise.all([p95('m'), p95('m'), p95('m')])).toEqual([100, 100, 100]);
  expect(readings).toBe(1);
  now = 30_000;
  read = () => Promise.reject(new Error('away'));
  expect(await p95('m')).toBe(100);
  now = 60_000;
  read = () => Promise.resolve(null);
  expect(await p95('m')).toBe(null);
  expect(readings).toBe(3);
  expect(await keepTailLatency(() => Promise.reject(new Error('away')))('m')).toBe(null);
});
