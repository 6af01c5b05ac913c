import { expect } from '@jest/globals';
import { Problem } from '@planwright/contracts';
import type { Answer, RunningApi } from './api.fixture.js';

const TABLES = [
  'plans',
  'plan_tasks',
  'plan_content',
  'plan_files',
  'events',
  'event_counters',
  'inbox',
  'idempotency_keys',
];

async function rows(api: RunningApi): Promise<Record<string, number>> {
  const counts = TABLES.map(async (table): Promise<[string, number]> => {
    const [row]: { n: number }[] = await api.dataSource.query(`SELECT count(*) AS n FROM ${table}`);
    return [table, row?.n ?? -1];
  });
  return Object.fromEntries(await Promise.all(counts));
}

/** Runs `work` and checks that the database holds as many rows as before. */
export async function leavingNothing(api: RunningApi, work: () => Promise<void>): Promise<void> {
  const before = await rows(api);
  await work();
  expect(await rows(api)).toEqual(before);
}

export function expectRefusal(answer: Answer, status?: number, code?: string): Problem {
  const what = `${answer.status} ${answer.text.slice(0, 300)}`;
  expect([what, answer.headers['content-type']]).toEqual([what, 'application/problem+json; charset=utf-8']);
  const problem = Problem.parse(answer.json());
  expect(answer.status).toBe(problem.status);
  if (status) expect([what, problem.status]).toEqual([what, status]);
  if (code) expect(problem.code).toBe(code);
  expect(problem.status).toBeGreaterThanOrEqual(400);
  expect(problem.status).toBeLessThan(500);
  return problem;
}
