import { describe, expect, it } from '@jest/globals';
import { indexGraph } from '@planwright/engine';
import { idealMs, longestChain } from './call-chain.js';

const task = (name: string, ...needs: string[]) => ({
  name,
  title: name,
  stage: 's',
  needs,
  steps: [],
  weight: 1,
});
/** a → b → d, a → c → d, and e beside them. */
const graph = indexGraph({
  kind: 'k',
  graph_hash: 'h',
  stages: ['s'],
  tasks: [task('a'), task('b', 'a'), task('c', 'a'), task('d', 'b', 'c'), task('e')],
});
const calls = [
  { task: 'a', step: 'one', ms: 10 },
  { task: 'a', step: 'two', ms: 20 },
  { task: 'b', step: 'items', ms: 5 },
  { task: 'b', step: 'items', ms: 50 },
  { task: 'b', step: 'items', ms: 7 },
  { task: 'c', step: 'one', ms: 40 },
  { task: 'e', step: 'one', ms: 79 },
  { task: 'first_read', step: 'one', ms: 1000 },
];

describe('the ideal of a plan', () => {
  it('adds steps, takes the longest of a map’s items and the longest way through the tasks', () => {
    expect(idealMs(graph, calls)).toBe(10 + 20 + 50);
    expect(idealMs(graph, [...calls, { task: 'c', step: 'two', ms: 11 }])).toBe(10 + 20 + 51);
    expect(idealMs(graph, [...calls, { task: 'e', step: 'two', ms: 2 }])).toBe(81);
  });

  it('counts the calls that wait for each other: none of a task that made none', () => {
    expect(longestChain(graph, calls)).toBe(3);
    expect(longestChain(graph, [])).toBe(0);
  });
});
