import AxeBuilder from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import { pathToFileURL } from 'node:url';

/** What the HTML standard asks, with the rules of taste left out. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  // Styles stand in the file, since it needs nothing else; a wide table or chart scrolls in a group that takes the focus.
  rules: { 'no-inline-style': 'off', 'prefer-native-element': 'off', 'no-redundant-role': 'off' },
});

/** Faults of a report as HTML, one line each. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  );
}

/** Opens a report from its file, as somebody does who was sent it: what it asked for beside itself, and its printed pages. */
export async function openReport(
  browser: Browser,
  file: string,
): Promise<{ requests: string[]; printedPages: number }> {
  const url = pathToFileURL(file).href;
  const requests: string[] = [];
  const page = await browser.newPage();
  page.on('request', (request) => request.url() !== url && requests.push(request.url()));
  await page.goto(url);
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  await page.close();
  return { requests, printedPages: pdf.match(/\/Type\s*\/Page[^s]/g)?.length ?? 0 };
}

/** Serious and critical faults that axe finds, in both schemes. */
export async function axeFaults(browser: Browser, file: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    // The page's own policy keeps axe out, too.
    const context = await browser.newContext({ colorScheme, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    faults.push(
      ...grave.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`),
    );
    await context.close();
  }
  return faults;
}
