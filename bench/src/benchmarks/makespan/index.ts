import type { Benchmark } from '../../benchmark.js';
import { withStack } from '../../run/with-stack.js';
import { cpuResult, makespanResults, measurePlan, type MeasuredPlan } from './measure-plan.js';
import { firstCallResult } from './first-call.js';
import { executionGraph } from '../../plans/call-chain.js';

const PLANS = 3;

export const makespan: Benchmark = {
  name: 'makespan',
  about:
    'Full plans, one after the other, at 200 ms and 1 s a call: POST to completed over the plan’s own longest chain of calls, CPU of all processes, and POST to first call.',
  seconds: 120,
  run: (say) =>
    withStack({ env: { OFFLINE_LLM_LATENCY_MS: '200' } }, async (stack) => {
      const graph = await executionGraph(stack);
      // The first plan of a process finds nothing compiled and nothing cached.
      await measurePlan(stack, graph, 200);
      const plans: MeasuredPlan[] = [];
      while (plans.length < PLANS) plans.push(await measurePlan(stack, graph, 200));
      for (const plan of plans) say(`${(plan.wallMs / 1000).toFixed(2)} s for a chain of ${plan.chain}`);
      await stack.provider.behave({ latency_ms: 1000 });
      const slow = await measurePlan(stack, graph, 1000);
      return [...makespanResults(plans, slow), ...cpuResult(plans, say), await firstCallResult(stack)];
    }),
};
