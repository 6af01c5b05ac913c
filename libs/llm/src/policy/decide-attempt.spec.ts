import { describe, expect, it } from '@jest/globals';
import type { ErrorCode } from '@planwright/contracts';
import type { AttemptDecision, PastAttempt } from '@planwright/engine';
import fc from 'fast-check';
import { BACK_OFF_CAP_MS, decideAttempt, MAX_ATTEMPTS, type Candidate } from './decide-attempt.js';

const model = (id: string, priority: number, more: Partial<Candidate> = {}): Candidate => ({
  id,
  priority,
  capabilities: ['text', 'structured'],
  offline: false,
  available: true,
  ...more,
});
const MODELS = [
  model('b', 20),
  model('a', 10),
  model('image', 1, { capabilities: ['image'] }),
  model('off', 5, { offline: true }),
];
const past = (...attempts: [string, ErrorCode, number?][]): PastAttempt[] =>
  attempts.map(([modelId, code, retryAfterMs]) => ({ modelId, code, retryAfterMs }));
const decide = (attempts: PastAttempt[], preferred: string | null = null, models = MODELS) =>
  decideAttempt(models, attempts, preferred, () => 0.5);
const asks = (modelId: string, more: Partial<Extract<AttemptDecision, { kind: 'ask' }>> = {}) => ({
  kind: 'ask',
  modelId,
  delayMs: 0,
  repair: false,
  fallbackFrom: null,
  ...more,
});

