import { launchBrowser, type Stack } from '@planwright/e2e/stack';

type Browser = Awaited<ReturnType<typeof launchBrowser>>;
export type Page = Awaited<ReturnType<Browser['newPage']>>;

const WIDE = { width: 1440, height: 950 };

/** Every row of the plan's tasks is there after it. */
export const openAllTasks = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Open all' }).click();

/** Opens a plan's page with probes in it and hands it to the work; every row of its tasks is there. */
export async function onPlanPage<T>(
  stack: Stack,
  planId: string,
  probes: readonly string[],
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: WIDE });
    for (const probe of probes) await page.addInitScript(probe);
    await page.goto(`${stack.url('web')}/plans/${planId}?tab=tasks`);
    await openAllTasks(page);
    return await work(page);
  } finally {
    await browser.close();
  }
}
