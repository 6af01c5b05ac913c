import { processEnvironment } from '@planwright/config';
import type { Stack } from '@planwright/e2e/stack';
import type { Benchmark, Result } from '../../benchmark.js';
import { rounded } from '../../figures/rounded.js';
import { withStack } from '../../run/with-stack.js';
import { quantile } from '../../statistics/quantile.js';
import { INP_PROBE, interactionToNextPaint, type Interactions } from './inp-probe.js';
import { PAINT_PROBE, type Painted } from './paint-probe.js';
import { afterWarmUp, slopePerMinute } from './slope.js';
import { useAround } from './use-page.js';
import { onPlanPage } from './watch-page.js';
import { watchPlans } from './watch-plans.js';

const PAINT_TARGET_MS = 150;
const INP_TARGET_MS = 100;
const SLOPE_TARGET_KB = 20;
const PAINT_LATENCY_MS = 300;
const PAINT_PLANS = 3;
const INP_LATENCY_MS = 3_000;
const ENDED_MS = 300_000;
const ROUNDS = 3;
/** A list that was read again may be ahead of an event; more than this share says that the probe looks elsewhere. */
const MOST_UNSEEN = 0.1;
const SLOW = { speed_vs_detail: 'all_details_but_slow' };

/**
 * From the commit of each change of a task to its paint in a page that watches, over whole plans: one has too few for a
 * 99th percentile. What is committed while the page is being opened waits for the page: `page_usable_plan_ms` tells of that.
 */
export async function measurePaint(stack: Stack, plans = PAINT_PLANS): Promise<Result> {
  await stack.provider.behave({ latency_ms: PAINT_LATENCY_MS });
  const events: Painted['events'] = [];
  const opening: Painted['events'] = [];
  let unseen = 0;
  for (let plan = 0; plan < plans; plan++) {
    const { plan_id } = await stack.api.createPlan(SLOW);
    const painted = await onPlanPage(stack, plan_id, [PAINT_PROBE], async (page) => {
      await page.getByText('Live', { exact: true }).first().waitFor({ state: 'attached' });
      await page.evaluate('globalThis.planwrightWatches()');
      await stack.api.ended(plan_id, ENDED_MS);
      await page.waitForTimeout(1_000);
      return page.evaluate<Painted>('globalThis.planwrightPainted()');
    });
    events.push(...painted.events);
    opening.push(...painted.opening);
    unseen += painted.unseen;
  }
  const lags = events.map(({ lagMs }) => lagMs);
  if (unseen > events.length * MOST_UNSEEN)
    throw new Error(`${unseen} changes of tasks were not seen, ${events.length} were`);
  return {
    name: 'event_to_paint_p99_ms',
    value: Math.round(quantile(lags, 0.99)),
    unit: 'ms',
    better: 'lower',
    target: PAINT_TARGET_MS,
    detail: `${lags.length} changes of tasks in ${plans} plans, ${PAINT_LATENCY_MS} ms a call; p50 ${Math.round(quantile(lags, 0.5))} ms, worst ${Math.max(...lags)} ms; ${opening.length} more came while a page was opened, the latest after ${Math.max(0, ...opening.map(({ lagMs }) => lagMs))} ms; ${unseen} were on the page before their event`,
  };
}

/** Interactions in every view while a plan runs and streams. */
export async function measureInteractions(stack: Stack, rounds = ROUNDS): Promise<Result> {
  await stack.provider.behave({ latency_ms: INP_LATENCY_MS });
  const { plan_id } = await stack.api.createPlan(SLOW);
  const found = await onPlanPage(stack, plan_id, [INP_PROBE], async (page) => {
    for (let round = 0; round < rounds; round++) await useAround(page);
    await page.waitForTimeout(500);
    return page.evaluate<Interactions>('globalThis.planwrightInteractions()');
  });
  await stack.api.commandOnceTaken(plan_id, 'cancel');
  return {
    name: 'interaction_to_next_paint_ms',
    value: interactionToNextPaint(found),
    unit: 'ms',
    better: 'lower',
    target: INP_TARGET_MS,
    detail: `${found.count} clicks and keys in five views and a task's panel while a plan runs; the longest ${found.longest[0] ?? 0} ms`,
  };
}

/** What watching plans leaves behind in the page, with their words streaming in all the while. */
export async function measureHeap(
  stack: Stack,
  minutes: number,
  say: (line: string) => void = () => undefined,
): Promise<Result> {
  const all = await watchPlans(stack, SLOW, minutes, say);
  const samples = afterWarmUp(all);
  const megabytes = (at: number, of: 'kilobytes' | 'compiled'): number =>
    rounded((samples.at(at)?.[of] ?? 0) / 1000);
  return {
    name: 'page_heap_slope_kb_per_min',
    value: slopePerMinute(samples),
    unit: 'kB/min',
    better: 'lower',
    target: SLOPE_TARGET_KB,
    detail: `one page watches ${all.length} plans one after the other for ${rounded(all.at(-1)?.minutes ?? 0)} minutes; line of least squares through what it holds after collection at the end of each of the last ${samples.length}, the first half being warm-up: from ${megabytes(0, 'kilobytes')} to ${megabytes(-1, 'kilobytes')} MB and ${samples[0]?.nodes ?? 0} to ${samples.at(-1)?.nodes ?? 0} nodes of documents; code that the browser compiled is not counted: ${megabytes(0, 'compiled')} to ${megabytes(-1, 'compiled')} MB`,
  };
}

/** Minutes of watching; PAGE_WATCH_MINUTES makes them fewer for a look in between. */
const watchMinutes = (): number => Number(processEnvironment()['PAGE_WATCH_MINUTES'] ?? 30);

export const paint: Benchmark = {
  name: 'paint',
  about: 'From commit to paint, and from input to paint, in a real browser that watches plans.',
  seconds: 150,
  run: (say) =>
    withStack({}, async (stack) => {
      // A record of quick calls would have each slow one asked twice: the slow plan comes first.
      say('using the page while a plan runs …');
      const interactions = await measureInteractions(stack);
      say('from commit to paint …');
      return [await measurePaint(stack), interactions];
    }),
};

export const browser: Benchmark = {
  name: 'browser',
  about: 'What the page holds in a real browser that watches plan after plan (PAGE_WATCH_MINUTES, 30).',
  seconds: 1_850,
  run: (say) => withStack({}, async (stack) => [await measureHeap(stack, watchMinutes(), say)]),
};
