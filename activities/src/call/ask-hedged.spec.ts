import { describe, expect, it } from '@jest/globals';
import { LlmFailure, NO_FIGURES } from '@planwright/engine';
import { setTimeout as sleep } from 'node:timers/promises';
import { askHedged } from './ask-hedged.js';
import type { Ended, ProviderRequest } from './provider-request.js';

const SLOW_MS = 20;

const figures = NO_FIGURES;
const answer = (text: string): Ended => ({ kind: 'answer', answer: text, figures });
const failure = (code: 'llm_server' | 'llm_cancelled'): Ended => ({
  kind: 'failure',
  failure: new LlmFailure(code, code),
  figures,
});

interface FakeRequest extends ProviderRequest {
  cancelled(): boolean;
}

/** A request that ends after `ms` with `end`, or with its cancel, unless it is deaf. */
function request(name: string, ms: number, end: Ended | Error, deaf = false): FakeRequest {
  const stop = new AbortController();
  const ended = sleep(ms, undefined, { signal: deaf ? undefined : stop.signal, ref: false }).then(
    () => (end instanceof Error ? Promise.reject(end) : end),
    () => failure('llm_cancelled'),
  );
  ended.catch(() => undefined);
  return {
    interactionId: name,
    ended,
    relayed: Promise.resolve(),
    cancel: () => stop.abort(),
    cancelled: () => stop.signal.aborted,
    figuresNow: () => figures,
  };
}

/** Runs the race and tells what it left behind. */
async function race(
  first: ProviderRequest,
  second: ProviderRequest | null,
  slowAfterMs: number | null = SLOW_MS,
) {
  const closed: [string, string | null][] = [];
  let opened = 0;
  const result = await askHedged(first, {
    slowAfterMs: () => Promise.resolve(slowAfterMs),
    open: () => {
      opened++;
      return Promise.resolve(second);
    },
    close: (of, ended) => {
      closed.push([of.interactionId, ended?.kind === 'failure' ? ended.failure.code : (ended?.kind ?? null)]);
      return Promise.resolve();
    },
  }).then(
    ({ request: { interactionId }, ended }) => ({ rests: interactionId, kind: ended.kind }),
    (error: unknown) => ({ error }),
  );
  return { result, opened, closed };
}

describe('a request', () => {
  it.each([
    ['in time', 5, SLOW_MS],
    ['whatever it takes, where too little is known of the model', 60, null],
  ])('is asked once when it answers %s', async (_, ms, slowAfterMs) => {
    const run = await race(request('first', ms, answer('a')), request('second', 0, answer('b')), slowAfterMs);
    expect(run).toEqual({ result: { rests: 'first', kind: 'answer' }, opened: 0, closed: [] });
  });

  it('that fails in time is not asked twice', async () => {
    const run = await race(request('first', 5, failure('llm_server')), request('second', 0, answer('b')));
    expect(run).toEqual({ result: { rests: 'first', kind: 'failure' }, opened: 0, closed: [] });
  });

  it('that is slow goes on alone where there is no money or place for a second one', async () => {
    const run = await race(request('first', 50, answer('a')), null);
    expect(run).toEqual({ result: { rests: 'first', kind: 'answer' }, opened: 1, closed: [] });
  });

  it.each([
    ['second', 5_000, 10],
    ['first', 50, 5_000],
  ])(
    'that is slow gets a second one beside it: the %s answers, the other is cancelled',
    async (winner, a, b) => {
      const requests = { first: request('first', a, answer('a')), second: request('second', b, answer('b')) };
      const loser = winner === 'first' ? 'second' : 'first';
      expect(await race(requests.first, requests.second)).toEqual({
        result: { rests: winner, kind: 'answer' },
        opened: 1,
        closed: [[loser, 'llm_cancelled']],
      });
      expect(requests[loser].cancelled()).toBe(true);
    },
  );

  it.each([
    ['first', 'second', 40, 120],
    ['second', 'first', 120, 10],
  ])(
    'may fail while the other runs: after the %s failed, the call rests on the %s',
    async (bad, good, a, b) => {
      const of = (name: string, ms: number) =>
        request(name, ms, name === bad ? failure('llm_server') : answer(name));
      expect(await race(of('first', a), of('second', b))).toEqual({
        result: { rests: good, kind: 'answer' },
        opened: 1,
        closed: [[bad, 'llm_server']],
      });
    },
  );

  it('that fails as its second one does is one failure', async () => {
    const bad = failure('llm_server');
    expect(await race(request('first', 40, bad), request('second', 60, bad))).toEqual({
      result: { rests: 'second', kind: 'failure' },
      opened: 1,
      closed: [['first', 'llm_server']],
    });
  });

  it('that does not let itself be cancelled does not hold the answer up for long', async () => {
    const startedAt = performance.now();
    const run = await race(request('first', 20_000, answer('a'), true), request('second', 5, answer('b')));
    expect(run).toMatchObject({ result: { rests: 'second', kind: 'answer' }, closed: [['first', null]] });
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });

  it('is cancelled when something other than the model goes wrong with the other', async () => {
    const first = request('first', 5_000, answer('a'));
    const broken = new Error('the database stays away');
    const run = await race(first, request('second', 5, broken));
    expect(run).toMatchObject({ result: { error: broken }, closed: [] });
    expect(first.cancelled()).toBe(true);
  });
});
