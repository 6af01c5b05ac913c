import { describe, expect, it } from '@jest/globals';
import type { Benchmark, Result } from '../benchmark.js';
import { BadArguments, readArguments } from './arguments.js';
import { runBenchmarks } from './run-benchmarks.js';

const result = (name: string): Result => ({ name, value: 1, unit: 's', better: 'lower' });
const benchmark = (name: string, run: Benchmark['run']): Benchmark => ({ name, about: '', seconds: 1, run });
const good = (name: string) => benchmark(name, () => Promise.resolve([result(`${name}1`)]));
const bad = benchmark('bad', () => Promise.reject(new Error('no disk')));

describe('running benchmarks', () => {
  it('goes on after one that throws, keeps what the others found and names it', async () => {
    const kept: [string, number][] = [];
    const said: string[] = [];
    const failed = await runBenchmarks(
      [good('a'), bad, good('b')],
      (name, results) => kept.push([name, results.length]),
      (line) => said.push(line),
    );
    expect(failed).toEqual(['bad']);
    expect(kept).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect(said.join('\n')).toMatch(/bad FAILED: Error: no disk/);
  });
});

describe('the command line', () => {
  const all = [good('a'), good('b')];
  it('takes names in the order of the register, and all of them where none is given', () => {
    expect(readArguments(['b', 'a'], all)).toEqual({ do: 'run', benchmarks: all });
    expect(readArguments(['b'], all)).toEqual({ do: 'run', benchmarks: [all[1]] });
    expect(readArguments([], all)).toEqual({ do: 'run', benchmarks: all });
    expect(readArguments(['--list'], all)).toEqual({ do: 'list' });
  });
  it('refuses what it does not know and says what there is', () => {
    expect(() => readArguments(['a', 'x'], all)).toThrow(BadArguments);
    expect(() => readArguments(['--list', 'a'], all)).toThrow(/no --list: .* names of a, b/);
  });
});
