import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FeedEvent, failureOf, planStream } from '@planwright/contracts';
import type { CallLedger } from '@planwright/engine';
import { createTestDatabase, insertPlan, type TestDatabase } from '@planwright/testing';
import { readPage } from '../feed/read-events.js';
import { createRunStore } from '../run-store/index.js';
import { createCallLedger } from './create-call-ledger.js';
import { attemptOf, begun, claimed, claimOf, figures } from './ledger.fixture.js';

let database: TestDatabase;
let ledger: CallLedger;
let plan: string;

beforeAll(async () => {
  database = await createTestDatabase(25);
  ledger = createCallLedger(database.dataSource);
});
afterAll(() => database.drop());
beforeEach(async () => {
  plan = await insertPlan(database.dataSource);
});

const row = async (table: string, where: string, ...values: unknown[]): Promise<Record<string, unknown>> =>
  (await database.dataSource.query(`SELECT * FROM ${table} WHERE ${where}`, values))[0];
const planRow = () => row('plans', 'plan_id = $1', plan);
const expire = (callId: string) =>
  database.dataSource.query(
    `UPDATE llm_calls SET lease_until = now() - interval '1 second' WHERE call_id = $1`,
    [callId],
  );
const interactions = async () =>
  (await readPage(database.dataSource, planStream(plan), 0)).filter(
    (e): e is Extract<FeedEvent, { event: 'llm_interaction' }> => e.event === 'llm_interaction',
  );
const settle = (
  callId: string,
  interactionId: string,
  more: Partial<Parameters<CallLedger['settleAnswer']>[0]> = {},
) =>
  ledger.settleAnswer({
    callId,
    interactionId,
    leaseOwner: 'one',
    answer: { ok: true },
    figures: figures(),
    item: null,
    ...more,
  });
const fail = (
  callId: string,
  interactionId: string,
  more: Partial<Parameters<CallLedger['settleFailure']>[0]> = {},
) =>
  ledger.settleFailure({
    callId,
    interactionId,
    leaseOwner: 'one',
    failure: failureOf('llm_server'),
    figures: figures({ response: '' }),
    final: false,
    cancelled: false,
    ...more,
  });

describe('a committed answer', () => {
  it('is never asked again, and counts once', async () => {
    const { callId } = await claimed(ledger, claimOf(plan));
    const { interactionId } = await begun(ledger, attemptOf(callId, { reserveMicros: 900 }));
    const settled = await Promise.all([settle(callId, interactionId), settle(callId, interactionId)]);
    expect(settled.sort()).toEqual([false, true]);
    expect(await ledger.claim(claimOf(plan, { leaseOwner: 'two' }))).toEqual({
      kind: 'answered',
      callId,
      answer: { ok: true },
    });
    expect(await ledger.begin(attemptOf(callId))).toEqual({ kind: 'lease_lost' });
    expect(await ledger.answers(plan, 'a', 1)).toEqual([{ step: 'draft', item: '', answer: { ok: true } }]);
    expect(await planRow()).toMatchObject({
      spent_micros: 700,
      reserved_micros: 0,
      tokens_input: 10,
      tokens_cached: 1,
    });
    expect(await row('plan_tasks', `plan_id = $1 AND task = 'a'`, plan)).toMatchObject({
      calls: 1,
      cost_micros: 700,
      tokens_output: 5,
    });
    expect(await row('plan_metrics', 'plan_id = $1', plan)).toMatchObject({
      attempts: 1,
      failures: 0,
      cost_micros: 700,
      latency_ms: 100,
    });
    expect((await interactions()).at(-1)?.payload).toMatchObject({
      status: 'completed',
      cost_usd: 0.0007,
      duration_ms: 100,
      tokens: { input: 10, output: 5, reasoning: 2, cached: 1 },
    });
  });

  it('of an item is written with its progress, and told', async () => {
    const store = createRunStore(database.dataSource);
    await store.beginTask(plan, 'a', 1);
    await store.setItems(plan, 'a', 1, 4);
    for (const item of ['i1', 'i2']) {
      const { callId } = await claimed(ledger, claimOf(plan, { item, step: 'each' }));
      const { interactionId } = await begun(ledger, attemptOf(callId));
      await settle(callId, interactionId, {
        item: {
          name: `each-${item}.json`,
          content: '{"é":1}',
          contentType: 'application/json',
          definitionHash: 'd',
          isFile: false,
        },
      });
    }
    const told = (await readPage(database.dataSource, planStream(plan), 0)).slice(-3);
    expect(told.map((e) => e.event)).toEqual(['llm_interaction', 'content_written', 'plan_progress']);
    expect(told[1]?.payload).toMatchObject({ file: 'each-i2.json', version: 1, size: 8 });
    expect(told[2]?.payload).toMatchObject({ progress_percentage: 16.6 });
    expect(await row('plan_tasks', `plan_id = $1 AND task = 'a'`, plan)).toMatchObject({
      items_done: 2,
      items_total: 4,
    });
  });

  it('that comes after the plan was cancelled is kept all the same; of an old generation it moves no progress', async () => {
    const store = createRunStore(database.dataSource);
    const { callId } = await claimed(ledger, claimOf(plan, { item: 'i1' }));
    const { interactionId } = await begun(ledger, attemptOf(callId));
    await store.beginTask(plan, 'a', 1);
    await store.raiseGeneration(plan, ['a']);
    await store.cancelPlan(plan);
    const item = {
      name: 'x.json',
      content: '1',
      contentType: 'application/json',
      definitionHash: 'd',
      isFile: false,
    };
    expect(await settle(callId, interactionId, { item })).toBe(true);
    expect(await ledger.claim(claimOf(plan, { item: 'i1' }))).toMatchObject({ kind: 'answered' });
    expect(await planRow()).toMatchObject({ spent_micros: 700, progress_percentage: 0 });
  });
});

