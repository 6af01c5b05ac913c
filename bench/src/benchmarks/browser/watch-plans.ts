import type { Stack } from '@planwright/e2e/stack';
import { heldAfterCollection, type Held } from './heap.js';
import type { HeapSample } from './slope.js';
import { onPlanPage, openAllTasks, type Page } from './watch-page.js';

/** A plan takes a little more than a minute so. */
const LATENCY_MS = 2_000;
const ENDED_MS = 300_000;
/** What the page reads again when a plan has ended is there by then. */
const SETTLED_MS = 8_000;

/** Long enough for some tasks to change in sight of it, short enough for all of them in one plan. */
const VIEW_MS = 12_000;

/** From the list of plans to one of them and through its views, as a person goes; it is left at its tasks. */
async function goTo(page: Page, planId: string): Promise<void> {
  const follow = (name: string): Promise<void> =>
    page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  await follow('Plans');
  await page.locator(`a[href*="${planId}"]`).first().click();
  for (const view of ['Graph', 'Terminal', 'Timeline']) {
    await follow(view);
    await page.waitForTimeout(VIEW_MS);
  }
  await follow('Tasks');
  await openAllTasks(page);
}

/**
 * One page that watches plan after plan from their first call to their last, for so many minutes: what it holds at the
 * end of each. A plan's content is the same each time, so what grows from one end to the next is kept for nothing.
 */
export async function watchPlans(
  stack: Stack,
  options: Record<string, unknown>,
  minutes: number,
  say: (line: string) => void,
): Promise<(HeapSample & Held)[]> {
  await stack.provider.behave({ latency_ms: LATENCY_MS });
  const begun = Date.now();
  const elapsed = (): number => (Date.now() - begun) / 60_000;
  const samples: (HeapSample & Held)[] = [];
  let { plan_id } = await stack.api.createPlan(options);
  await onPlanPage(stack, plan_id, [], async (page) => {
    for (;;) {
      await stack.api.ended(plan_id, ENDED_MS);
      await page.waitForTimeout(SETTLED_MS);
      const held = await heldAfterCollection(page);
      samples.push({ minutes: elapsed(), ...held });
      say(
        `${elapsed().toFixed(1)} min: ${Math.round(held.kilobytes)} kB held, ${Math.round(held.compiled)} kB compiled`,
      );
      if (elapsed() >= minutes) return;
      ({ plan_id } = await stack.api.createPlan(options));
      await goTo(page, plan_id);
    }
  });
  return samples;
}
