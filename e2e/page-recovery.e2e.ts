import { describe, expect, it } from '@jest/globals';
import { keyboardOf } from './src/page/keyboard.js';
import { isDone, openPage, planState } from './src/page/open-page.js';
import { withBrowser } from './src/page/with-browser.js';
import { TASKS } from './src/stack/api.js';
import { until } from './src/stack/stack.js';

const TEST_MS = 400_000;
const QUICK_MS = 20;
/** So that other tasks still run when one has failed. */
const SLOW_MS = 500;
/** In the middle of the plan; what comes before it does not need it. */
const LATE = 'swot_analysis';
/** Early, and little rests on it. */
const REFUSED = 'premise_attack';
/** In US dollars: a few calls of the model that has a price here, and all of them. */
const SMALL = 4;
const LARGE = 500;

describe('what keeps a plan from going on, on the page', () => {
  const ground = withBrowser({ env: { LLM_CONFIG: 'e2e/fixtures/priced-models.json' } });

  it(
    'is its budget: the plan pauses, says so, and goes on when it is raised, asking nothing twice',
    async () => {
      const { context, page, faults } = await openPage(ground.browser);
      await ground.stack.provider.forget();
      const { plan_id } = await ground.stack.api.createPlan({ budget_usd: SMALL });
      await page.goto(`${ground.url}/plans/${plan_id}`);
      const panel = page.getByRole('region', { name: 'How this plan goes on' });
      await panel.getByText('Paused: the budget does not cover the next call').waitFor();
      const asked = async () => Object.values((await ground.stack.provider.calls()).by_key);
      await until(
        async () => (await ground.stack.provider.calls()).in_flight === 0,
        'nothing is asked any more',
      );
      const { cost_usd: spent, completed_tasks: done } = await ground.stack.api.plan(plan_id);
      expect(spent).toBeGreaterThan(0);
      expect(spent).toBeLessThanOrEqual(SMALL);
      const before = (await asked()).length;

      const field = panel.getByRole('spinbutton', { name: /^New budget/ });
      expect(Number(await field.inputValue())).toBeGreaterThan(spent);
      await field.fill(String(spent / 2));
      await panel.getByText(/^Has to be more than/).waitFor();
      expect(await panel.getByRole('button', { name: 'Raise the budget and go on' }).isDisabled()).toBe(true);
      await field.fill(String(LARGE));
      await panel.getByRole('button', { name: 'Raise the budget and go on' }).click();
      await panel.waitFor({ state: 'detached' });
      await isDone(page);
      expect((await ground.stack.api.plan(plan_id)).budget_usd).toBe(LARGE);
      expect(done).toBeGreaterThan(0);
      const calls = await asked();
      expect(calls.length).toBeGreaterThan(before);
      expect(calls.filter(({ started }) => started !== 1)).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    },
    TEST_MS,
  );

  it(
    'is a task that failed: it is found from the list, and one button goes on without asking anything twice',
    async () => {
      const { context, page, faults } = await openPage(ground.browser);
      await ground.stack.provider.behave({
        latency_ms: 20,
        faults: [{ kind: 'refusal', match: `/${LATE}` }],
      });
      const { plan_id } = await ground.stack.api.createPlan();
      expect((await ground.stack.api.ended(plan_id)).status).toBe('failed');
      await ground.stack.provider.behave({ faults: [] });
      await ground.stack.provider.forget();
      await page.goto(`${ground.url}/plans`);
      await page.getByText('Failed only', { exact: true }).click();
      await page.locator(`a[href*="${plan_id}"]`).first().click();
      await page
        .getByRole('button', { name: /^Retry (?!what)/ })
        .first()
        .waitFor();
      const left = TASKS - (await ground.stack.api.plan(plan_id)).completed_tasks;
      await page.getByRole('button', { name: 'Retry what failed' }).click();
      await isDone(page);
      const { by_key } = await ground.stack.provider.calls();
      const asked = new Set(Object.keys(by_key).map((key) => key.split('/')[1]));
      expect([...asked]).toContain(LATE);
      expect(asked.size).toBeLessThanOrEqual(left);
      expect(faults).toEqual([]);
      await context.close();
    },
    TEST_MS,
  );

  it(
    'is a task that failed while others run: retried by keyboard, it never comes to a failed plan; nor does a pause',
    async () => {
      // On a busy machine a command may take longer than the API waits for it: it is answered 503, and done.
      const { context, page, faults } = await openPage(ground.browser, { severed: true });
      const { provider, api } = ground.stack;
      await provider.behave({ latency_ms: SLOW_MS, faults: [{ kind: 'refusal', match: `/${REFUSED}` }] });
      const { plan_id } = await api.createPlan();
      await page.goto(`${ground.url}/plans/${plan_id}?tab=tasks`);
      await page.getByText('failed; the others go on').waitFor();
      await provider.behave({ faults: [] });
      const { tabTo, keys } = keyboardOf(page);
      await tabTo('section[aria-label="How this plan goes on"] button');
      await keys('Enter');
      await page.getByText('failed; the others go on').waitFor({ state: 'detached' });
      expect((await api.plan(plan_id)).status).toBe('running');

      // The button that had the focus is gone; from the title it is not far to the next.
      await page.locator('h1:focus').waitFor();
      const focused = (name: string) => page.locator('button:focus', { hasText: name });
      do await tabTo('main header button');
      while ((await focused('Pause').count()) === 0);
      await keys('Enter');
      await planState(page, 'Paused').waitFor();
      await focused('Resume').waitFor();
      await keys('Enter');
      await focused('Pause').waitFor();
      expect((await api.plan(plan_id)).status).toBe('running');

      await keys('g', 'g');
      await page.locator('.graph-node[data-status=running]').first().waitFor();
      const moving = async () => Number(await page.evaluate('document.getAnimations().length'));
      await until(async () => (await moving()) > 0, 'what runs is seen to run');
      await page.emulateMedia({ reducedMotion: 'reduce' });
      expect(await moving()).toBe(0);
      await provider.behave({ latency_ms: QUICK_MS });
      await isDone(page);
      const told = await ground.stack.database((query) =>
        query<{ status: string }>(
          `SELECT payload ->> 'status' AS status FROM events
           WHERE stream = 'plan:' || $1::text AND event = 'plan_status' ORDER BY seq`,
          [plan_id],
        ),
      );
      expect(told.map(({ status }) => status)).not.toContain('failed');
      expect((await api.task(plan_id, REFUSED)).status).toBe('completed');
      expect(faults).toEqual([]);
      await context.close();
    },
    TEST_MS,
  );
});