describe('the budget', () => {
  it('is never passed, whoever asks at once, and is free again after a failure, a release and a lost worker', async () => {
    plan = await insertPlan(database.dataSource, { budgetMicros: 3_000 });
    const ask = async (i: number) => {
      const leaseOwner = `w${i}`;
      const { callId } = await claimed(ledger, claimOf(plan, { item: `r${i}`, leaseOwner }));
      return {
        callId,
        leaseOwner,
        begun: await ledger.begin(attemptOf(callId, { leaseOwner, reserveMicros: 1_000 })),
      };
    };
    const asked = await Promise.all(Array.from({ length: 12 }, (_, i) => ask(i)));
    const going = asked.filter((a) => a.begun.kind === 'go');
    expect(going).toHaveLength(3);
    expect(new Set(asked.map((a) => a.begun.kind))).toEqual(new Set(['go', 'budget']));
    expect(await planRow()).toMatchObject({ reserved_micros: 3_000, spent_micros: 0 });

    const [one, two, three] = going as [(typeof going)[0], (typeof going)[0], (typeof going)[0]];
    if (one.begun.kind !== 'go' || two.begun.kind !== 'go') throw new Error('not begun');
    await settle(one.callId, one.begun.interactionId, { leaseOwner: one.leaseOwner });
    await fail(two.callId, two.begun.interactionId, {
      leaseOwner: two.leaseOwner,
      figures: figures({ costMicros: 100 }),
    });
    expect(await planRow()).toMatchObject({ reserved_micros: 1_000, spent_micros: 800 });
    expect((await ask(20)).begun.kind).toBe('go');
    expect((await ask(21)).begun.kind).toBe('budget');
    await expire(three.callId);
    expect((await ask(22)).begun.kind).toBe('go');
    expect(await planRow()).toMatchObject({ reserved_micros: 2_000, spent_micros: 800 });
  });
});

it('what is stored of a request holds no key', async () => {
  const { callId } = await claimed(ledger, claimOf(plan));
  await begun(
    ledger,
    attemptOf(callId, {
      request: {
        headers: { Authorization: 'Bearer sk-1234' },
        api_key: 'sk-1234',
        user: 'send "bearer sk-1234" on',
      },
    }),
  );
  const [stored] = await database.dataSource.query(
    `SELECT request::text FROM llm_interactions WHERE call_id = $1`,
    [callId],
  );
  expect(stored.request).not.toContain('sk-1234');
});
