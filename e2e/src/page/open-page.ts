import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { TASKS } from '../stack/api.js';

/** On a busy machine a plan, a start or a paint takes its time. */
export const PATIENCE_MS = 150_000;

/** What the browser says when a server is away or refuses; a test that brings that about lets it pass. */
const NETWORK = /Failed to load resource|WebSocket connection to|net::ERR_/i;

export interface Opened {
  context: BrowserContext;
  page: Page;
  /** What went wrong in any tab: exceptions, breaches of the policy, lines on the console. */
  faults: string[];
}

interface Person extends BrowserContextOptions {
  /** Requests may fail, since the test sees to it that they do. */
  severed?: boolean;
  /** The page says of itself that it is read from right to left, as it does in such a language. */
  fromRight?: boolean;
}

/** A person at a browser of their own. */
export async function openPage(
  browser: Browser,
  { severed = false, fromRight = false, ...options }: Person = {},
): Promise<Opened> {
  const context = await browser.newContext(options);
  if (fromRight) await context.addInitScript(TURN_ROUND);
  context.setDefaultTimeout(PATIENCE_MS);
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(error.error().message));
  context.on('console', (message) => {
    const text = message.text();
    const isFault = message.type() === 'error' || /Content Security Policy/i.test(text);
    if (isFault && !(severed && NETWORK.test(text))) faults.push(text);
  });
  return { context, page: await context.newPage(), faults };
}

/** Before anything of the page runs; what it frames is not turned. */
const TURN_ROUND = `if (window === top) {
  const turn = () => document.documentElement?.setAttribute('dir', 'rtl');
  new MutationObserver(turn).observe(document, { childList: true });
  turn();
}`;

/** The id of the plan whose page is open. */
export const planIdOf = (page: Page): string => /plans\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

/** Makes a plan by the form, at the speed with the fewest calls. */
export async function makePlan(page: Page, url: string, prompt: string): Promise<string> {
  await page.goto(url);
  await page.getByRole('textbox', { name: 'Your idea' }).fill(prompt);
  await page.locator('summary', { hasText: 'Options' }).click();
  await page.getByRole('radio', { name: /^Quick/ }).check();
  await page.getByRole('button', { name: 'Make the plan' }).click();
  await page.waitForURL('**/plans/*');
  return planIdOf(page);
}

/** The state that the plan's header shows. */
export const planState = (page: Page, word: string) =>
  page.getByRole('main').getByText(word, { exact: true }).first();

/** That something of the plan is done and it still runs. */
export const isUnderWay = (page: Page) =>
  page
    .getByRole('main')
    .getByText(/^[1-9]\d* of 61$/)
    .first()
    .waitFor();

/** That every task is done, and the plan with them. */
export async function isDone(page: Page): Promise<void> {
  await page.getByText(`${TASKS} of ${TASKS}`).waitFor();
  await planState(page, 'Completed').waitFor();
}
