import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { costOf, dependenciesAmong, holds, leastCost, trees } from './plain-schedule.fixture.js';
import { scheduleWork } from './schedule-work.js';
import type { WorkDependency, WorkNode } from './work.js';

const START = '2027-01-04';
const flat = (count: number): WorkNode[] =>
  Array.from({ length: count }, (_, i) => ({ id: `${i}`, parentId: null, days: 1 }));
const cutsOf = (nodes: WorkNode[], dependencies: WorkDependency[]) =>
  scheduleWork({ nodes, dependencies, start: START }).cuts;

describe('cutting circles', () => {
  it('cuts as little as trying all sets does, on random trees, and the latest said of equals', () => {
    const graph = trees(9, fc.constant(1)).chain((nodes) =>
      fc.tuple(fc.constant(nodes), dependenciesAmong(nodes, 9)),
    );
    fc.assert(
      fc.property(graph, ([nodes, said]) => {
        const apart = said.filter(({ from, to }) => holds(nodes, [{ from, to }]));
        const dependencies = apart.filter(
          (a, i) => !apart.some((b, j) => j < i && a.from === b.from && a.to === b.to),
        );
        const cut = cutsOf(nodes, dependencies).map(({ dependency }) => dependency);
        expect(costOf(cut, dependencies)).toEqual(leastCost(nodes, dependencies));
        expect(
          holds(
            nodes,
            dependencies.filter((d) => !cut.includes(d)),
          ),
        ).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('finds a circle across levels and names it', () => {
    const nodes: WorkNode[] = [
      { id: 'a', parentId: null, days: null },
      { id: 'a1', parentId: 'a', days: 1 },
      { id: 'b', parentId: null, days: null },
      { id: 'b1', parentId: 'b', days: 1 },
    ];
    const [cut, ...others] = cutsOf(nodes, [
      { from: 'a', to: 'b', reason: 'first a' },
      { from: 'b1', to: 'a1', reason: 'but a1 needs b1' },
    ]);
    expect(others).toEqual([]);
    expect(cut).toEqual({
      dependency: { from: 'b1', to: 'a1', reason: 'but a1 needs b1' },
      cause: 'circle',
      circle: ['b1', 'a1', 'a', 'b'],
    });
  });

  it('prefers the one edge that all circles share, and the lighter where it counts', () => {
    const two = [
      { from: '0', to: '1' },
      { from: '1', to: '2' },
      { from: '2', to: '0' },
      { from: '1', to: '3' },
      { from: '3', to: '0' },
    ];
    expect(cutsOf(flat(4), two).map(({ dependency, circle }) => [dependency, circle])).toEqual([
      [two[0], ['0', '1', '2']],
    ]);
    const heavy = two.map((d, i) => (i === 0 ? { ...d, weight: 3 } : d));
    expect(cutsOf(flat(4), heavy).map(({ dependency }) => dependency)).toEqual([heavy[2], heavy[4]]);
  });

  it('drops what waits for its own part or for itself, and counts what is said twice once', () => {
    const nodes: WorkNode[] = [
      { id: 'a', parentId: null, days: null },
      { id: 'b', parentId: 'a', days: 1 },
      { id: 'c', parentId: 'a', days: 1 },
    ];
    const said = ['a>b', 'c>a', 'b>b', 'b>c', 'b>c', 'c>b'].map((pair) => ({ from: pair[0]!, to: pair[2]! }));
    expect(
      cutsOf(nodes, said).map(({ dependency: d, cause, circle }) => [d.from + d.to, cause, circle]),
    ).toEqual([
      ['ab', 'own_part', ['a', 'b']],
      ['ca', 'own_part', ['c', 'a']],
      ['bb', 'own_part', ['b']],
      ['cb', 'circle', ['c', 'b']],
    ]);
  });

  it('leaves nothing cut in vain where there is too much to search through, and stays near the least', () => {
    // A circle of 100 with chords that go forward: one edge, the one back to the start, closes every circle.
    const nodes = flat(100);
    const dependencies = nodes.flatMap((_, i) => [
      { from: `${i}`, to: `${(i + 1) % 100}` },
      ...(i < 90 ? [{ from: `${i}`, to: `${i + 10}` }] : []),
    ]);
    expect(cutsOf(nodes, dependencies).map(({ dependency }) => dependency)).toEqual([
      { from: '99', to: '0' },
    ]);

    const tangled = trees(60, fc.constant(1)).chain((drawn) =>
      fc.tuple(fc.constant(drawn), fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 60, maxLength: 150 })),
    );
    fc.assert(
      fc.property(tangled, ([drawn, pairs]) => {
        const said = pairs.map(([a, b]) => ({ from: `n${a % drawn.length}`, to: `n${b % drawn.length}` }));
        const { links, cuts } = scheduleWork({ nodes: drawn, dependencies: said, start: START });
        expect(holds(drawn, links)).toBe(true);
        for (const { dependency } of cuts) expect(holds(drawn, [...links, dependency])).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});
