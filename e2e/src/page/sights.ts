import type { Page } from 'playwright-core';
import type { Stack } from '../stack/stack.js';
import type { StatePlans } from './state-plans.js';
import { editedSights, stoppedSights } from './stopped-sights.js';

/** One view of the page in one state. */
export interface Sight {
  name: string;
  path: string;
  /** A selector of what is there when the view is whole. */
  ready: string;
  /** What a person does there before it looks so. */
  act?: (page: Page) => Promise<void>;
  /** Whether something lies over the page, which covers what is in the window. */
  over?: true;
  /** Made of the same parts as the view of the finished plan: to be looked at, not to be checked once more. */
  alike?: true;
}

const IDEA =
  'Open a zero-waste café in Lisbon within eight months, with a team of six and seats for forty guests.';

const write = (page: Page) => page.getByRole('textbox', { name: 'Your idea' }).fill(IDEA);
const click = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().click();

const selectAll = (page: Page) => page.getByRole('checkbox', { name: 'Select all that are loaded' }).check();

/** Where nobody has made a plan yet. */
export const EMPTY_SIGHTS: readonly Sight[] = [
  { name: 'empty-home', path: '/', ready: 'button[aria-label^="Use the example"]' },
  { name: 'empty-new', path: '/new', ready: 'button[aria-label^="Use the example"]' },
  { name: 'empty-plans', path: '/plans', ready: 'text=No plan yet' },
];

/** A panel beside the page; where that is narrow, a dialog over it. */
const PANEL = '[role=complementary], [role=dialog]';
const ALIKE = ['tasks', 'files', 'findings', 'report'];
const TASK = 'swot_analysis';
const SECTIONS = ['output', 'inputs', 'calls', 'versions', 'edit'];

/** Every tab of a plan that has at least begun. */
function tabs(state: string, plan: string): Sight[] {
  const tab = (name: string, ready: string): Sight => ({
    name: `${state}-${name}`,
    path: `/plans/${plan}?tab=${name}`,
    ready,
    ...(state !== 'finished' && ALIKE.includes(name) && { alike: true }),
  });
  return [
    tab('graph', '.graph-node'),
    tab('tasks', 'button[aria-expanded]:has-text("Setup")'),
    tab('timeline', '[role=treeitem]'),
    tab('terminal', '[role=log] [data-index]'),
    tab('files', '[role=treeitem]'),
    tab('findings', 'text=What the rules look at'),
    tab('report', 'iframe'),
  ];
}

/** One file of each kind that is shown in a way of its own. */
async function previews(stack: Stack, plan: string): Promise<Sight[]> {
  const files = await stack.api.files(plan);
  return ['md', 'json', 'csv', 'html', 'mmd'].flatMap((kind) => {
    const file = files.find(({ name }) => name.endsWith(`.${kind}`));
    if (!file) return [];
    return {
      name: `finished-file-${kind}`,
      path: `/plans/${plan}?tab=files&file=${encodeURIComponent(file.name)}`,
      ready: `h3:has-text("${file.name}")`,
    };
  });
}

