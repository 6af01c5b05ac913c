import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { failureOf } from '@planwright/contracts';
import type { CallLedger, RunStore } from '@planwright/engine';
import { createTestDatabase, insertPlan, type TestDatabase } from '@planwright/testing';
import { randomUUID } from 'node:crypto';
import type { DataSource, QueryRunner } from 'typeorm';
import { createCallLedger } from '../ledger/index.js';
import { begun, claimed, claimOf, attemptOf, figures, firstOf } from '../ledger/ledger.fixture.js';
import { completed } from '../run-store/completed-task.fixture.js';
import { createRunStore } from '../run-store/index.js';
import { createPlanWriter, type PlanWriter } from './plan-writer.js';

const ROUNDS = 15;
const CALLS = 8;
const FOREIGN_KEY_VIOLATION = '23503';

let database: TestDatabase;
let ledger: CallLedger;
let store: RunStore;
let writer: PlanWriter;
/** Why the database refused statements, those included that were run again. */
const refused: unknown[] = [];
beforeAll(async () => {
  database = await createTestDatabase(20);
  const { dataSource } = database;
  const createQueryRunner = (): QueryRunner => {
    const runner = dataSource.createQueryRunner();
    const query = runner.query.bind(runner) as (...given: unknown[]) => Promise<unknown>;
    const watched = (...given: unknown[]): Promise<unknown> =>
      query(...given).catch((error: unknown) => {
        refused.push((error as { code?: unknown }).code ?? error);
        throw error;
      });
    return Object.assign(runner, { query: watched });
  };
  const watched = Object.create(dataSource, {
    createQueryRunner: { value: createQueryRunner },
  }) as DataSource;
  ledger = createCallLedger(watched);
  store = createRunStore(watched);
  writer = createPlanWriter(watched);
});
afterAll(() => database.drop());

/** What a run has under way when its plan is deleted: answers and failures of calls, and ends of tasks. */
async function underWay(planId: string): Promise<(() => Promise<unknown>)[]> {
  const calls = await Promise.all(
    Array.from({ length: CALLS }, async (_, i) => {
      const { callId } = await claimed(ledger, claimOf(planId, { item: `item ${i}`, requestHash: `h${i}` }));
      const { interactionId } = await begun(ledger, attemptOf(callId, { reserveMicros: 100 }));
      return { callId, interactionId, leaseOwner: 'one', figures: figures() };
    }),
  );
  return [
    ...calls.map(
      (call, i) => () =>
        i % 2
          ? ledger.settleAnswer({ ...call, answer: { ok: true }, item: null })
          : ledger.settleFailure({
              ...call,
              failure: failureOf('llm_server'),
              final: true,
              cancelled: false,
            }),
    ),
    ...calls.map(
      ({ callId }) =>
        () =>
          ledger.renewLease(callId, 'one', 5_000),
    ),
    () => store.completeTask(completed(planId, 'b')),
    () => store.failTask(planId, 'a', 1, failureOf('llm_server'), ['c']),
    () => store.cancelPlan(planId),
    () => store.log(planId, 'info', 'Something is said.'),
    ...calls.map((_, i) => () => ledger.claim(claimOf(planId, { item: `new ${i}`, first: firstOf() }))),
  ];
}

/** Tables that have rows of the plan, or events of it. */
async function leftOf(planId: string): Promise<string[]> {
  const tables: { name: string }[] = await database.dataSource.query(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name IN ('plan_id', 'stream')`,
  );
  const left = tables.map(async ({ name }) => {
    const rows: unknown[] = await database.dataSource.query(
      `SELECT FROM ${name} AS t WHERE strpos(to_jsonb(t)::text, $1) > 0 LIMIT 1`,
      [planId],
    );
    return rows.length ? [name] : [];
  });
  return (await Promise.all(left)).flat();
}

describe('deletion of a plan', () => {
  it('waits for what its run has under way, and leaves nothing of it', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const planId = await insertPlan(database.dataSource);
      const work = await underWay(planId);
      const before = Math.floor((round * work.length) / ROUNDS);
      const writes = work.slice(0, before).map((each) => each());
      const deletion = writer.deletePlan(planId);
      await Promise.allSettled([...writes, ...work.slice(before).map((each) => each())]);
      await deletion;
      expect(await leftOf(planId)).toEqual([]);
    }
    // Nobody waited for somebody who waited for him. A call that begins as its plan goes has no plan to belong to.
    expect(refused.filter((code) => code !== FOREIGN_KEY_VIOLATION)).toEqual([]);
  });

  it('is refused where there is none', async () => {
    await expect(writer.deletePlan(randomUUID())).rejects.toMatchObject({ code: 'plan_not_found' });
  });
});
