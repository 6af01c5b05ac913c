import type { Stack } from '@planwright/e2e/stack';
import type { GraphIndex } from '@planwright/engine';
import type { Result } from '../../benchmark.js';
import { answeredCalls, longestChain } from '../../plans/call-chain.js';
import { timePlans, wallMs } from '../../plans/time-plans.js';
import { median } from '../../statistics/quantile.js';
import { cpuNow } from './cpu.js';

export interface MeasuredPlan {
  planId: string;
  wallMs: number;
  calls: number;
  /** Calls that had to wait for each other. */
  chain: number;
  /** From POST to completed over the time of that chain. */
  ratio: number;
  /** Seconds of CPU by part; undefined where the system cannot tell. */
  cpu: Map<string, number> | undefined;
}

const LIMIT_MS = 120_000;

/** Runs one full plan alone while the provider takes `latencyMs` for each call. */
export async function measurePlan(stack: Stack, graph: GraphIndex, latencyMs: number): Promise<MeasuredPlan> {
  const parts = new Map(stack.residents().map(({ name, pid }) => [name, pid]));
  const before = cpuNow(parts);
  const [plan] = await timePlans(stack, { plans: 1, limitMs: LIMIT_MS });
  const after = cpuNow(parts);
  if (!plan) throw new Error('no plan was made');
  const calls = await answeredCalls(stack, plan.planId);
  const chain = longestChain(graph, calls);
  return {
    planId: plan.planId,
    wallMs: wallMs(plan),
    calls: calls.length,
    chain,
    ratio: wallMs(plan) / (chain * latencyMs),
    cpu: after && new Map([...after].map(([part, seconds]) => [part, seconds - (before?.get(part) ?? 0)])),
  };
}

const walls = (plans: readonly MeasuredPlan[]): string =>
  plans.map((plan) => `${(plan.wallMs / 1000).toFixed(2)} s`).join(', ');

/** What is told of the plans at 200 ms a call, of the first that a fresh stack made, and of a plan at 1 s a call. */
export function makespanResults(
  first: MeasuredPlan,
  plans: readonly MeasuredPlan[],
  slow: MeasuredPlan,
): Result[] {
  const chains = plans.map(({ chain }) => chain);
  const calls = plans.map((plan) => plan.calls).join(', ');
  return [
    {
      name: 'makespan_ratio_200ms',
      value: median(plans.map(({ ratio }) => ratio)),
      unit: 'ratio',
      better: 'lower',
      target: 1.15,
      floor: 1,
      detail: `median of ${plans.length} plans one after the other: ${walls(plans)}, for a chain of ${chains.join(', ')}`,
    },
    {
      name: 'makespan_first_ratio_200ms',
      value: first.ratio,
      unit: 'ratio',
      better: 'lower',
      floor: 1,
      detail: `one plan: ${walls([first])} for a chain of ${first.chain}; the others come when everything is compiled and cached`,
    },
    {
      name: 'longest_call_chain',
      value: Math.max(...chains),
      unit: 'calls',
      better: 'lower',
      target: 30,
      detail: `of what ran; calls of the plans altogether: ${calls}`,
    },
    {
      name: 'makespan_ratio_1000ms',
      value: slow.ratio,
      unit: 'ratio',
      better: 'lower',
      target: 1.04,
      floor: 1,
      detail: `one plan: ${walls([slow])} for a chain of ${slow.chain}`,
    },
  ];
}

/** CPU of the plans; nothing where the system cannot tell it. */
export function cpuResult(plans: readonly MeasuredPlan[], say: (line: string) => void): Result[] {
  const used = plans.flatMap(({ cpu }) => (cpu ? [cpu] : []));
  if (used.length === 0) {
    say('CPU is not measured: this system has no /proc');
    return [];
  }
  const parts = [...new Set(used.flatMap((cpu) => [...cpu.keys()]))];
  const byPart = parts
    .map((part) => ({ part, seconds: median(used.map((cpu) => cpu.get(part) ?? 0)) }))
    .sort((a, b) => b.seconds - a.seconds);
  const sums = used.map((cpu) => [...cpu.values()].reduce((sum, seconds) => sum + seconds, 0));
  return [
    {
      name: 'cpu_s_per_plan',
      value: median(sums),
      unit: 's',
      better: 'lower',
      target: 6,
      detail: `of the plans at 200 ms; by process: ${byPart
        .map(({ part, seconds }) => `${part} ${seconds.toFixed(2)}`)
        .join(', ')}`,
    },
  ];
}