/** Everything there is to see once there are plans in every state. */
export async function sightsOf(stack: Stack, plans: StatePlans): Promise<Sight[]> {
  const { finished, failed, waiting, running } = plans;
  return [
    { name: 'home', path: '/', ready: 'text=Waits for you' },
    {
      name: 'new-told',
      path: '/new',
      ready: 'button[aria-label^="Use the example"]',
      act: async (page) => {
        await page.locator('summary', { hasText: 'Details' }).click();
        await write(page);
        await page.getByText(/\d+ calls/).waitFor();
      },
    },
    {
      name: 'new-refused',
      path: '/new',
      ready: 'button[aria-label^="Use the example"]',
      act: async (page) => {
        await page.getByRole('textbox', { name: 'Your idea' }).fill('asdf asdf');
        await page.getByText('This cannot become a plan yet').waitFor();
      },
    },
    { name: 'plans', path: '/plans', ready: '[role=row] a' },
    {
      name: 'plans-selected',
      path: '/plans',
      ready: '[role=row] a',
      act: selectAll,
    },
    {
      name: 'plans-tag',
      path: '/plans',
      ready: '[role=row] a',
      over: true,
      act: async (page) => {
        await selectAll(page);
        await click('Tag')(page);
        await page.locator('[role$=dialog]').waitFor();
      },
    },
    {
      name: 'plans-delete',
      path: '/plans',
      ready: '[role=row] a',
      over: true,
      act: async (page) => {
        await selectAll(page);
        await click('Delete')(page);
        await page.locator('[role$=dialog]').waitFor();
      },
    },
    { name: 'not-found', path: '/nowhere', ready: 'text=Nothing is here' },
    ...tabs('running', running),
    {
      name: 'running-cancel',
      path: `/plans/${running}`,
      ready: '.graph-node',
      over: true,
      act: async (page) => {
        await click('Cancel')(page);
        await page.locator('[role$=dialog]').waitFor();
      },
    },
    { name: 'failed-opened', path: `/plans/${failed}`, ready: 'button[id^=task-]' },
    ...tabs('failed', failed),
    {
      name: 'failed-task',
      path: `/plans/${failed}?tab=tasks&task=${TASK}`,
      ready: PANEL,
    },
    {
      name: 'failed-graph-task',
      path: `/plans/${failed}?tab=graph&task=${TASK}`,
      ready: '.graph >> text=Runs',
    },
    {
      name: 'failed-retry',
      path: `/plans/${failed}`,
      ready: 'button[id^=task-]',
      over: true,
      act: async (page) => {
        await page.locator(`#task-${TASK}`).focus();
        await page.keyboard.press('r');
        await page.locator('[role=dialog] >> text=Runs').waitFor();
      },
    },
    { name: 'waiting-graph', path: `/plans/${waiting}`, ready: '.graph-node' },
    {
      name: 'waiting-decide',
      path: `/plans/${waiting}`,
      ready: '.graph-node',
      over: true,
      act: async (page) => {
        await click('Decide…')(page);
        await page.locator('[role$=dialog]').waitFor();
      },
    },
    ...stoppedSights(plans),
    ...editedSights(plans.edited),
    ...tabs('finished', finished),
    {
      name: 'finished-graph-task',
      path: `/plans/${finished}?tab=graph&task=${TASK}`,
      ready: PANEL,
    },
    ...SECTIONS.map((section) => ({
      name: `finished-task-${section}`,
      path: `/plans/${finished}?tab=tasks&task=${TASK}&section=${section}`,
      ready: `:is(${PANEL}) [role=tabpanel]`,
    })),
    {
      name: 'finished-task-page',
      path: `/plans/${finished}/tasks/${TASK}`,
      ready: 'main [role=tabpanel]',
    },
    ...(await previews(stack, finished)),
    {
      name: 'finished-export',
      path: `/plans/${finished}`,
      ready: '.graph-node',
      over: true,
      act: click('Export'),
    },
    {
      name: 'palette',
      path: '/plans',
      ready: '[role=row] a',
      over: true,
      act: async (page) => {
        await page.keyboard.press('Control+k');
        await page.getByRole('option').first().waitFor();
      },
    },
    {
      name: 'keys',
      path: `/plans/${finished}`,
      ready: '.graph-node',
      over: true,
      act: async (page) => {
        await page.keyboard.press('?');
        await page.getByRole('heading', { name: 'Keys' }).waitFor();
      },
    },
  ];
}

/** Opens it and waits until nothing of it is on its way any more. */
export async function see(page: Page, url: string, sight: Sight): Promise<void> {
  await page.goto(`${url}${sight.path}`);
  await page.locator(sight.ready).first().waitFor();
  await page.waitForLoadState('networkidle');
  await sight.act?.(page);
  // What is read again later, such as a long list in the terminal, says so; frames tell by themselves.
  await page.getByText('Loading…').first().waitFor({ state: 'hidden' });
  for (const frame of page.frames()) await frame.waitForLoadState('load');
  await isStill(page);
}

/** Motions that come to an end have done so; those that go on for ever are not waited for. */
export const isStill = (page: Page): Promise<unknown> => page.evaluate(STILL);

const STILL = `Promise.allSettled(
  document.getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    .map(({ finished }) => finished))`;
