import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createTestDatabase, insertPlan, type TestDatabase } from '@planwright/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { modelLatencies } from '../latencies/index.js';
import { withAdvisoryLock } from '../locks/index.js';
import { aliveProcesses, startHeartbeat } from './index.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('a process is alive from its first beat until it stops or falls silent', async () => {
  const { dataSource } = database;
  const heart = startHeartbeat(dataSource, { role: 'worker', info: { task_queue: 'planwright' } });
  while (!(await aliveProcesses(dataSource, 'worker', 1_000)).length) await sleep(10);
  const [found] = await aliveProcesses(dataSource, 'worker', 1_000);
  expect(found).toMatchObject({
    process_id: heart.processId,
    pid: process.pid,
    info: { task_queue: 'planwright' },
  });
  expect(await aliveProcesses(dataSource, 'gateway', 1_000)).toEqual([]);
  await dataSource.query(`UPDATE processes SET seen_at = now() - interval '10 s'`);
  expect(await aliveProcesses(dataSource, 'worker', 1_000)).toEqual([]);
  await heart.stop();
  expect(await aliveProcesses(dataSource, 'worker', 60_000)).toEqual([]);
});

it('a lock that is held is skipped, and free again after its work, also when that throws', async () => {
  const { dataSource } = database;
  const inner: boolean[] = [];
  const ran = await withAdvisoryLock(dataSource, 'sweep', async () => {
    inner.push(await withAdvisoryLock(dataSource, 'sweep', async () => undefined));
    inner.push(await withAdvisoryLock(dataSource, 'other', async () => undefined));
  });
  expect([ran, ...inner]).toEqual([true, false, true]);
  const broken = withAdvisoryLock(dataSource, 'sweep', () => Promise.reject(new Error('broken')));
  await expect(broken).rejects.toThrow('broken');
  expect(await withAdvisoryLock(dataSource, 'sweep', async () => undefined)).toBe(true);
});

it('latencies are those of the newest completed calls of each model', async () => {
  const { dataSource } = database;
  const plan = await insertPlan(dataSource);
  await dataSource.query(
    `WITH call AS (
       INSERT INTO llm_calls (plan_id, task, stage, step, generation, request_hash, state)
       VALUES ($1, 'a', 'One', 'draft', 1, 'h', 'open') RETURNING call_id
     )
     INSERT INTO llm_interactions (call_id, plan_id, task, stage, step, attempt, provider, model, credential, status,
       request, latency_ms, completed_at)
     SELECT call_id, $1, 'a', 'One', 'draft', n, 'p', 'm', 'c', CASE WHEN n % 2 = 0 THEN 'completed' ELSE 'failed' END,
       '{}', CASE WHEN n <= 200 THEN 99999 ELSE n END, now() + n * interval '1 s'
     FROM call, generate_series(1, 600) AS n`,
    [plan],
  );
  expect(await modelLatencies(dataSource, ['m', 'unknown'])).toEqual(
    new Map([['m', { calls: 200, p50Ms: 401, p90Ms: 560.2 }]]),
  );
});
