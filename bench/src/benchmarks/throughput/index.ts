import type { Stack } from '@planwright/e2e/stack';
import type { Benchmark, Result } from '../../benchmark.js';
import { answeredCalls } from '../../plans/call-chain.js';
import { timePlans } from '../../plans/time-plans.js';
import { withStack } from '../../run/with-stack.js';
import { bareActivitiesPerSecond } from './bare/run-bare.js';

const PLANS = 20;
/** About how many calls of a plan run side by side. */
const AT_ONCE = 8;
const LIMIT_MS = 300_000;

export const throughput: Benchmark = {
  name: 'throughput',
  about: `${PLANS} full plans at once at provider latency 0: calls a second, against as many no-op activities on the same Temporal.`,
  seconds: 120,
  run: (say) =>
    withStack({ env: { OFFLINE_LLM_LATENCY_MS: '0' } }, async (stack) => {
      const [warmUp] = await timePlans(stack, { plans: 1, limitMs: LIMIT_MS });
      const calls = (await answeredCalls(stack, warmUp?.planId ?? '')).length;
      const bare = await bareActivitiesPerSecond({
        address: stack.temporalAddress,
        folder: stack.dataDir,
        runs: PLANS,
        run: { activities: calls, at_once: AT_ONCE },
      });
      say(`${bare.toFixed(0)} no-op activities a second, ${PLANS} runs of ${calls} each`);
      const ours = await callsPerSecond(stack);
      return resultsOf(ours, bare);
    }),
};

interface Measured {
  calls: number;
  seconds: number;
}

/** Plans at once: their calls, and the time from the first POST to the last `completed`. */
async function callsPerSecond(stack: Stack): Promise<Measured> {
  const plans = await timePlans(stack, { plans: PLANS, limitMs: LIMIT_MS });
  const counts = await Promise.all(
    plans.map(async ({ planId }) => (await answeredCalls(stack, planId)).length),
  );
  const from = Math.min(...plans.map(({ postedAt }) => postedAt));
  const to = Math.max(...plans.map(({ completedAt }) => completedAt));
  return { calls: counts.reduce((sum, count) => sum + count, 0), seconds: (to - from) / 1000 };
}

function resultsOf({ calls, seconds }: Measured, bare: number): Result[] {
  const rate = calls / seconds;
  const detail = `${calls} calls of ${PLANS} plans in ${seconds.toFixed(1)} s: ${rate.toFixed(1)} a second; ${bare.toFixed(0)} no-op activities a second on the same Temporal just before`;
  return [
    {
      name: 'throughput_ratio',
      value: rate / bare,
      unit: 'ratio',
      better: 'higher',
      target: 0.25,
      floor: 1,
      detail,
    },
    {
      name: 'throughput_calls_per_s',
      value: rate,
      unit: 'calls/s',
      better: 'higher',
      floor: bare,
      detail: 'floor: the no-op activities',
    },
  ];
}
