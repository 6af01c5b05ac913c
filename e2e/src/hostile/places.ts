import type { Page } from 'playwright-core';

/** A view of what a model wrote, and what a person does there until all of it is in sight. */
export interface Place {
  name: string;
  path: string;
  /** Where the words stand: the titles around it are hostile, too, and prove nothing. */
  within: string;
  /** What is done there, one step after the other; after each of them the page is looked at. */
  steps: readonly ((page: Page) => Promise<void>)[];
}

/** Tasks of the plan, by what there is to see of them. */
interface Shown {
  /** Edited as a form, in two versions at least. */
  form: string;
  /** Edited as Markdown. */
  text: string;
  /** A newer version waits beside the one that a person wrote. */
  merging: string;
}

const press = (name: string) => async (page: Page) => {
  for (const button of await page.getByRole('main').getByRole('button', { name, exact: true }).all())
    await button.click();
};
const choose = (name: string) => (page: Page) =>
  page.getByRole('radio', { name, exact: true }).first().click();

/** Opens what is folded in the task that is shown, and what was folded in that. */
async function unfold(page: Page): Promise<void> {
  for (let layer = 0; layer < LAYERS; layer++) {
    await page.evaluate(`for (const each of document.querySelectorAll('main details')) each.open = true;
      for (const each of document.querySelectorAll('main [role=tabpanel] button[aria-expanded=false]')) each.click();`);
    await page.waitForTimeout(50);
  }
}
const LAYERS = 3;

/** Passes over every row, and stays a moment on each: what is known of it is told below. */
async function pointAtRows(page: Page): Promise<void> {
  for (const row of (await page.getByRole('treeitem').all()).slice(0, ROWS)) await row.hover();
}
const ROWS = 25;

const PART = '[role=tabpanel]';

/** Where a task's words stand: on its own page, in the editor, beside other versions, as a name. */
export function placesOf(planId: string, { form, text, merging }: Shown): Place[] {
  const task = (name: string, query: string) => `/plans/${planId}/tasks/${name}?section=${query}`;
  const plan = (query: string) => `/plans/${planId}?tab=${query}`;
  return [
    { name: 'output', path: task(form, 'output'), within: PART, steps: [unfold, press('Raw')] },
    { name: 'inputs', path: task(form, 'inputs'), within: PART, steps: [unfold] },
    { name: 'calls', path: task(form, 'calls'), within: PART, steps: [unfold, press('Raw')] },
    { name: 'form', path: task(form, 'edit'), within: PART, steps: [unfold, choose('JSON')] },
    { name: 'text', path: task(text, 'edit'), within: PART, steps: [unfold, choose('Preview')] },
    {
      name: 'versions',
      path: task(form, 'versions&vfrom=1&vto=2'),
      within: `${PART} section`,
      steps: [unfold, choose('Side by side')],
    },
    {
      name: 'merge',
      path: task(merging, 'inputs'),
      within: 'main section.tone-violet',
      steps: [unfold, choose('Side by side')],
    },
    { name: 'graph', path: plan(`graph&task=${form}`), within: '.graph-box', steps: [unfold] },
    { name: 'timeline', path: plan('timeline'), within: '[role=tree]', steps: [pointAtRows] },
    { name: 'findings', path: plan('findings'), within: '[aria-labelledby^=findings-]', steps: [unfold] },
  ];
}

const DIALOG = '[role=dialog], [role=alertdialog]';

const pressFirst = (name: string | RegExp) => (page: Page) =>
  page.getByRole('main').getByRole('button', { name }).first().click();

/** Where a plan that has stopped says why, and asks. `completed`: a task of it that can be made anew. */
export function placesOfStop(planId: string, completed: string): Place[] {
  const path = `/plans/${planId}?tab=tasks`;
  const part = (name: string) => `main section[aria-label=${JSON.stringify(name)}]`;
  return [
    { name: 'recovery', path, within: part('How this plan goes on'), steps: [unfold] },
    { name: 'gate', path, within: part('This plan waits for your decision'), steps: [unfold] },
    { name: 'question at the gate', path, within: DIALOG, steps: [pressFirst('Decide')] },
    {
      name: 'question before a task is made anew',
      path: `/plans/${planId}/tasks/${completed}`,
      within: DIALOG,
      steps: [
        async (page) => {
          await pressFirst(/anew/)(page);
          await page.locator(DIALOG).locator('summary').first().click();
        },
      ],
    },
    {
      name: 'palette',
      path,
      within: DIALOG,
      steps: [
        (page) => page.keyboard.press('Control+k'),
        (page) => page.keyboard.type('evil.example', { delay: 20 }),
      ],
    },
  ];
}

/** Whether a case of the corpus can be read there, as a text or in a field. */
export const shows = (within: string): string => `[...document.querySelectorAll(${JSON.stringify(within)})]
  .flatMap((part) => [part.innerText, ...[...part.querySelectorAll('input, textarea')].map(({ value }) => value)])
  .some((text) => /__pwned|evil\\.example/.test(text))`;
