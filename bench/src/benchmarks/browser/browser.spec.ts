import { describe, expect, it } from '@jest/globals';
import { heldIn } from './heap.js';
import { interactionToNextPaint } from './inp-probe.js';
import { afterWarmUp, slopePerMinute } from './slope.js';

describe('figures of a browser', () => {
  it('take the longest interaction, with one in fifty forgiven', () => {
    const longest = [400, 80, 24];
    expect(interactionToNextPaint({ count: 49, longest })).toBe(400);
    expect(interactionToNextPaint({ count: 60, longest })).toBe(80);
    expect(interactionToNextPaint({ count: 10, longest: [] })).toBe(16);
  });

  it('tell what a page holds from what the browser compiled', () => {
    const meta = {
      node_fields: ['type', 'id', 'self_size'],
      node_types: [['object', 'code', 'string', 'native']],
    };
    const nodes = [0, 1, 5000, 1, 3, 20_000, 2, 5, 1000, 3, 7, 90_000];
    expect(heldIn(JSON.stringify({ snapshot: { meta }, nodes }))).toEqual({ kilobytes: 6, compiled: 20 });
  });

  it('fit a line through samples', () => {
    const samples = [0, 1, 2, 3].map((minutes) => ({ minutes, kilobytes: 500 + 7 * minutes }));
    expect(slopePerMinute(samples)).toBeCloseTo(7);
    expect(slopePerMinute([...samples, { minutes: 1.5, kilobytes: 510.5 }])).toBeCloseTo(7);
    const warming = [0, 1, 2].map((minutes) => ({ minutes, kilobytes: 100 * minutes }));
    const settled = [3, 4, 6].map((minutes) => ({ minutes, kilobytes: 300 }));
    expect(afterWarmUp([...warming, ...settled])).toEqual(settled);
    expect(() => slopePerMinute(samples.slice(0, 1))).toThrow('two samples');
  });
});
