import type { Benchmark, Result } from '../../benchmark.js';
import { quantile } from '../../statistics/quantile.js';
import { measureRecorded, type RecordedRun } from './measure-recorded.js';

const RUN = { plans: 20, apartMs: 2_000, seed: 5, scale: 1 } as const;
const QUANTILES = [
  { q: 0.5, target: 240 },
  { q: 0.9, target: 290 },
] as const;

export const recorded: Benchmark = {
  name: 'recorded',
  about: `${RUN.plans} full plans side by side at the latencies of real calls, with tail hedging and without, against the ideal of the same calls.`,
  seconds: 700,
  run: async (say) => {
    say('with tail hedging');
    const hedged = await measureRecorded({ ...RUN, hedging: true });
    say('without tail hedging');
    const plain = await measureRecorded({ ...RUN, hedging: false });
    return [...resultsOf(hedged, { hedged: true }), ...resultsOf(plain, { hedged: false })];
  },
};

/** p50 and p90 of the plans, each with that of their ideals as the floor; the targets hold with hedging. */
export function resultsOf(run: RecordedRun, { hedged }: { hedged: boolean }): Result[] {
  return QUANTILES.map(({ q, target }) => ({
    name: `makespan_recorded_p${q * 100}${hedged ? '' : '_unhedged'}_s`,
    value: quantile(run.plans, q),
    unit: 's',
    better: 'lower',
    ...(hedged ? { target } : {}),
    floor: quantile(run.ideals, q),
    detail:
      `${run.plans.length} plans, ${run.requests} requests, ${run.second} of them second ones; floor: the same calls with nothing between them; ` +
      `${run.simulated.length} simulated plans with latencies drawn anew: ${quantile(run.simulated, q).toFixed(1)} s`,
  }));
}
