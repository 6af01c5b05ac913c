import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ProviderCalls } from '../stack/offline-provider.js';
import type { Stack } from '../stack/stack.js';
import { Interruptions } from './interruptions.js';

const T0 = Date.parse('2026-11-21T12:00:00Z');
const at = (ms: number): Date => new Date(T0 + ms);

describe('what an interruption explains', () => {
  const rows: { name: string; answered_at: Date | null }[] = [];
  const log: ProviderCalls['log'] = [];
  const by_key: ProviderCalls['by_key'] = {};
  const stack = {
    provider: { calls: () => Promise.resolve({ by_key, log }) },
    database: () => Promise.resolve(rows),
  } as unknown as Stack;
  let interruptions: Interruptions;

  const ask = (key: string, ms: number, fault?: string): void => {
    const counts = (by_key[key] ??= { started: 0, finished: 0, failed: 0, cancelled: 0 });
    counts.started++;
    log.push({
      at: at(ms).toISOString(),
      ms: 1,
      key,
      model: 'm',
      status: 'finished',
      ...(fault ? { fault } : {}),
    });
  };
  const answer = (name: string, ms: number): void => void rows.push({ name, answered_at: at(ms) });

  beforeEach(() => {
    rows.length = log.length = 0;
    for (const key of Object.keys(by_key)) delete by_key[key];
    interruptions = new Interruptions(stack);
  });

  it('is one more asking of each call that was under way, and none of what was answered', async () => {
    ask('p/done/s//1#1', 0);
    answer('p/done/s//1', 10);
    ask('p/open/s//1#1', 20);
    await interruptions.note(await interruptions.answered(), T0 + 30);
    ask('p/open/s//1#2', 1_000);
    answer('p/open/s//1', 2_030);
    expect(await interruptions.outcome()).toEqual({
      calls: 2,
      askedAgain: 1,
      recoveryMs: 2_000,
      problems: [],
    });
    ask('p/open/s//1#3', 1_500);
    expect((await interruptions.outcome()).problems).toEqual([
      'p/open/s//1 was asked 3 times, of which 2 can be explained',
    ]);
  });

  it('is one more asking for each fault that the provider answered with', async () => {
    ask('p/a/s//1#1', 0, '500');
    ask('p/a/s//1#2', 10);
    answer('p/a/s//1', 20);
    expect((await interruptions.outcome()).problems).toEqual([]);
  });

  it('is never an asking of what was answered', async () => {
    ask('p/a/s//1#1', 0);
    await interruptions.note(await interruptions.answered(), T0 + 5);
    answer('p/a/s//1', 10);
    ask('p/a/s//1#2', 100);
    expect((await interruptions.outcome()).problems).toEqual([
      expect.stringContaining('p/a/s//1#2 was asked at 2026-11-21T12:00:00.100Z, though it was answered'),
    ]);
  });
});
