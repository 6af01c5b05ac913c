import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TaskStatus } from '@planwright/contracts';
import { indexGraph } from './graph-index.js';
import { invalidationCone, reworkCone, runnable } from './rework.js';
import { anyGraph, graphOf, taskNamed } from './walk.fixture.js';

const index = indexGraph(
  graphOf(
    taskNamed('a'),
    taskNamed('b', ['a']),
    taskNamed('c', ['b']),
    taskNamed('d', ['b']),
    taskNamed('e', ['c', 'd']),
    taskNamed('f'),
  ),
);
const holding =
  (...held: string[]) =>
  (task: string) =>
    held.includes(task);

describe('what a change makes out of date', () => {
  it('is everything behind it, up to where a person wrote', () => {
    expect(reworkCone(index, ['a'], holding())).toEqual(['b', 'c', 'd', 'e']);
    expect(reworkCone(index, ['a'], holding('b'))).toEqual(['b']);
    expect(reworkCone(index, ['a'], holding('c'))).toEqual(['b', 'c', 'd', 'e']);
    expect(reworkCone(index, ['a'], holding('c', 'd'))).toEqual(['b', 'c', 'd']);
    // The person's own new version spreads all the same.
    expect(reworkCone(index, ['b'], holding('b'))).toEqual(['c', 'd', 'e']);
    expect(reworkCone(index, ['c', 'f'], holding())).toEqual(['e']);
  });

  it('is the whole cone where nobody wrote, and never more', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(), fc.func(fc.boolean()), (graph, at, held) => {
        const all = indexGraph(graph);
        const task = all.order[at % all.order.length] as string;
        const cone = invalidationCone(all, task);
        expect(reworkCone(all, [task], () => false)).toEqual(cone);
        expect(cone).toEqual(expect.arrayContaining(reworkCone(all, [task], held)));
      }),
      { numRuns: 40 },
    );
  });

  it('leaves out what still needs a task that has failed', () => {
    const states = new Map<string, TaskStatus>([
      ['a', 'completed'],
      ['b', 'completed'],
      ['c', 'failed'],
      ['d', 'completed'],
      ['e', 'blocked'],
    ]);
    expect(runnable(index, states, ['d', 'e'])).toEqual(['d']);
    expect(runnable(index, states, ['c', 'd', 'e'])).toEqual(['c', 'd', 'e']);
  });
});
