import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { withStack } from '../../run/with-stack.js';
import { executionGraph, idealMs } from '../../plans/call-chain.js';
import { timePlans, wallMs } from '../../plans/time-plans.js';
import { askedTimes } from './asked-times.js';
import { evenLatencies } from './latencies.js';
import { simulatePlans } from './simulate.js';

export interface RecordedOptions {
  plans: number;
  /** Milliseconds from one POST to the next. */
  apartMs: number;
  seed: number;
  /** What the recorded latencies are divided by: 1 is real time. */
  scale: number;
  hedging: boolean;
}

export interface RecordedRun {
  /** Seconds, one for each plan: as it went, and as it would have gone had nothing but its calls taken time. */
  plans: number[];
  ideals: number[];
  /** The same of many more plans with latencies drawn anew. */
  simulated: number[];
  /** Requests to the provider, and those of them that ask for a call again. */
  requests: number;
  second: number;
}

const SAMPLES = 4_000;
const SIMULATED_PLANS = 2_000;
// The longest that was ever simulated is under ten minutes.
const LIMIT_MS = 900_000;

/** Runs full plans side by side at the recorded latencies. Seconds are those of the run: scaled down, not back up. */
export async function measureRecorded(options: RecordedOptions): Promise<RecordedRun> {
  const { plans, apartMs, seed, scale, hedging } = options;
  return withStack({ env: { TAIL_HEDGING: String(hedging) } }, async (stack) => {
    const file = path.join(stack.dataDir, 'latencies.json');
    writeFileSync(file, JSON.stringify(evenLatencies(SAMPLES, scale)));
    await stack.provider.behave({ latency_file: file, seed });
    const graph = await executionGraph(stack);
    const timed = await timePlans(stack, { plans, apartMs, limitMs: LIMIT_MS });
    const { log, total } = await stack.provider.calls();
    const asked = timed.map(({ planId }) => askedTimes(log, planId));
    const one = asked[0] ?? [];
    const seconds = (ms: number): number => ms / 1000;
    return {
      plans: timed.map(wallMs).map(seconds),
      ideals: asked.map((calls) => seconds(idealMs(graph, calls))),
      simulated: simulatePlans(graph, one, { plans: SIMULATED_PLANS, seed, hedged: hedging }).map((ms) =>
        seconds(ms / scale),
      ),
      requests: total,
      second: log.filter(({ key }) => !key.endsWith('#1')).length,
    };
  });
}
