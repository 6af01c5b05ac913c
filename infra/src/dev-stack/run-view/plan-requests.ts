import { randomUUID } from 'node:crypto';
import { ERRORS, PlanView, Problem, TaskView } from '@planwright/contracts';
import { StackError } from '../stack-error.js';
import type { TaskProgress } from './progress.js';

const created = PlanView.pick({ plan_id: true });
const totals = PlanView.pick({ title: true, cost_usd: true, offline: true });
const tasks = TaskView.pick({ task: true, stage: true, status: true }).array();
const problem = Problem.partial();

/** A refusal of the API in words: what is wrong, where, and what to do. */
async function refusal(response: Response): Promise<StackError> {
  const body = problem.safeParse(await response.json().catch(() => ({}))).data ?? {};
  const said = body.detail ?? body.title ?? `the API answered ${response.status}`;
  const places = (body.errors ?? []).filter(({ message }) => !said.includes(message));
  const what = [said, places.map(({ path, message }) => `${path} ${message}`).join('; ')]
    .filter(Boolean)
    .join(' ');
  const todo = body.code ? ERRORS[body.code].todo : 'see the API docs at /docs';
  return new StackError(what.replace(/[.:]\s*$/, ''), todo);
}

async function get(url: string): Promise<unknown> {
  const response = await fetch(url);
  if (!response.ok) throw await refusal(response);
  return response.json();
}

/**
 * Makes a plan of the prompt. The key makes a repeat after a lost answer harmless.
 * @throws StackError with the API's refusal.
 */
export async function createPlan(apiUrl: string, prompt: string): Promise<string> {
  const key = randomUUID();
  const send = (): Promise<Response> =>
    fetch(`${apiUrl}/api/plans`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ prompt }),
    });
  const response = await send().catch(send);
  if (!response.ok) throw await refusal(response);
  return created.parse(await response.json()).plan_id;
}

/** The tasks of a plan in the order of its graph. */
export async function listTasks(apiUrl: string, planId: string): Promise<TaskProgress[]> {
  const body = await get(`${apiUrl}/api/plans/${planId}/tasks`);
  const list = typeof body === 'object' && body !== null && 'items' in body ? body.items : body;
  return tasks.parse(list);
}

export interface PlanTotals {
  title: string;
  cost_usd: number;
  offline: boolean;
}

export const getPlan = async (apiUrl: string, planId: string): Promise<PlanTotals> =>
  totals.parse(await get(`${apiUrl}/api/plans/${planId}`));

/** The finished report, or, where there is none, the best that the stored content allows. */
export async function getReport(
  apiUrl: string,
  planId: string,
): Promise<{ url: string; html: string } | undefined> {
  for (const name of ['report', 'fallback-report']) {
    const url = `${apiUrl}/api/plans/${planId}/${name}`;
    const response = await fetch(url);
    if (response.ok) return { url, html: await response.text() };
    await response.body?.cancel();
  }
  return undefined;
}
