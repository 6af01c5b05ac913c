import type { GraphIndex } from '@planwright/engine';
import { type CallTime, idealMs } from '../../plans/call-chain.js';
import { latencyAt } from './latencies.js';

/** Shares of [0, 1), the same for the same seed (mulberry32). */
export function sharesOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

const HEDGE_AT = 0.95;

/** One call: as recorded; hedged, a second one is asked once the first has passed the 95th percentile. */
function callMs(next: () => number, hedged: boolean): number {
  const first = latencyAt(next());
  const late = latencyAt(HEDGE_AT);
  return hedged && first > late ? Math.min(first, late + latencyAt(next())) : first;
}

/**
 * How long plans of these calls take when nothing but the calls takes time, with latencies drawn for each plan anew.
 * @returns milliseconds, one for each plan
 */
export function simulatePlans(
  graph: GraphIndex,
  calls: readonly Omit<CallTime, 'ms'>[],
  { plans, seed, hedged }: { plans: number; seed: number; hedged: boolean },
): number[] {
  const next = sharesOf(seed);
  return Array.from({ length: plans }, () =>
    idealMs(
      graph,
      calls.map((call) => ({ ...call, ms: callMs(next, hedged) })),
    ),
  );
}
