import { projectRoot } from '@planwright/config';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { EMPTY_SIGHTS, see, type Sight, sightsOf } from '../page/sights.js';
import { makeStatePlans, postPlan } from '../page/state-plans.js';
import { postedSights } from '../page/stopped-sights.js';
import { launchBrowser } from '../stack/browser.js';
import { Stack } from '../stack/stack.js';
import { contactSheet } from './contact-sheet.js';
import { FORMS, fileOf } from './forms.js';

const USAGE =
  'npm run screenshots [-- --out folder --only text]: every page in every form, or those with the text in their name';
/** Longer pages go on in the same way. */
const MOST_HIGH = 2_400;
const WAIT_MS = 90_000;

/**
 * Makes plans in every state, from one that was just posted to one that is finished, on a stack of its own, and writes every page of
 * them in four forms as PNG, with a page that shows them all. Returns the exit code: 1 when a page was not as it is to
 * be seen, whose picture is there all the same.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  let asked: { out: string; only: string };
  try {
    asked = read(argv);
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
  rmSync(asked.out, { recursive: true, force: true });
  mkdirSync(asked.out, { recursive: true });
  const wanted = ({ name }: Sight): boolean => name.includes(asked.only);
  const shown: Sight[] = [];
  let missed = 0;
  const stack = await Stack.start();
  try {
    const browser = await launchBrowser();
    try {
      const shoot = async (sights: readonly Sight[]): Promise<void> => {
        const some = sights.filter(wanted);
        shown.push(...some);
        missed += await inEveryForm(browser, stack.url('web'), some, asked.out, say);
      };
      await shoot(EMPTY_SIGHTS);
      const posted = await postPlan(stack);
      await shoot(postedSights(posted));
      await shoot(await sightsOf(stack, await makeStatePlans(stack, posted, say)));
    } finally {
      await browser.close();
    }
  } finally {
    await stack.stop();
  }
  const sheet = path.join(asked.out, 'index.html');
  writeFileSync(sheet, contactSheet(shown.map(({ name }) => name)));
  say(`${shown.length * FORMS.length} pictures: ${sheet}`);
  if (missed > 0) say(`${missed} of them do not show what they are to show`);
  return missed > 0 ? 1 : 0;
}

function read(argv: readonly string[]): { out: string; only: string } {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      out: { type: 'string', default: path.join(projectRoot(), 'tmp', 'screenshots') },
      only: { type: 'string', default: '' },
    },
  });
  return values;
}

/** Returns how many pictures do not show what they are to show. */
async function inEveryForm(
  browser: Browser,
  url: string,
  sights: readonly Sight[],
  out: string,
  say: (line: string) => void,
): Promise<number> {
  let missed = 0;
  for (const form of FORMS) {
    const { width, height, colorScheme } = form;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme,
      reducedMotion: 'reduce',
      locale: 'en-GB',
    });
    context.setDefaultTimeout(WAIT_MS);
    for (const sight of sights) {
      // A tab of its own: what was opened in one view is not in the next.
      const page = await context.newPage();
      await see(page, url, sight).catch((error: Error) => {
        missed += 1;
        say(`${sight.name}: ${error.message}`);
      });
      const full = Number(await page.evaluate('document.documentElement.scrollHeight'));
      await page.screenshot({
        path: path.join(out, fileOf(sight.name, form)),
        fullPage: !sight.over,
        clip: { x: 0, y: 0, width, height: sight.over ? height : Math.min(full, MOST_HIGH) },
        timeout: WAIT_MS,
      });
      await page.close();
      say(fileOf(sight.name, form));
    }
    await context.close();
  }
  return missed;
}
