import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StackAddresses } from '../state/run-folder.js';
import type { Display } from './display.js';
import { followPlan } from './event-stream.js';
import { createPlan, getPlan, getReport, listTasks } from './plan-requests.js';
import { isOver, newProgress, takeEvent, type RunProgress } from './progress.js';

export interface RunOptions {
  prompt: string;
  addresses: StackAddresses;
  dataDir: string;
  display: Display;
  signal: AbortSignal;
}

/** A title as part of a file's name: lower-case ASCII words, at most 60 characters. */
export function slugOf(title: string): string {
  const ascii = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return slug.slice(0, 60).replace(/-+$/, '') || 'plan';
}

function saveReport(dataDir: string, title: string, planId: string, html: string): string {
  const folder = join(dataDir, 'reports');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${slugOf(title)}-${planId.slice(0, 8)}.html`);
  writeFileSync(file, html);
  return file;
}

const OUTCOMES: Readonly<Record<string, string>> = {
  clean: 'completed',
  completed_with_gaps: 'completed with gaps, which the report marks',
  with_failures: 'failed in parts; what was made is kept',
  nothing_succeeded: 'failed; nothing could be made',
};

/**
 * Makes a plan and shows it until it is over; then saves the report.
 * @returns true only if the plan completed.
 * @throws StackError when the API refuses the prompt.
 */
export async function runPrompt({
  prompt,
  addresses,
  dataDir,
  display,
  signal,
}: RunOptions): Promise<boolean> {
  const planId = await createPlan(addresses.api, prompt);
  const page = `${addresses.page}/plans/${planId}`;
  display.say(`Plan ${planId} is being made. Page: ${page}`);
  const progress = newProgress(await listTasks(addresses.api, planId));
  await followPlan({
    apiUrl: addresses.api,
    planId,
    signal,
    done: () => isOver(progress.status),
    onEvent: (event) => {
      const before = progress.status;
      takeEvent(progress, event);
      display.event(event, progress);
      if (before !== progress.status) tellStatus(display, progress, page);
    },
  });
  display.end();
  if (!isOver(progress.status)) return false;
  const { title, cost_usd: cost, offline } = await getPlan(addresses.api, planId);
  const report = await getReport(addresses.api, planId);
  const how = OUTCOMES[progress.outcome ?? ''] ?? progress.status;
  display.say(`The plan "${title}" ${how}. It cost $${cost.toFixed(4)}.`);
  if (offline)
    display.say(
      'It was written by the offline provider, which no model stands behind: set OPENAI_API_KEY for a real plan.',
    );
  if (progress.error) display.say(progress.error);
  if (report) {
    const file = saveReport(dataDir, title, planId, report.html);
    display.say(`Report: ${report.url}\nCopy:   ${file}`);
    display.event({ event: 'report', payload: { plan_id: planId, url: report.url, path: file } }, progress);
  }
  return progress.status === 'completed';
}

function tellStatus(display: Display, { status }: RunProgress, page: string): void {
  if (status === 'waiting') display.say(`The plan waits for a decision of yours: ${page}`);
  if (status === 'paused') display.say(`The plan is paused: ${page}`);
}
