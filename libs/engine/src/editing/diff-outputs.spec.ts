import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { diffOutputs } from './diff-outputs.js';

const told = (before: unknown, after: unknown): string[] =>
  diffOutputs(before, after).map(({ kind, path }) => `${kind} ${path}`.trim());

const lever = (id: string, more: object = {}) => ({
  lever_id: id,
  name: `Lever ${id}`,
  options: ['x', 'y'],
  ...more,
});

describe('differences of outputs', () => {
  it('are none where only the order of members is another', () => {
    expect(diffOutputs({ a: 1, b: [{ c: 1, d: 2 }] }, { b: [{ d: 2, c: 1 }], a: 1 })).toEqual([]);
  });

  it('tell a text that was worked on from a value that is another', () => {
    const before = { goal: 'Open a café by May.', level: 'low', count: 3, gone: true };
    const after = { goal: 'Open a café by June.', level: 'high', count: 4, come: null };
    expect(told(before, after)).toEqual([
      'reworded goal',
      'changed level',
      'changed count',
      'added come',
      'removed gone',
    ]);
    expect(diffOutputs(before, after)[0]).toMatchObject({ before: before.goal, after: after.goal });
  });

  it('know an item by its id: one that moved is told as moved, with its places, and what changed in it beside that', () => {
    const before = { levers: [lever('a'), lever('b'), lever('c'), lever('d')] };
    const after = { levers: [lever('d', { name: 'Price and terms' }), lever('a'), lever('b'), lever('c')] };
    expect(diffOutputs(before, after)).toEqual([
      { kind: 'moved', path: 'levers[0]', label: 'Levers › Price and terms', before: 4, after: 1 },
      {
        kind: 'reworded',
        path: 'levers[0].name',
        label: 'Levers › Price and terms › Name',
        before: 'Lever d',
        after: 'Price and terms',
      },
    ]);
  });

  it('tell the least that explains another order', () => {
    const list = (...ids: string[]) => ids.map((id) => lever(id));
    expect(told(list('a', 'b', 'c', 'd', 'e'), list('a', 'e', 'b', 'c', 'd'))).toEqual(['moved [1]']);
    expect(told(list('a', 'b'), list('b', 'a'))).toHaveLength(1);
    expect(told(list('a', 'b', 'c'), list('b', 'c'))).toEqual(['removed [0]']);
    expect(told(list('b', 'c'), list('a', 'b', 'c'))).toEqual(['added [0]']);
  });

  it('do not take a number in a list for an id', () => {
    const risk = (index: number, text: string) => ({ risk_index: index, name: text });
    expect(
      told([risk(1, 'Rain'), risk(2, 'Fire')], [risk(1, 'Theft'), risk(2, 'Rain'), risk(3, 'Fire')]),
    ).toEqual(['added [0]', 'changed [1].risk_index', 'changed [2].risk_index']);
  });

  it('pair items without a name by what they say', () => {
    expect(
      told(
        ['Sign the lease by March', 'Hire six people for the kitchen', 'Buy ovens'],
        ['Buy ovens', 'Hire seven people for the kitchen', 'Paint the walls'],
      ),
    ).toEqual(['moved [0]', 'reworded [1]', 'added [2]', 'removed [0]']);
    expect(
      told([{ q: 'How much does it cost?', n: 1 }], [{ q: 'How much does it cost now?', n: 1 }]),
    ).toEqual(['reworded [0].q']);
  });

  it('name a place as people do, and quote what is no name', () => {
    const [change] = diffOutputs(
      { 'a b': { team_members: [{ name: 'Ana', pay: 1 }] } },
      { 'a b': { team_members: [{ name: 'Ana', pay: 2 }] } },
    );
    expect(change).toMatchObject({
      path: '["a b"].team_members[0].pay',
      label: 'A b › Team members › Ana › Pay',
    });
  });

  it('are none of a value with itself, and some of two that differ', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(diffOutputs(a, structuredClone(a))).toEqual([]);
        expect(diffOutputs(a, b).length > 0).toBe(JSON.stringify(diffOutputs(b, a)) !== '[]');
      }),
    );
  });
});
