import type { Benchmark } from '../../benchmark.js';
import { anatomyResults, chainOf, readTaskTimes } from './anatomy.js';
import { withStack } from '../../run/with-stack.js';
import { cpuResult, makespanResults, measurePlan, type MeasuredPlan } from './measure-plan.js';
import { firstCallResult } from './first-call.js';
import { executionGraph } from '../../plans/call-chain.js';

const WARM_UP = 5;
const PLANS = 3;
const LATENCY_MS = 200;

export const makespan: Benchmark = {
  name: 'makespan',
  about:
    'Full plans, one after the other, at 200 ms and 1 s a call: POST to completed over the plan’s own longest chain of calls, CPU of all processes, and POST to first call.',
  seconds: 120,
  run: (say) =>
    withStack({ env: { OFFLINE_LLM_LATENCY_MS: String(LATENCY_MS) } }, async (stack) => {
      const graph = await executionGraph(stack);
      const measure = () => measurePlan(stack, graph, LATENCY_MS);
      const first = await measure();
      // Some plans go by until everything is compiled and cached.
      for (let i = 1; i < WARM_UP; i++) await measure();
      const plans: MeasuredPlan[] = [];
      while (plans.length < PLANS) plans.push(await measure());
      for (const plan of plans) say(`${(plan.wallMs / 1000).toFixed(2)} s for a chain of ${plan.chain}`);
      const chain = chainOf(graph, await readTaskTimes(stack, plans.at(-1)?.planId ?? ''));
      await stack.provider.behave({ latency_ms: 1000 });
      const slow = await measurePlan(stack, graph, 1000);
      return [
        ...makespanResults(first, plans, slow),
        ...anatomyResults(chain, LATENCY_MS),
        ...cpuResult(plans, say),
        await firstCallResult(stack),
      ];
    }),
};
