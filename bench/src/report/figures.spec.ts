import { describe, expect, it } from '@jest/globals';
import type { Result } from '../benchmark.js';
import { type Figures, isMet, mergeFigures, type Taken } from './figures.js';

const machine = { cores: 2, model: 'A', memory_gb: 8, os: 'Linux x64', node: '20' };
const first: Taken = { commit: 'aaa', machine, at: '2026-01-01T00:00:00.000Z' };
const second: Taken = { commit: 'bbb', machine, at: '2026-01-02T00:00:00.000Z' };
const third: Taken = { ...second, machine: { ...machine, cores: 4 }, at: '2026-01-03T00:00:00.000Z' };
const result = (name: string, value: number, more: Partial<Result> = {}): Result => ({
  name,
  value,
  unit: 's',
  better: 'lower',
  ...more,
});

describe('merging figures', () => {
  const stored = (): Figures => {
    const one = mergeFigures(undefined, first, 'a', [result('a1', 1), result('a2', 2)]);
    return mergeFigures(one, first, 'b', [result('b1', 3)]);
  };

  it('replaces the figures of the benchmark in their places and says of the others what they were taken on', () => {
    const merged = mergeFigures(stored(), second, 'a', [result('a3', 9), result('a1', 7)]);
    expect(merged).toMatchObject(second);
    expect(merged.results).toEqual([
      { ...result('a1', 7), benchmark: 'a' },
      { ...result('b1', 3), benchmark: 'b', commit: 'aaa', at: first.at },
      { ...result('a3', 9), benchmark: 'a' },
    ]);
  });

  it('keeps what an older figure was taken on over many runs, the machine too', () => {
    const twice = mergeFigures(mergeFigures(stored(), second, 'c', []), third, 'a', [result('a1', 1)]);
    expect(twice.results.find(({ name }) => name === 'b1')).toEqual({
      ...result('b1', 3),
      benchmark: 'b',
      commit: 'aaa',
      at: first.at,
      machine,
    });
  });

  it('leaves no mark on a figure of the same run', () => {
    expect(stored().results.every((figure) => !('at' in figure) && !('commit' in figure))).toBe(true);
  });

  it('rounds, and says whether the target is met by what is stored', () => {
    const { results } = mergeFigures(undefined, first, 'a', [
      result('x', 1.15004, { target: 1.15, floor: 1.000001 }),
      result('y', 0.2, { target: 0.25, better: 'higher' }),
      result('z', 5),
    ]);
    expect(results.map(({ value, floor, met }) => ({ value, floor, met }))).toEqual([
      { value: 1.15, floor: 1, met: true },
      { value: 0.2, floor: undefined, met: false },
      { value: 5, floor: undefined, met: undefined },
    ]);
  });

  it('refuses a figure that is no number and one that another benchmark has', () => {
    expect(() => mergeFigures(undefined, first, 'a', [result('x', NaN)])).toThrow(/x is NaN/);
    expect(() => mergeFigures(stored(), second, 'b', [result('a1', 1)])).toThrow(/a1 is a figure of a/);
  });
});

describe('a target', () => {
  it('is met from its own side on', () => {
    expect(isMet({ value: 6, target: 6, better: 'lower' })).toBe(true);
    expect(isMet({ value: 6.1, target: 6, better: 'lower' })).toBe(false);
    expect(isMet({ value: 6.1, target: 6, better: 'higher' })).toBe(true);
    expect(isMet({ value: 6, better: 'lower' })).toBeUndefined();
  });
});
