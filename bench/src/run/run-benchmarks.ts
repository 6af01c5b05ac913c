import type { Benchmark, Result } from '../benchmark.js';

type Say = (line: string) => void;

const figureLine = ({ name, value, unit, target }: Result): string =>
  `${name} ${Number(value.toPrecision(4))} ${unit}${target === undefined ? '' : ` (target ${target})`}`;

/**
 * Runs benchmarks one after the other. One that throws is told and the rest goes on; `keep` gets the results of each
 * as soon as it is done, so that a later one cannot lose them. None is begun once `stopped` is aborted.
 * @returns the names of those that failed
 */
export async function runBenchmarks(
  benchmarks: readonly Benchmark[],
  keep: (benchmark: string, results: readonly Result[]) => void,
  say: Say,
  stopped?: AbortSignal,
): Promise<string[]> {
  const failed: string[] = [];
  for (const benchmark of benchmarks) {
    if (stopped?.aborted) break;
    const { name } = benchmark;
    say(`== ${name} (about ${benchmark.seconds} s): ${benchmark.about}`);
    try {
      const results = await benchmark.run((line) => say(`${name}: ${line}`));
      keep(name, results);
      for (const result of results) say(`${name}: ${figureLine(result)}`);
    } catch (error) {
      failed.push(name);
      say(`${name} FAILED: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  return failed;
}
