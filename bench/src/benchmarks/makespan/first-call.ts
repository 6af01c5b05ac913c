import { type Stack, until } from '@planwright/e2e/stack';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Result } from '../../benchmark.js';
import { FULL_PLAN } from '../../plans/time-plans.js';
import { median, quantile } from '../../statistics/quantile.js';

const PLANS = 20;
const LATENCY_MS = 20;
// Looking into the provider's log takes CPU from what is measured: first when the call is most likely there.
const FIRST_LOOK_MS = 150;

/** From POST sent to the first call of that plan at the provider, plans one after the other, each cancelled then. */
export async function firstCallResult(stack: Stack): Promise<Result> {
  await stack.provider.behave({ latency_ms: LATENCY_MS });
  const firstCalls: number[] = [];
  const answers: number[] = [];
  while (firstCalls.length < PLANS) {
    await stack.provider.forget();
    const postedAt = Date.now();
    const { plan_id } = await stack.api.createPlan(FULL_PLAN);
    answers.push(Date.now() - postedAt);
    await sleep(FIRST_LOOK_MS);
    firstCalls.push((await firstCallAt(stack, plan_id)) - postedAt);
    await stack.api.command(plan_id, 'cancel');
    await stack.api.ended(plan_id);
  }
  return {
    name: 'first_call_after_post_ms',
    value: median(firstCalls),
    unit: 'ms',
    better: 'lower',
    target: 150,
    detail: `${PLANS} plans one after the other: p90 ${quantile(firstCalls, 0.9).toFixed(0)} ms; the POST itself is answered after ${median(answers).toFixed(0)} ms (p50)`,
  };
}

/** When the first call of a plan reached the provider, in ms since the epoch. */
async function firstCallAt(stack: Stack, planId: string): Promise<number> {
  let at = Infinity;
  await until(async () => {
    const { log } = await stack.provider.calls();
    // The log is written when a call ends, so what began first need not stand first.
    at = Math.min(...log.filter(({ key }) => key.startsWith(planId)).map((call) => Date.parse(call.at)));
    return at < Infinity;
  }, `a first call of plan ${planId}`);
  return at;
}
