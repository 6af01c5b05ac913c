import { describe, expect, it } from '@jest/globals';
import { askedTimes } from './asked-times.js';

const at = (ms: number) => new Date(1_700_000_000_000 + ms).toISOString();

describe('calls as the provider saw them', () => {
  it('last from the first request to the first answer, and belong to one plan', () => {
    const log = [
      { key: 'p/a/one//1#1', at: at(0), ms: 500, status: 'cancelled' },
      { key: 'p/a/one//1#2', at: at(200), ms: 100, status: 'finished' },
      { key: 'p/b/items/x/y #2/1#1', at: at(0), ms: 40, status: 'finished' },
      { key: 'p/b/items/z/1#1', at: at(0), ms: 50, status: 'finished' },
      { key: 'p/c/one//1#1', at: at(0), ms: 50, status: 'failed' },
      { key: 'q/a/one//1#1', at: at(0), ms: 9, status: 'finished' },
      { key: 'unkeyed', at: at(0), ms: 9, status: 'finished' },
    ];
    expect(askedTimes(log, 'p')).toEqual([
      { task: 'a', step: 'one', ms: 300 },
      { task: 'b', step: 'items', ms: 40 },
      { task: 'b', step: 'items', ms: 50 },
    ]);
  });
});
