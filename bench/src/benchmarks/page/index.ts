import { projectRoot } from '@planwright/config';
import { Api, launchBrowser } from '@planwright/e2e/stack';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Benchmark, Result } from '../../benchmark.js';
import { rounded } from '../../figures/rounded.js';
import { initialScripts } from './initial-scripts.js';
import { type StartedStack, startEnvironment, startStack } from './started-stack.js';
import { FORM_IS_USABLE, planIsUsable, usableMs } from './usable.js';

const VISITS = 5;
const TARGET_START_S = 10;
const TARGET_SCRIPTS_KB = 200;
const TARGET_USABLE_MS = 1_500;

/** Compressed size of what the page loads before it can be used, in kilobytes of 1,000 bytes. */
export function measureScripts(): Result {
  const scripts = initialScripts(path.join(projectRoot(), 'web', 'dist'));
  const kb = (bytes: number): number => rounded(bytes / 1000);
  return {
    name: 'web_initial_js_gzip_kb',
    value: scripts.reduce((sum, { gzip }) => sum + gzip, 0) / 1000,
    unit: 'kB',
    better: 'lower',
    target: TARGET_SCRIPTS_KB,
    detail: scripts
      .map(({ file, gzip }) => `${path.basename(file).replace(/-[\w-]{8}\./, '.')} ${kb(gzip)}`)
      .join(', '),
  };
}

/** The form on the first page and the page of a finished plan, each opened by a browser that knows nothing of them. */
export async function measureVisits(stack: StartedStack, visits = VISITS): Promise<Result[]> {
  const api = new Api(stack.apiUrl);
  const { plan_id, total_tasks } = await api.ended((await api.createPlan()).plan_id, 120_000);
  const browser = await launchBrowser();
  const result = (name: string, value: number, detail: string): Result => ({
    name,
    value: Math.round(value),
    unit: 'ms',
    better: 'lower',
    detail: `${detail}, empty cache, median of ${visits}`,
  });
  try {
    const form = await usableMs(browser, stack.pageUrl, FORM_IS_USABLE, visits);
    const planUrl = `${stack.pageUrl}/plans/${plan_id}`;
    const plan = await usableMs(browser, planUrl, planIsUsable(total_tasks), visits);
    return [
      { ...result('page_usable_ms', form, 'the form for a new plan'), target: TARGET_USABLE_MS },
      result('page_usable_plan_ms', plan, `a finished plan of ${total_tasks} tasks`),
    ];
  } finally {
    await browser.close();
  }
}

/** Starts twice in one data folder, the second time warm, and looks at the page of that second one. */
export async function measureStart(
  say: (line: string) => void,
  command?: readonly string[],
): Promise<Result[]> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'planwright-start-'));
  // Postgres may run as another user than root.
  chmodSync(dataDir, 0o755);
  let stack: StartedStack | undefined;
  try {
    const env = await startEnvironment(dataDir);
    stack = await startStack(env, command);
    const first = rounded(stack.seconds);
    say(`ready after ${first} s with an empty data folder`);
    await stack.end();
    stack = await startStack(env, command);
    say(`ready after ${rounded(stack.seconds)} s the second time`);
    const start: Result = {
      name: 'stack_ready_warm_s',
      value: stack.seconds,
      unit: 's',
      better: 'lower',
      target: TARGET_START_S,
      detail: `from the command to its ready line, second start; the first, with an empty data folder, ${first} s`,
    };
    return [start, ...(await measureVisits(stack))];
  } finally {
    await stack?.end();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

export const page: Benchmark = {
  name: 'page',
  about: 'The second `npm start`, the first look at the page, and the size of its scripts.',
  seconds: 60,
  run: async (say) => [...(await measureStart(say)), measureScripts()],
};
