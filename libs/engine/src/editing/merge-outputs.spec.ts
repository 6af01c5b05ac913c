import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeOutputs } from './merge-outputs.js';

const item = (id: string, text = id) => ({ id, text });
const merge = (base: unknown, mine: unknown, theirs: unknown) => {
  const { merged, conflicts } = mergeOutputs({ base, mine, theirs });
  return { merged, conflicts: conflicts.map(({ path }) => path) };
};

describe('a merge', () => {
  it('takes what only one side changed', () => {
    expect(merge({ a: 1, b: 1, c: 1 }, { a: 2, b: 1, c: 1 }, { a: 1, b: 3, d: 4 })).toEqual({
      merged: { a: 2, b: 3, d: 4 },
      conflicts: [],
    });
  });

  it('keeps mine where both changed the same, and says so', () => {
    const { merged, conflicts } = mergeOutputs({ base: { a: 'x' }, mine: { a: 'y' }, theirs: { a: 'z' } });
    expect(merged).toEqual({ a: 'y' });
    expect(conflicts).toEqual([{ path: 'a', label: 'A', base: 'x', mine: 'y', theirs: 'z' }]);
    expect(merge({ a: 1 }, { a: 2 }, { a: 2 })).toEqual({ merged: { a: 2 }, conflicts: [] });
  });

  it('does not bring back what I removed, nor lose what I changed and they removed', () => {
    expect(merge({ a: 1, b: 1 }, { b: 1 }, { a: 2, b: 1 })).toEqual({ merged: { b: 1 }, conflicts: ['a'] });
    expect(merge({ a: 1, b: 1 }, { a: 2, b: 1 }, { b: 1 })).toEqual({
      merged: { a: 2, b: 1 },
      conflicts: ['a'],
    });
    expect(merge({ a: 1, b: 1 }, { b: 1 }, { a: 1, b: 1 }).merged).toEqual({ b: 1 });
  });

  it('puts lists together by the ids of their items, whatever their order', () => {
    const base = [item('a'), item('b'), item('c')];
    const mine = [item('a', 'mine'), item('b'), item('c'), item('m')];
    const theirs = [item('c', 'theirs'), item('t'), item('a'), item('b')];
    expect(merge(base, mine, theirs)).toEqual({
      // Each side's own item comes after what it came after there.
      merged: [item('c', 'theirs'), item('m'), item('t'), item('a', 'mine'), item('b')],
      conflicts: [],
    });
    expect(merge(base, [item('b')], theirs).merged).toEqual([item('t'), item('b')]);
  });

  it('puts lists of plain values together by their runs', () => {
    expect(merge(['a', 'b', 'c'], ['a', 'B', 'c'], ['a', 'b', 'c', 'd'])).toEqual({
      merged: ['a', 'B', 'c', 'd'],
      conflicts: [],
    });
    expect(merge(['a'], ['b'], ['c'])).toEqual({ merged: ['b'], conflicts: [''] });
  });

  it('puts texts together by lines and sentences', () => {
    const base = 'One is here. Two is here.\nThree is here.\n';
    expect(merge(base, base.replace('One', 'Eins'), base.replace('Three', 'Drei'))).toEqual({
      merged: 'Eins is here. Two is here.\nDrei is here.\n',
      conflicts: [],
    });
    expect(merge(base, base.replace('Two', 'Zwei'), base.replace('Two', 'Deux'))).toEqual({
      merged: base.replace('Two', 'Zwei'),
      conflicts: [''],
    });
  });

  it('with a side that changed nothing is the other side', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (base, other) => {
        expect(mergeOutputs({ base, mine: other, theirs: base })).toEqual({ merged: other, conflicts: [] });
        const { merged, conflicts } = mergeOutputs({ base, mine: base, theirs: other });
        expect([JSON.parse(JSON.stringify(merged)), conflicts]).toEqual([
          JSON.parse(JSON.stringify(other)),
          [],
        ]);
        expect(mergeOutputs({ base, mine: other, theirs: other }).conflicts).toEqual([]);
      }),
    );
  });
});
