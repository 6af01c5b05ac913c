import type { EditResult, FileView, MergeBody, PlanView, TaskDetail, TaskView } from '@planwright/contracts';
import { isEnded } from '@planwright/contracts';
import { setTimeout as sleep } from 'node:timers/promises';

export const PROMPT =
  'Open a zero-waste café in Lisbon within eight months on a budget of 180,000 euro, with a team of six and seats for forty guests.';

/** Tasks of an execution plan. */
export const TASKS = 61;

/** The public API as a client sees it. */
export class Api {
  constructor(readonly url: string) {}

  async request(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method,
      headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  private async json<T>(response: Response): Promise<T> {
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  /** A plan at the speed with the fewest calls, unless the body says otherwise. */
  async createPlan(body: Record<string, unknown> = {}): Promise<PlanView> {
    const asked = { prompt: PROMPT, speed_vs_detail: 'fast_but_skip_details', ...body };
    return this.json(await this.request('POST', '/api/plans', asked));
  }

  async plan(id: string): Promise<PlanView> {
    return this.json(await this.request('GET', `/api/plans/${id}`));
  }

  async tasks(id: string): Promise<TaskView[]> {
    const { items } = await this.json<{ items: TaskView[] }>(
      await this.request('GET', `/api/plans/${id}/tasks`),
    );
    return items;
  }

  async files(id: string): Promise<FileView[]> {
    const { items } = await this.json<{ items: FileView[] }>(
      await this.request('GET', `/api/plans/${id}/files`),
    );
    return items;
  }

  /** Sends a command (`pause`, `tasks/x/retry`, …); throws with the problem document unless it was taken (202). */
  async command(id: string, command: string, body?: unknown): Promise<void> {
    const response = await this.request('POST', `/api/plans/${id}/${command}`, body);
    if (response.status !== 202) throw new Error(`${response.status} ${await response.text()}`);
  }

  /**
   * Like command(), after a worker was killed: a run that it held in the middle of a workflow task is handed on by
   * Temporal only when that task has timed out, and answers 503 until then. One that was answered so a moment too early
   * may have been done all the same: what comes after it is then in the wrong state.
   */
  async commandOnceTaken(id: string, command: string, body?: unknown, ms = 20_000): Promise<void> {
    const deadline = Date.now() + ms;
    for (let asked = 0; ; asked++) {
      try {
        return await this.command(id, command, body);
      } catch (error) {
        if (asked > 0 && String(error).includes('wrong_state')) return;
        if (!String(error).includes('worker_unavailable') || Date.now() > deadline) throw error;
      }
    }
  }

  async task(id: string, task: string): Promise<TaskDetail> {
    return this.json(await this.request('GET', `/api/plans/${id}/tasks/${task}`));
  }

  /** Reads what stands under a plan's address. */
  async read<T>(id: string, path: string): Promise<T> {
    return this.json(await this.request('GET', `/api/plans/${id}/${path}`));
  }

  /** Stores a person's version of an output. */
  async edit(
    id: string,
    task: string,
    version: number,
    content: string,
    cascade = true,
  ): Promise<EditResult> {
    const path = `/api/plans/${id}/tasks/${task}/content?cascade=${cascade}`;
    return this.json(await this.request('PUT', path, { content }, { 'if-match': `"${version}"` }));
  }

  async merge(id: string, task: string, body: MergeBody): Promise<EditResult> {
    return this.json(await this.request('POST', `/api/plans/${id}/tasks/${task}/merge`, body));
  }

  /** Waits until the plan has ended; a server that is away for a while is waited for. */
  async ended(id: string, ms = 60_000): Promise<PlanView> {
    const deadline = Date.now() + ms;
    for (;;) {
      const plan = await this.plan(id).catch(() => null);
      if (plan && isEnded(plan.status)) return plan;
      if (Date.now() > deadline)
        throw new Error(`plan ${id} is ${plan?.status ?? 'out of reach'} after ${ms} ms`);
      await sleep(100);
    }
  }
}
