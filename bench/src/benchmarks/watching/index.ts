import type { Stack } from '@planwright/e2e/stack';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Benchmark, Result } from '../../benchmark.js';
import { rounded } from '../../figures/rounded.js';
import { quantile } from '../../statistics/quantile.js';
import { withStack } from '../../run/with-stack.js';
import { deltaLags } from './delta-lags.js';
import { streamedCalls } from './streamed-calls.js';
import { openViewers } from './viewers.js';

/** Viewers on one plan, and spread over many; each with the latency of the provider meanwhile. */
export const ONE_PLAN = { viewers: 50, latencyMs: 200 };
export const SPREAD = { viewers: 200, plans: 20, latencyMs: 4_000, forMs: 30_000 };
const TARGET_MS = 100;
const ENDED_MS = 120_000;
/** What was committed last has this long to arrive. */
const LAST_WORDS_MS = 2_000;
const SLOW = { speed_vs_detail: 'all_details_but_slow' };

const ms = (name: string, value: number, detail: string, target?: number): Result => ({
  name,
  value: rounded(value),
  unit: 'ms',
  better: 'lower',
  detail,
  ...(target === undefined ? {} : { target }),
});

/** Everybody watches the one plan that runs, from its beginning to its end. */
export async function watchOnePlan(stack: Stack, { viewers, latencyMs } = ONE_PLAN): Promise<Result[]> {
  await stack.provider.behave({ latency_ms: latencyMs });
  const { plan_id } = await stack.api.createPlan(SLOW);
  const watching = await openViewers(stack, [plan_id], viewers);
  try {
    const since = Date.now();
    const { last_seq } = await stack.api.ended(plan_id, ENDED_MS);
    await sleep(LAST_WORDS_MS);
    const { lags, seenOf, lost } = await watching.report(since);
    if (seenOf[plan_id] !== last_seq || lost > 0)
      throw new Error(`a viewer saw ${seenOf[plan_id]} of ${last_seq} events; ${lost} lines were ended`);
    const detail = `${viewers} viewers on one plan of ${last_seq} events, ${latencyMs} ms a call`;
    return [
      ms('event_latency_p50_ms', quantile(lags, 0.5), detail),
      ms('event_latency_p99_ms', quantile(lags, 0.99), `${detail}; worst ${quantile(lags, 1)} ms`, TARGET_MS),
    ];
  } finally {
    watching.end();
  }
}

/** Each plan has a few viewers; the plans are ended when enough was seen. */
export async function watchManyPlans(stack: Stack, spread = SPREAD): Promise<Result[]> {
  const { viewers, plans, latencyMs, forMs } = spread;
  await stack.provider.behave({ latency_ms: latencyMs });
  await stack.provider.forget();
  const planIds: string[] = [];
  for (let i = 0; i < plans; i++) planIds.push((await stack.api.createPlan(SLOW)).plan_id);
  const watching = await openViewers(stack, planIds, viewers);
  try {
    const since = Date.now();
    await sleep(forMs);
    const { lags, lost, deltas } = await watching.report(since);
    if (lost > 0) throw new Error(`${lost} lines of viewers were ended`);
    const ended = await streamedCalls(stack);
    const arrived = deltaLags(
      deltas.filter(({ at }) => at >= since),
      ended,
      latencyMs,
    );
    await Promise.all(planIds.map((id) => stack.api.command(id, 'cancel')));
    const pace = rounded((ended.length / (Date.now() - since)) * 1000);
    const detail = `${viewers} viewers on ${plans} plans, ${latencyMs} ms a call, ${pace} calls/s, ${rounded((lags.length / viewers / forMs) * 1000 * plans)} events/s`;
    return [
      ms('event_latency_spread_p50_ms', quantile(lags, 0.5), detail),
      ms(
        'event_latency_spread_p99_ms',
        quantile(lags, 0.99),
        `${detail}; worst ${quantile(lags, 1)} ms`,
        TARGET_MS,
      ),
      ms(
        'delta_latency_p99_ms',
        quantile(arrived, 0.99),
        `p50 ${rounded(quantile(arrived, 0.5))} ms of ${arrived.length} messages; oldest piece of each, 120 ms of it gathering`,
      ),
    ];
  } finally {
    watching.end();
  }
}

export const watching: Benchmark = {
  name: 'watching',
  about:
    'From the commit of an event, and from the writing of a piece of an answer, to its arrival at a Socket.IO client.',
  seconds: 120,
  run: (say) =>
    withStack({ services: ['offline-llm', 'worker', 'api', 'gateway'] }, async (stack) => {
      // The first plan of a process is slow for reasons of its own.
      await stack.api.ended((await stack.api.createPlan()).plan_id, ENDED_MS);
      say(`${ONE_PLAN.viewers} viewers on one plan …`);
      const one = await watchOnePlan(stack);
      say(`${SPREAD.viewers} viewers on ${SPREAD.plans} plans …`);
      return [...one, ...(await watchManyPlans(stack))];
    }),
};
