import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FeedEvent, failureOf, planStream } from '@planwright/contracts';
import type { CallLedger } from '@planwright/engine';
import { createTestDatabase, insertPlan, type TestDatabase } from '@planwright/testing';
import { readPage } from '../feed/read-events.js';
import { createRunStore } from '../run-store/index.js';
import { createCallLedger } from './create-call-ledger.js';
import { attemptOf, begun, claimed, claimOf, figures, firstOf } from './ledger.fixture.js';

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

describe('a call that a worker of another version has asked in other words', () => {
  const anew = (more: Partial<Parameters<typeof claimOf>[1]> = {}) =>
    claimOf(plan, { requestHash: 'other words', leaseOwner: 'two', ...more });

  it('is waited for while that worker lives, and its answer is taken', async () => {
    const { callId } = await claimed(ledger, claimOf(plan));
    const { interactionId } = await begun(ledger, attemptOf(callId));
    expect(await ledger.claim(anew())).toMatchObject({ kind: 'busy' });
    await settle(callId, interactionId);
    expect(await ledger.claim(anew())).toEqual({ kind: 'answered', callId, answer: { ok: true } });
  });

  it('is asked anew when it was lost: its attempt is closed and its money freed', async () => {
    const { callId } = await claimed(ledger, claimOf(plan));
    await begun(ledger, attemptOf(callId, { reserveMicros: 700 }));
    await expire(callId);
    const again = await claimed(ledger, anew());
    expect(again.callId).not.toBe(callId);
    expect(await row('llm_calls', 'call_id = $1', callId)).toMatchObject({ state: 'cancelled' });
    expect(await row('llm_interactions', 'call_id = $1', callId)).toMatchObject({ status: 'cancelled' });
    expect(await planRow()).toMatchObject({ reserved_micros: 0 });
  });

  it('is asked anew when it has failed for good', async () => {
    const { callId } = await claimed(ledger, claimOf(plan));
    const { interactionId } = await begun(ledger, attemptOf(callId));
    await fail(callId, interactionId, { final: true });
    expect(await claimed(ledger, anew())).toMatchObject({ round: 1, past: [] });
  });
});

describe('a new call whose first attempt is given', () => {
  it('is claimed and opened at once, unless a limit of the provider is in the way', async () => {
    const opened = await claimed(ledger, claimOf(plan, { first: firstOf({ reserveMicros: 500 }) }));
    expect(opened.begun).toMatchObject({ kind: 'go', attempt: 1 });
    expect(await planRow()).toMatchObject({ reserved_micros: 500 });
    expect((await interactions()).map((e) => e.payload.status)).toEqual(['running']);
    const limited = claimOf(plan, { item: 'b', first: firstOf({ limits: { concurrent: 1 } }) });
    expect((await claimed(ledger, limited)).begun).toBeNull();
  });

  it('stays claimed where the plan cannot afford it', async () => {
    await database.dataSource.query(`UPDATE plans SET budget_micros = 100 WHERE plan_id = $1`, [plan]);
    const refused = await claimed(ledger, claimOf(plan, { first: firstOf({ reserveMicros: 500 }) }));
    expect(refused.begun).toEqual({ kind: 'budget' });
    expect(await interactions()).toEqual([]);
  });
});
