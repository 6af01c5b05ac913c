import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linksToCut, type Edge } from './cut-circles.js';

const hasCircle = (size: number, edges: Edge[]): boolean => {
  let left = Array.from({ length: size }, (_, i) => i);
  for (;;) {
    const next = left.filter((v) => edges.some(([from, to]) => to === v && left.includes(from)));
    if (next.length === left.length) return left.length > 0;
    left = next;
  }
};

it('cuts nothing where there is no circle, one link of a circle, and never a fixed edge', () => {
  expect(
    linksToCut(
      3,
      [],
      [
        [0, 1],
        [1, 2],
      ],
    ),
  ).toEqual(new Set());
  expect(
    linksToCut(
      3,
      [],
      [
        [0, 1],
        [1, 2],
        [2, 0],
      ],
    ),
  ).toEqual(new Set([2]));
  expect(
    linksToCut(
      2,
      [[0, 1]],
      [
        [1, 0],
        [0, 1],
        [0, 0],
      ],
    ),
  ).toEqual(new Set([0, 2]));
});

it('leaves no circle, and every link that it cuts was in one', () => {
  const vertex = fc.integer({ min: 0, max: 7 });
  fc.assert(
    fc.property(fc.array(fc.tuple(vertex, vertex), { maxLength: 20 }), (links) => {
      const cut = linksToCut(8, [], links);
      const kept = links.filter((_, i) => !cut.has(i));
      expect(hasCircle(8, kept)).toBe(false);
      if (!hasCircle(8, links)) expect(cut.size).toBe(0);
    }),
    { numRuns: 300 },
  );
});
