import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BeginAttempt, CallLedger } from '@planwright/engine';
import { createTestDatabase, insertPlan, type TestDatabase } from '@planwright/testing';
import { createCallLedger } from './create-call-ledger.js';
import { inTransaction, type Query } from '../statements/transaction.js';
import { attemptOf, begun, claimed, claimOf, figures } from './ledger.fixture.js';
import { takePlace } from './provider-limits.js';

let database: TestDatabase;
let ledger: CallLedger;

beforeAll(async () => {
  database = await createTestDatabase(25);
  ledger = createCallLedger(database.dataSource);
});
afterAll(() => database.drop());

const MINUTE_MS = 60_000;

/** Claims `count` calls, for longer than any busy machine takes here. */
async function claimMany(count: number, model: string, more: Partial<BeginAttempt>) {
  const plan = await insertPlan(database.dataSource);
  return Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const { callId } = await claimed(ledger, claimOf(plan, { item: `r${i}`, leaseMs: 10 * MINUTE_MS }));
      return attemptOf(callId, { modelId: model, ...more });
    }),
  );
}

/** Claims `count` calls and begins each once; returns what each was told. */
async function askMany(count: number, model: string, more: Partial<BeginAttempt>) {
  const attempts = await claimMany(count, model, more);
  return Promise.all(
    attempts.map(async (attempt) => ({
      callId: attempt.callId,
      attempt,
      begun: await ledger.begin(attempt),
    })),
  );
}

/**
 * Takes a place for each, all at once, and tells when each may go: the place that is noted on the call, or the moment
 * in which the transaction that was told to go holds its place. Both are read from the database's clock.
 */
async function placesOf(attempts: readonly BeginAttempt[], units: number, slowly = (query: Query) => query) {
  return Promise.all(
    attempts.map((attempt) =>
      inTransaction(database.dataSource, async (query) => {
        const place = await takePlace(slowly(query), attempt);
        const [row] = await query<{ at: number }>(
          `SELECT (extract(epoch FROM coalesce(place_at, clock_timestamp())) * 1000)::float8 AS at
           FROM llm_calls WHERE call_id = $1`,
          [attempt.callId],
        );
        if (!row) throw new Error('the call is gone');
        return { at: row.at, units, kind: place.kind };
      }),
    ),
  );
}

/** The most that fall into any window of a minute. */
const fullestMinute = (places: readonly { at: number; units: number }[]): number =>
  Math.max(
    ...places.map(({ at }) =>
      places.filter((p) => p.at >= at && p.at < at + MINUTE_MS).reduce((sum, p) => sum + p.units, 0),
    ),
  );

describe('limits of a provider', () => {
  it.each([3, 60, 240])(
    'let no more than %i requests into any minute, and nearly that many',
    async (perMinute) => {
      const attempts = await claimMany(perMinute * 2, `rpm-${perMinute}`, {
        limits: { requestsPerMinute: perMinute },
      });
      const places = await placesOf(attempts, 1);
      const fullest = fullestMinute(places);
      expect(fullest).toBeLessThanOrEqual(perMinute);
      expect(fullest).toBeGreaterThanOrEqual(Math.floor(perMinute * 0.9));
      expect(places.some(({ kind }) => kind === 'go')).toBe(true);
    },
  );

  it('give evenly spaced places, however slow a worker is between its statements', async () => {
    const attempts = await claimMany(12, 'slow', { limits: { requestsPerMinute: 60 } });
    let statements = 0;
    const slowly =
      (query: Query): Query =>
      async (text, values) => {
        const rows = await query(text, values);
        await setTimeout(40 * (statements++ % 4));
        return rows as never;
      };
    const places = await placesOf(attempts, 1, slowly);
    const ahead = places
      .filter(({ kind }) => kind === 'wait')
      .map(({ at }) => at)
      .sort((a, b) => a - b);
    const gaps = ahead.slice(1).map((at, i) => at - (ahead[i] ?? 0));
    expect(gaps.length).toBeGreaterThan(5);
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(1);
  });

  it('let no more tokens into any minute either', async () => {
    const attempts = await claimMany(60, 'tpm', {
      estimatedTokens: 400,
      limits: { tokensPerMinute: 10_000, requestsPerMinute: 1_000 },
    });
    const places = await placesOf(attempts, 400);
    expect(fullestMinute(places)).toBeLessThanOrEqual(10_000);
    expect(fullestMinute(places)).toBeGreaterThan(9_000);
  });

  it('keep the place of a call that waits, however often it asks; one that comes back too late gets another', async () => {
    const limits = { requestsPerMinute: 120 };
    const asked = await askMany(10, 'kept', { limits });
    const last = asked.reduce((a, b) =>
      (b.begun.kind === 'wait' ? b.begun.retryAfterMs : 0) >
      (a.begun.kind === 'wait' ? a.begun.retryAfterMs : 0)
        ? b
        : a,
    );
    if (last.begun.kind !== 'wait') throw new Error('nobody waits');
    const again = await ledger.begin(last.attempt);
    if (again.kind !== 'wait') throw new Error('it went at once');
    expect(again.retryAfterMs).toBeLessThanOrEqual(last.begun.retryAfterMs);
    const shift = (by: string) =>
      database.dataSource.query(`UPDATE llm_calls SET place_at = now() ${by} WHERE call_id = $1`, [
        last.callId,
      ]);
    await shift(`- interval '10 seconds'`);
    expect((await ledger.begin(last.attempt)).kind).toBe('wait');
    await shift(`- interval '1 second'`);
    expect((await ledger.begin(last.attempt)).kind).toBe('go');
  });

  it('let no more calls at once than they name; one that ends makes room, a lost worker too', async () => {
    const asked = await askMany(12, 'narrow', { limits: { concurrent: 3 } });
    const going = asked.filter((a) => a.begun.kind === 'go');
    expect(going).toHaveLength(3);
    const waiting = asked.find((a) => a.begun.kind === 'wait');
    const [first, second] = going;
    if (!waiting || !second || first?.begun.kind !== 'go') throw new Error('nobody waits');
    expect((await ledger.begin(waiting.attempt)).kind).toBe('wait');
    await ledger.settleAnswer({
      callId: first.callId,
      interactionId: first.begun.interactionId,
      leaseOwner: 'one',
      answer: 1,
      figures: figures(),
      item: null,
    });
    await begun(ledger, waiting.attempt);
    const [other] = asked.filter((a) => a.begun.kind === 'wait' && a !== waiting);
    expect((await ledger.begin((other as typeof waiting).attempt)).kind).toBe('wait');
    await database.dataSource.query(
      `UPDATE llm_calls SET lease_until = now() - interval '1 s' WHERE call_id = $1`,
      [second.callId],
    );
    await begun(ledger, (other as typeof waiting).attempt);
  });
});