describe('decideAttempt', () => {
  it('asks the chosen model first, without one the best by priority', () => {
    expect(decide([], 'b')).toEqual(asks('b'));
    expect(decide([])).toEqual(asks('a'));
  });

  it('passes over a chosen model that cannot write text, or is not available', () => {
    expect(decide([], 'image')).toEqual(asks('a', { fallbackFrom: 'image' }));
    expect(decide([], 'c', [...MODELS, model('c', 1, { available: false })])).toEqual(
      asks('a', { fallbackFrom: 'c' }),
    );
  });

  it('never mixes offline and real models', () => {
    const onlyOffline = MODELS.map((entry) => ({ ...entry, available: entry.offline }));
    expect(decide([], 'a', onlyOffline)).toEqual({ kind: 'give_up', code: 'llm_no_model' });
    expect(decide([], 'forgotten', onlyOffline)).toEqual({ kind: 'give_up', code: 'llm_no_model' });
    expect(decide([], null, onlyOffline)).toEqual(asks('off'));
    expect(decide(past(['off', 'llm_model_unknown']), 'off')).toEqual({
      kind: 'give_up',
      code: 'llm_model_unknown',
    });
  });

  it.each<ErrorCode>(['llm_auth', 'llm_refusal', 'llm_quota', 'llm_bad_request'])(
    'gives up at once on %s',
    (code) => {
      expect(decide(past(['a', code]))).toEqual({ kind: 'give_up', code });
    },
  );

  it('goes to the next model at once when one is unknown, and gives up after the last', () => {
    expect(decide(past(['a', 'llm_model_unknown']))).toEqual(asks('b', { fallbackFrom: 'a' }));
    expect(decide(past(['a', 'llm_model_unknown'], ['b', 'llm_model_unknown']))).toEqual({
      kind: 'give_up',
      code: 'llm_model_unknown',
    });
  });

  it('backs off further each time, up to four attempts, then falls back', () => {
    const fault = ['a', 'llm_server'] as [string, ErrorCode];
    expect(decide(past(fault))).toEqual(asks('a', { delayMs: 250 }));
    expect(decide(past(fault, fault))).toEqual(asks('a', { delayMs: 500 }));
    expect(decide(past(fault, ['a', 'llm_connection'], fault))).toEqual(asks('a', { delayMs: 1000 }));
    expect(decide(past(fault, fault, fault, fault))).toEqual(asks('b', { fallbackFrom: 'a' }));
    const onB = past(fault, fault, fault, fault, ['b', 'llm_server']);
    expect(decide(onB)).toEqual(asks('b', { delayMs: 250, fallbackFrom: 'a' }));
  });

  it('takes two time-outs of a model', () => {
    expect(decide(past(['a', 'llm_timeout']))).toMatchObject({ modelId: 'a' });
    expect(decide(past(['a', 'llm_timeout'], ['a', 'llm_timeout']))).toMatchObject({ modelId: 'b' });
  });

  it('repairs at once, twice, then falls back without a repair', () => {
    expect(decide(past(['a', 'llm_schema']))).toEqual(asks('a', { repair: true }));
    expect(decide(past(['a', 'llm_schema'], ['a', 'llm_truncated']))).toEqual(asks('a', { repair: true }));
    expect(decide(past(['a', 'llm_schema'], ['a', 'llm_truncated'], ['a', 'llm_schema']))).toEqual(
      asks('b', { fallbackFrom: 'a' }),
    );
  });

  it('goes on repairing after a fault of the repair', () => {
    expect(decide(past(['a', 'llm_schema'], ['a', 'llm_server']))).toMatchObject({
      modelId: 'a',
      repair: true,
    });
  });

  it('passes over cancelled attempts', () => {
    expect(decide(past(['a', 'llm_cancelled']))).toEqual(asks('a'));
  });

  const codes = fc.constantFrom<ErrorCode>(
    'llm_auth',
    'llm_quota',
    'llm_refusal',
    'llm_bad_request',
    'llm_model_unknown',
    'llm_rate_limited',
    'llm_server',
    'llm_timeout',
    'llm_connection',
    'llm_truncated',
    'llm_schema',
  );
  const worlds = fc.record({
    models: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5', 'm6'),
        priority: fc.nat(3),
        capabilities: fc.subarray(['text', 'structured', 'image', 'reasoning']),
        offline: fc.boolean(),
        available: fc.boolean(),
      }),
      { selector: (entry) => entry.id },
    ),
    preferred: fc.option(fc.constantFrom('m1', 'm2', 'm3', 'gone')),
    faults: fc.array(fc.record({ code: codes, retryAfterMs: fc.option(fc.nat(60_000)) }), {
      minLength: 40,
      maxLength: 40,
    }),
    random: fc.double({ min: 0, max: 0.999, noNaN: true }),
  });

  it('holds its rules in every run of faults', () => {
    fc.assert(
      fc.property(worlds, ({ models, preferred, faults, random }) => {
        const done: PastAttempt[] = [];
        const offline = new Set<boolean>();
        for (const fault of faults) {
          const decision = decideAttempt(models, done, preferred, () => random);
          if (decision.kind === 'give_up') {
            expect(decision.code).toBe(done.at(-1)?.code ?? 'llm_no_model');
            return;
          }
          const last = done.at(-1);
          const asked = models.find((entry) => entry.id === decision.modelId);
          expect(asked?.available).toBe(true);
          expect(asked?.capabilities).toEqual(expect.arrayContaining(['text', 'structured']));
          offline.add(asked?.offline ?? false);
          expect(last?.code === 'llm_auth').toBe(false);
          const floor = last?.modelId === decision.modelId ? (last.retryAfterMs ?? 0) : 0;
          if (last?.code === 'llm_rate_limited') expect(decision.delayMs).toBeGreaterThanOrEqual(floor);
          expect(decision.delayMs).toBeLessThanOrEqual(floor + BACK_OFF_CAP_MS);
          if (decision.repair) expect(done.some((entry) => entry.modelId === decision.modelId)).toBe(true);
          if (decision.modelId !== preferred && preferred) expect(decision.fallbackFrom).not.toBeNull();
          done.push({
            modelId: decision.modelId,
            code: fault.code,
            retryAfterMs: fault.retryAfterMs ?? undefined,
          });
          expect(done.length).toBeLessThanOrEqual(MAX_ATTEMPTS);
          expect(offline.size).toBe(1);
        }
        throw new Error('it went on without an end');
      }),
      { numRuns: 500 },
    );
  });
});
