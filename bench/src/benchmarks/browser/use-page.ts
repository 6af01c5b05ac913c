import type { Page } from './watch-page.js';

const PAUSE_MS = 120;

/** What people do while a plan runs, once through: the graph, a task's panel, an edit, folds, zoom, files, a search. */
export async function useAround(page: Page): Promise<void> {
  const press = async (key: string, times = 1): Promise<void> => {
    for (let i = 0; i < times; i++) {
      await page.keyboard.press(key);
      await page.waitForTimeout(PAUSE_MS);
    }
  };
  const tab = async (name: string): Promise<void> => {
    await page.getByRole('navigation').getByRole('link', { name }).click();
    await page.waitForTimeout(PAUSE_MS);
  };
  const click = async (name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).first().click();
    await page.waitForTimeout(PAUSE_MS);
  };
  const choose = async (name: string): Promise<void> => {
    await page
      .getByRole('radio', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await page.waitForTimeout(PAUSE_MS);
  };
  await tab('Graph');
  await press('+', 2);
  await press('-', 2);
  await page.locator('.graph-node[data-status=completed]').last().click();
  const panel = page.getByRole('complementary');
  for (const name of ['Inputs', 'Calls', 'Versions', 'Edit', 'Output']) {
    await panel.getByRole('tab', { name }).click();
    await page.waitForTimeout(PAUSE_MS);
  }
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
  await page.getByRole('treeitem').last().click();
  await page.waitForTimeout(PAUSE_MS);
  await tab('Terminal');
  await page.getByRole('searchbox').pressSequentially('risk', { delay: PAUSE_MS });
  await press('Enter', 3);
  await page.getByRole('searchbox').clear();
  await page.getByRole('button', { name: /^(Hold|Follow)$/ }).click();
  await page.getByRole('button', { name: /^(Hold|Follow)$/ }).click();
}
