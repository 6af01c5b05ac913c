import { describe, expect, it } from '@jest/globals';
import { indexGraph } from '@planwright/engine';
import { median, quantile } from '../../statistics/quantile.js';
import { latencyAt } from './latencies.js';
import { simulatePlans } from './simulate.js';

const graph = indexGraph({
  kind: 'k',
  graph_hash: 'h',
  stages: ['s'],
  tasks: [{ name: 'a', title: 'a', stage: 's', needs: [], steps: [], weight: 1 }],
});
const draw = (hedged: boolean, seed = 1) =>
  simulatePlans(graph, [{ task: 'a', step: 'one' }], { plans: 4000, seed, hedged });

describe('a simulated plan', () => {
  it('of one call takes what calls take; the same for the same seed', () => {
    const plans = draw(false);
    expect(median(plans) / latencyAt(0.5)).toBeCloseTo(1, 1);
    expect(quantile(plans, 0.95) / latencyAt(0.95)).toBeCloseTo(1, 0);
    expect(draw(false)).toEqual(plans);
    expect(draw(false, 2)).not.toEqual(plans);
  });

  it('is cut short at its slow end by a second request', () => {
    const hedged = quantile(draw(true), 0.99);
    expect(hedged).toBeGreaterThan(latencyAt(0.95));
    expect(hedged).toBeLessThan(latencyAt(0.99));
  });
});
