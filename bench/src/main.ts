import { BENCHMARKS } from './benchmarks/index.js';
import { readFigures, writeFigures } from './report/files.js';
import { mergeFigures } from './report/figures.js';
import { takenNow } from './report/taken-now.js';
import { type Asked, BadArguments, readArguments } from './run/arguments.js';
import { runBenchmarks } from './run/run-benchmarks.js';
import { stopStacks } from './run/with-stack.js';

const say = (line: string): void => console.log(line);

/**
 * `npm run bench [-- <name> …|--list|--table]`: measures and merges what was found into docs/benchmarks.json and
 * docs/benchmarks.md.
 * @returns the exit code: 1 when a benchmark failed or the words ask for nothing that there is
 */
export async function main(argv: readonly string[]): Promise<number> {
  let asked: Asked;
  try {
    asked = readArguments(argv, BENCHMARKS);
  } catch (error) {
    if (!(error instanceof BadArguments)) throw error;
    say(error.message);
    return 1;
  }
  if (asked.do === 'list') {
    for (const { name, about, seconds } of BENCHMARKS) say(`${name} (about ${seconds} s): ${about}`);
    return 0;
  }
  if (asked.do === 'table') {
    const stored = readFigures();
    if (stored) writeFigures(stored);
    return 0;
  }
  const stopped = endStacksOnSignals();
  const taken = takenNow();
  const failed = await runBenchmarks(
    asked.benchmarks,
    (benchmark, results) => writeFigures(mergeFigures(readFigures(), taken, benchmark, results)),
    say,
    stopped,
  );
  await stopStacks();
  say(failed.length > 0 ? `Failed: ${failed.join(', ')}` : 'docs/benchmarks.md has the figures.');
  return failed.length > 0 ? 1 : 0;
}

/** Postgres and Temporal run in process groups of their own: Ctrl-C does not reach them. */
function endStacksOnSignals(): AbortSignal {
  const stopped = new AbortController();
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)
    process.once(signal, () => {
      stopped.abort();
      void stopStacks().finally(() => process.exit(code));
    });
  return stopped.signal;
}
