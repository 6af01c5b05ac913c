import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FeedEvent, failureOf, planStream } from '@planwright/contracts';
import type { CallLedger, CloseBeside, OpenHedge } from '@planwright/engine';
import { createTestDatabase, insertPlan, type TestDatabase } from '@planwright/testing';
import { randomUUID } from 'node:crypto';
import { readPage } from '../feed/read-events.js';
import { readTailLatency } from '../latencies/index.js';
import { closeAbandonedCalls } from './close-abandoned.js';
import { createCallLedger } from './create-call-ledger.js';
import { attemptOf, begun, claimed, claimOf, figures } from './ledger.fixture.js';

const RESERVE = 900;

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

const rows = (sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> =>
  database.dataSource.query(sql, values);
const planRow = async () => (await rows('SELECT * FROM plans WHERE plan_id = $1', plan))[0];
const callRow = async (callId: string) =>
  (await rows('SELECT * FROM llm_calls WHERE call_id = $1', callId))[0];
const attempts = () => rows('SELECT * FROM llm_interactions WHERE plan_id = $1 ORDER BY item, attempt', plan);
const expire = (callId: string) =>
  rows(`UPDATE llm_calls SET lease_until = now() - interval '1 second' WHERE call_id = $1`, callId);
const events = async () =>
  (await readPage(database.dataSource, planStream(plan), 0)).filter(
    (e): e is Extract<FeedEvent, { event: 'llm_interaction' }> => e.event === 'llm_interaction',
  );

/** A call with a request under way. */
async function slowCall(item = '', more: Parameters<typeof attemptOf>[1] = {}) {
  const { callId } = await claimed(ledger, claimOf(plan, { item }));
  const { interactionId } = await begun(ledger, attemptOf(callId, { reserveMicros: RESERVE, ...more }));
  return { callId, first: interactionId };
}
const hedgeOf = (callId: string, besideId: string, more: Partial<OpenHedge> = {}): OpenHedge => ({
  callId,
  leaseOwner: 'one',
  besideId,
  interactionId: randomUUID(),
  modelId: 'model-1',
  provider: 'offline',
  reserveMicros: RESERVE,
  estimatedTokens: 100,
  limits: {},
  ...more,
});
const beside = (callId: string, interactionId: string, more: Partial<CloseBeside> = {}): CloseBeside => ({
  callId,
  interactionId,
  leaseOwner: 'one',
  status: 'cancelled',
  failure: failureOf('llm_cancelled'),
  figures: figures({ response: 'half', costMicros: 40 }),
  reservedMicros: RESERVE,
  ...more,
});
const settle = (callId: string, interactionId: string) =>
  ledger.settleAnswer({
    callId,
    interactionId,
    leaseOwner: 'one',
    answer: { ok: true },
    figures: figures(),
    item: null,
  });

describe('a hedge', () => {
  it('asks the same once more, holds its own money, and the loser is told, counted and paid for', async () => {
    const { callId, first } = await slowCall();
    const hedge = hedgeOf(callId, first);
    expect(await ledger.openHedge(hedge)).toEqual({ attempt: 2 });
    expect(await planRow()).toMatchObject({ reserved_micros: 2 * RESERVE });

    expect(await ledger.closeBeside(beside(callId, first))).toBe(true);
    expect(await callRow(callId)).toMatchObject({ state: 'claimed', reserved_micros: RESERVE });
    expect(await planRow()).toMatchObject({ reserved_micros: RESERVE, spent_micros: 40 });
    // Told twice, it is closed once.
    expect(await ledger.closeBeside(beside(callId, first))).toBe(true);
    expect(await settle(callId, hedge.interactionId)).toBe(true);

    const [slow, quick] = await attempts();
    expect(slow).toMatchObject({ status: 'cancelled', attempt: 1, cost_micros: 40, response: 'half' });
    expect(slow?.['error']).toMatchObject({ code: 'llm_cancelled', hedged: true });
    expect(quick).toMatchObject({ status: 'completed', attempt: 2, request: slow?.['request'], error: null });
    expect(await callRow(callId)).toMatchObject({
      state: 'answered',
      answer_interaction_id: hedge.interactionId,
      reserved_micros: 0,
    });
    expect(await planRow()).toMatchObject({ reserved_micros: 0, spent_micros: 740, tokens_input: 20 });
    const [task] = await rows(`SELECT * FROM plan_tasks WHERE plan_id = $1 AND task = 'a'`, plan);
    expect(task).toMatchObject({ calls: 2, cost_micros: 740 });
    const metrics = await rows('SELECT * FROM plan_metrics WHERE plan_id = $1', plan);
    expect(metrics).toMatchObject([{ attempts: 2, failures: 0, cost_micros: 740 }]);
    expect((await events()).map(({ payload }) => [payload.interaction_id, payload.status])).toEqual([
      [first, 'running'],
      [hedge.interactionId, 'running'],
      [first, 'cancelled'],
      [hedge.interactionId, 'completed'],
    ]);
  });

  it('that fails beside an answer to come is not held against the model', async () => {
    const { callId, first } = await slowCall();
    const hedge = hedgeOf(callId, first);
    await ledger.openHedge(hedge);
    const failed = { status: 'failed' as const, failure: failureOf('llm_server') };
    await ledger.closeBeside(beside(callId, hedge.interactionId, failed));
    await ledger.settleFailure({
      callId,
      interactionId: first,
      leaseOwner: 'one',
      failure: failureOf('llm_timeout'),
      figures: figures(),
      final: false,
      cancelled: false,
    });
    const { past } = await claimed(ledger, claimOf(plan, { leaseOwner: 'two' }));
    expect(past).toEqual([{ modelId: 'model-1', code: 'llm_timeout' }]);
    expect(await planRow()).toMatchObject({ reserved_micros: 0 });
  });

  it.each([
    ['the budget does not pay for it', `UPDATE plans SET budget_micros = ${RESERVE} WHERE plan_id = $1`],
    ['the plan is paused', `UPDATE plans SET status = 'paused' WHERE plan_id = $1`],
    ['the lease has gone', `UPDATE llm_calls SET lease_owner = 'two' WHERE plan_id = $1`],
    ['the first request has ended', `UPDATE llm_interactions SET status = 'failed' WHERE plan_id = $1`],
  ])('is none where %s', async (_, sql) => {
    const { callId, first } = await slowCall();
    await rows(sql, plan);
    expect(await ledger.openHedge(hedgeOf(callId, first))).toBeNull();
    expect(await attempts()).toHaveLength(1);
    expect(await planRow()).toMatchObject({ reserved_micros: RESERVE });
  });

  it('takes a place at the provider like any other request, and books none that it would wait for', async () => {
    const model = { modelId: randomUUID(), limits: { concurrent: 2, requestsPerMinute: 20 } };
    const { callId, first } = await slowCall('', model);
    // A burst of one a minute's limit of 20: the next place lies ahead.
    expect(await ledger.openHedge(hedgeOf(callId, first, model))).toBeNull();
    const free = () =>
      rows(`SELECT next_free_at FROM llm_limits WHERE model = $1 AND kind = 'requests'`, model.modelId);
    const before = await free();
    expect(await ledger.openHedge(hedgeOf(callId, first, model))).toBeNull();
    expect(await free()).toEqual(before);
    expect(await callRow(callId)).toMatchObject({ place_at: null });

    const atOnce = { ...model, limits: { concurrent: 2 } };
    expect(await ledger.openHedge(hedgeOf(callId, first, atOnce))).toEqual({ attempt: 2 });
    const other = await claimed(ledger, claimOf(plan, { item: 'other' }));
    expect(await ledger.begin(attemptOf(other.callId, atOnce))).toMatchObject({ kind: 'wait' });
  });
});

describe('a worker lost with two requests for a call', () => {
  it('leaves neither open, and counts as one failure', async () => {
    const { callId, first } = await slowCall();
    await ledger.openHedge(hedgeOf(callId, first));
    await expire(callId);
    const taken = await claimed(ledger, claimOf(plan, { leaseOwner: 'two' }));
    expect(taken).toMatchObject({ pickUp: null, past: [{ code: 'llm_connection' }] });
    expect(taken.past).toHaveLength(1);
    expect((await attempts()).map(({ status }) => status)).toEqual(['failed', 'failed']);
    expect(await planRow()).toMatchObject({ reserved_micros: 0 });
    expect(await ledger.closeBeside(beside(callId, first))).toBe(false);
  });

  it('has one of its background responses picked up, with the money for one', async () => {
    const { callId, first } = await slowCall();
    const hedge = hedgeOf(callId, first);
    await ledger.openHedge(hedge);
    await ledger.noteResponseId(callId, first, 'one', 'resp-first');
    await ledger.noteResponseId(callId, hedge.interactionId, 'one', 'resp-second');
    await expire(callId);
    const { pickUp, past } = await claimed(ledger, claimOf(plan, { leaseOwner: 'two' }));
    expect(pickUp).toMatchObject({ responseId: 'resp-first', interactionId: first });
    expect(past).toEqual([]);
    expect((await attempts()).map(({ status }) => status)).toEqual(['running', 'failed']);
    expect(await callRow(callId)).toMatchObject({ reserved_micros: RESERVE });
    expect(await planRow()).toMatchObject({ reserved_micros: RESERVE });
  });

  it('leaves nothing open when its plan has ended meanwhile', async () => {
    const { callId, first } = await slowCall();
    await ledger.openHedge(hedgeOf(callId, first));
    await expire(callId);
    await rows(`UPDATE plans SET status = 'cancelled' WHERE plan_id = $1`, plan);
    expect(await closeAbandonedCalls(database.dataSource)).toBe(1);
    expect((await attempts()).map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    expect(await planRow()).toMatchObject({ reserved_micros: 0 });
  });
});

describe('the 95th percentile of a model', () => {
  it('is unknown for a few calls, and counts a hedged call by the request that was slow', async () => {
    const modelId = randomUUID();
    const answered = async (item: string, latencyMs: number) => {
      const { callId, first } = await slowCall(item, { modelId });
      await ledger.settleAnswer({
        callId,
        interactionId: first,
        leaseOwner: 'one',
        answer: {},
        figures: figures({ latencyMs }),
        item: null,
      });
    };
    for (let n = 1; n <= 18; n++) await answered(`${n}`, 100);
    const { callId, first } = await slowCall('slow', { modelId });
    const hedge = hedgeOf(callId, first, { modelId });
    await ledger.openHedge(hedge);
    await ledger.closeBeside(beside(callId, first, { figures: figures({ latencyMs: 5_000 }) }));
    await settle(callId, hedge.interactionId);
    expect(await readTailLatency(database.dataSource, modelId)).toBeNull();
    await answered('20', 5_000);
    // Two of twenty took 5 s, though one of these was answered by another request within 100 ms.
    expect(await readTailLatency(database.dataSource, modelId)).toBeCloseTo(5_000);
  });
});
