import { describe, expect, it } from '@jest/globals';
import { deltaLags } from './delta-lags.js';

const delta = (offset: number, length: number, at: number, interactionId = 'one') => ({
  interactionId,
  kind: 'output' as const,
  offset,
  length,
  at,
});

describe('deltaLags', () => {
  const calls = [{ interactionId: 'one', endedAt: 10_000 }];

  it('counts from when the oldest piece of a message was due', () => {
    // 240 characters in ten pieces of 24 over the last 650 ms of a second: the first at 9,415, the sixth at 9,740.
    const lags = deltaLags([delta(0, 120, 9_535), delta(120, 120, 10_005)], calls, 1_000);
    expect(lags.map(Math.round)).toEqual([120, 265]);
  });

  it('leaves out thoughts and calls that did not end', () => {
    const thought = { ...delta(0, 10, 9_000), kind: 'reasoning' as const };
    expect(deltaLags([thought, delta(0, 240, 9_000, 'cut')], calls, 1_000)).toEqual([]);
  });
});
