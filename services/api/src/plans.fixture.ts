import { expect } from '@jest/globals';
import type { PlanView } from '@planwright/contracts';
import type { RunningApi } from './api.fixture.js';

export const PROMPT = 'Open a zero-waste café with thirty seats in Lisbon by spring.';

/** A plan that was taken; `key` is its Idempotency-Key. */
export async function createPlan(api: RunningApi, body: object = {}, key?: string): Promise<PlanView> {
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
  const answer = await api.post('/api/plans', { prompt: PROMPT, ...body }, headers);
  expect([answer.status, answer.text]).toEqual([201, answer.text]);
  return answer.json() as PlanView;
}

export const itemsOf = async <T>(api: RunningApi, path: string): Promise<T[]> =>
  ((await api.get(path)).json() as { items: T[] }).items;

/** What a worker would write when a task is done. */
export async function completeTask(
  api: RunningApi,
  planId: string,
  task: string,
  files: { name: string; content: string; contentType: string }[],
): Promise<void> {
  await api.store.beginTask(planId, task, 1);
  await api.store.completeTask({
    planId,
    task,
    generation: 1,
    output: '{"a": 1}',
    files,
    definitionHash: 'h',
    author: 'model',
    gaps: [],
  });
}
