import type { Page } from './watch-page.js';

type Locator = ReturnType<Page['locator']>;

const PAUSE_MS = 120;

/** What people do while a plan runs, once through: the graph, a task's panel, an edit, folds, zoom, files, a search. */
export async function useAround(page: Page): Promise<void> {
  const press = async (key: string, times = 1): Promise<void> => {
    for (let i = 0; i < times; i++) {
      await page.keyboard.press(key);
      await page.waitForTimeout(PAUSE_MS);
    }
  };
  // A hand is there before it presses: what shows itself under it is drawn by then.
  const clickOn = async (target: Locator): Promise<void> => {
    await target.hover();
    await page.waitForTimeout(PAUSE_MS);
    await target.click();
    await page.waitForTimeout(PAUSE_MS);
  };
  const tab = (name: string): Promise<void> =>
    clickOn(page.getByRole('navigation').getByRole('link', { name }));
  const click = (name: string | RegExp): Promise<void> =>
    clickOn(page.getByRole('button', { name, exact: true }).first());
  const choose = (name: string): Promise<void> =>
    clickOn(page.getByRole('radio', { name: new RegExp(`^${name}`) }).first());
  await tab('Graph');
  await press('+', 2);
  await press('-', 2);
  await clickOn(page.locator('.graph-node[data-status=completed]').last());
  const panel = page.getByRole('complementary');
  for (const name of ['Inputs', 'Calls', 'Versions', 'Edit', 'Output'])
    await clickOn(panel.getByRole('tab', { name }));
  await press('Escape');
  await tab('Tasks');
  await choose('Running');
  await choose('All');
  await tab('Timeline');
  await click('Open all');
  await page.getByRole('treeitem').first().focus();
  await press('ArrowDown', 10);
  await press('+', 3);
  await press('Shift+ArrowRight', 3);
  await press('0');
  await tab('Files');
  await clickOn(page.getByRole('treeitem').last());
  await tab('Terminal');
  await page.getByRole('searchbox').pressSequentially('risk', { delay: PAUSE_MS });
  await press('Enter', 3);
  await page.getByRole('searchbox').clear();
  await click(/^(Hold|Follow)$/);
  await click(/^(Hold|Follow)$/);
}
