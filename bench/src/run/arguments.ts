import type { Benchmark } from '../benchmark.js';

/** What `npm run bench -- …` asks for. */
export type Asked = { do: 'run'; benchmarks: readonly Benchmark[] } | { do: 'list' } | { do: 'table' };

/** Words that ask for nothing that there is; the message says what there is. */
export class BadArguments extends Error {}

/**
 * Reads the command line: names of benchmarks (all where none is given), `--list`, or `--table`.
 * @throws BadArguments
 */
export function readArguments(argv: readonly string[], benchmarks: readonly Benchmark[]): Asked {
  const [first] = argv;
  if (argv.length === 1 && first === '--list') return { do: 'list' };
  if (argv.length === 1 && first === '--table') return { do: 'table' };
  const unknown = argv.filter((word) => benchmarks.every(({ name }) => name !== word));
  if (unknown.length > 0) {
    const names = benchmarks.map(({ name }) => name).join(', ');
    throw new BadArguments(
      `There is no ${unknown.join(' and no ')}: give --list or --table alone, or names of ${names}.`,
    );
  }
  return {
    do: 'run',
    benchmarks: argv.length > 0 ? benchmarks.filter(({ name }) => argv.includes(name)) : benchmarks,
  };
}
