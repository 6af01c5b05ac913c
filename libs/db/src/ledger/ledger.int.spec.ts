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

describe('a claim', () => {
  it('goes to one of many that race for it; the others are told how long the lease lasts', async () => {
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, i) => ledger.claim(claimOf(plan, { leaseOwner: `w${i}` }))),
    );
    expect(claims.filter((c) => c.kind === 'claimed')).toHaveLength(1);
    for (const claim of claims.filter((c) => c.kind !== 'claimed')) {
      if (claim.kind !== 'busy') throw new Error(claim.kind);
      expect(claim.retryAfterMs).toBeGreaterThan(3_000);
      expect(claim.retryAfterMs).toBeLessThanOrEqual(5_000);
    }
  });

  it('of an expired lease goes to one of many, and the lost worker can settle nothing', async () => {
    const first = await claimed(ledger, claimOf(plan));
    const { interactionId } = await begun(ledger, attemptOf(first.callId, { reserveMicros: 900 }));
    await expire(first.callId);
    const claims = await Promise.all(
      Array.from({ length: 10 }, (_, i) => ledger.claim(claimOf(plan, { leaseOwner: `w${i}` }))),
    );
    const [won, ...rest] = claims.filter((c) => c.kind === 'claimed');
    expect(rest).toHaveLength(0);
    expect(won).toMatchObject({
      round: 1,
      past: [{ modelId: 'model-1', code: 'llm_connection' }],
      broken: null,
      pickUp: null,
    });
    expect(await settle(first.callId, interactionId)).toBe(false);
    expect(await fail(first.callId, interactionId)).toBe(false);
    expect(await ledger.giveUp(first.callId, 'one', failureOf('llm_server'))).toBe(false);
    expect(await ledger.renewLease(first.callId, 'one', 1_000)).toBe(false);
    expect(await ledger.begin(attemptOf(first.callId))).toEqual({ kind: 'lease_lost' });
    await ledger.release(first.callId, 'one');
    await ledger.noteResponseId(first.callId, interactionId, 'one', 'late');
    expect(await row('llm_calls', 'call_id = $1', first.callId)).toMatchObject({
      state: 'claimed',
      response_id: null,
    });
    expect((await interactions()).map((e) => e.payload.status)).toEqual(['running', 'failed']);
    expect(await planRow()).toMatchObject({ reserved_micros: 0, spent_micros: 0 });
  });

  it('picks up the response that a lost worker had begun', async () => {
    const { callId } = await claimed(ledger, claimOf(plan));
    const { interactionId } = await begun(ledger, attemptOf(callId, { reserveMicros: 900 }));
    await ledger.noteResponseId(callId, interactionId, 'one', 'resp-7');
    await expire(callId);
    const again = await claimed(ledger, claimOf(plan, { leaseOwner: 'two' }));
    expect(again).toMatchObject({
      past: [],
      pickUp: { responseId: 'resp-7', interactionId, modelId: 'model-1' },
    });
    expect(await settle(callId, interactionId, { leaseOwner: 'two' })).toBe(true);
    expect((await interactions()).map((e) => e.payload.status)).toEqual(['running', 'completed']);
    expect(await planRow()).toMatchObject({ reserved_micros: 0, spent_micros: 700 });
  });

  it('is held while the plan takes no calls, and after it was deleted', async () => {
    const store = createRunStore(database.dataSource);
    const { callId } = await claimed(ledger, claimOf(plan));
    await store.setPlanStatus(plan, 'paused');
    expect(await ledger.claim(claimOf(plan, { requestHash: 'h2' }))).toEqual({ kind: 'held' });
    expect(await ledger.begin(attemptOf(callId))).toEqual({ kind: 'held' });
    await ledger.release(callId, 'one');
    await store.setPlanStatus(plan, 'running');
    expect((await ledger.claim(claimOf(plan, { leaseOwner: 'two' }))).kind).toBe('claimed');
    await database.dataSource.query(`DELETE FROM plans WHERE plan_id = $1`, [plan]);
    expect(await ledger.claim(claimOf(plan))).toEqual({ kind: 'held' });
  });

  it('sees the failed attempts of its round only, oldest first, with the newest broken answer', async () => {
    const { callId } = await claimed(ledger, claimOf(plan));
    const one = await begun(ledger, attemptOf(callId));
    await fail(callId, one.interactionId, { failure: failureOf('llm_rate_limited'), retryAfterMs: 1_500 });
    expect(await claimed(ledger, claimOf(plan))).toMatchObject({
      past: [{ modelId: 'model-1', code: 'llm_rate_limited', retryAfterMs: 1_500 }],
      broken: null,
    });
    const two = await begun(ledger, attemptOf(callId, { modelId: 'model-2', fallbackFrom: 'model-1' }));
    expect(two.attempt).toBe(2);
    await fail(callId, two.interactionId, {
      failure: failureOf('llm_schema', { message: 'title is missing' }),
      figures: figures({ response: '{"titel":1}', responseId: 'resp-2' }),
    });
    const third = await claimed(ledger, claimOf(plan));
    expect(third.past.map((p) => p.code)).toEqual(['llm_rate_limited', 'llm_schema']);
    expect(third.broken).toEqual({ text: '{"titel":1}', responseId: 'resp-2', problem: 'title is missing' });
    const three = await begun(ledger, attemptOf(callId));
    await fail(callId, three.interactionId, {
      failure: failureOf('llm_auth', { call_id: callId }),
      final: true,
    });
    expect(await ledger.failure(callId)).toMatchObject({ code: 'llm_auth' });

    const retried = await claimed(ledger, claimOf(plan));
    expect(retried).toMatchObject({ round: 2, past: [], broken: null });
    expect(await begun(ledger, attemptOf(callId))).toMatchObject({ attempt: 1 });
  });

  it('counts a cancelled attempt against nothing', async () => {
    const { callId } = await claimed(ledger, claimOf(plan));
    const { interactionId } = await begun(ledger, attemptOf(callId));
    await fail(callId, interactionId, { failure: failureOf('llm_cancelled'), cancelled: true });
    expect(await row('llm_calls', 'call_id = $1', callId)).toMatchObject({ state: 'cancelled' });
    expect(await claimed(ledger, claimOf(plan))).toMatchObject({ round: 1, past: [] });
    expect(await row('plan_metrics', 'plan_id = $1', plan)).toMatchObject({ attempts: 1, failures: 0 });
  });
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
    const item = { name: 'x.json', content: '1', contentType: 'application/json', definitionHash: 'd' };
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
      const { callId } = await claimed(ledger, claimOf(plan, { requestHash: `r${i}`, leaseOwner }));
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
