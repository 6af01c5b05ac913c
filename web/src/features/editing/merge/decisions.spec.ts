import { describe, expect, it } from '@jest/globals';
import type { MergeConflict } from '@planwright/contracts';
import { decisionsOf, withChoices } from './decisions.js';

const conflict = (path: string, part: Partial<MergeConflict>): MergeConflict => ({
  path,
  label: path,
  ...part,
});
const chosen = (merged: unknown, conflicts: MergeConflict[], theirs: string[]): unknown =>
  JSON.parse(
    withChoices(
      JSON.stringify(merged),
      'json',
      conflicts,
      Object.fromEntries(theirs.map((id) => [id, 'theirs'])),
    ),
  );

describe('a merge, decided by a person', () => {
  it('keeps mine where nothing else is chosen and takes the new side place by place', () => {
    const conflicts = [
      conflict('a', { base: 1, mine: 2, theirs: 3 }),
      conflict('list[0]["odd name"]', { base: 1, mine: 2, theirs: null }),
    ];
    const merged = { a: 2, list: [{ 'odd name': 2 }] };
    expect(chosen(merged, conflicts, [])).toEqual(merged);
    expect(chosen(merged, conflicts, ['0'])).toEqual({ ...merged, a: 3 });
    expect(chosen(merged, conflicts, ['1'])).toEqual({ a: 2, list: [{ 'odd name': null }] });
  });

  it('puts in what only the new side has, and takes out what it no longer has', () => {
    const merged = { list: ['m0', 'm1'], gone: 'mine' };
    const conflicts = [
      conflict('list[0]', { base: 'x', theirs: 'new x' }),
      conflict('list[0]', { base: 'y', theirs: 'new y' }),
      conflict('list[1]', { base: 'm1 before', mine: 'm1' }),
      conflict('gone', { base: 'b', mine: 'mine' }),
      conflict('back', { base: 'b', theirs: 'theirs' }),
    ];
    expect(chosen(merged, conflicts, ['0', '1', '2', '3', '4'])).toEqual({
      list: ['new x', 'new y', 'm0'],
      back: 'theirs',
    });
    expect(chosen(merged, conflicts, ['1'])).toEqual({ ...merged, list: ['new y', 'm0', 'm1'] });
  });

  it('asks of a text only where its lines clash, and keeps what fits together whatever is chosen', () => {
    const base = 'One.\nTwo.\nThree.\nFour.\nFive.\n';
    const mine = base.replace('One', 'Eins').replace('Three', 'Drei').replace('Five', 'Fünf');
    const theirs = base.replace('Three', 'Trois').replace('Five', 'Cinq');
    const conflicts = [conflict('', { base, mine, theirs })];
    const decisions = decisionsOf(conflicts);
    expect(decisions.map((each) => [each.mine, each.theirs])).toEqual([
      ['Drei.\n', 'Trois.\n'],
      ['Fünf.\n', 'Cinq.\n'],
    ]);
    const [, second] = decisions;
    const choices = { [second?.id ?? '']: 'theirs' as const };
    expect(withChoices(mine, 'markdown', conflicts, choices)).toBe(mine.replace('Fünf', 'Cinq'));
  });

  it('does the same in a text inside an output', () => {
    const conflicts = [conflict('goal', { base: 'A. B.', mine: 'A mine. B mine.', theirs: 'A. B theirs.' })];
    const [only] = decisionsOf(conflicts);
    expect(chosen({ goal: 'A mine. B mine.' }, conflicts, [only?.id ?? ''])).toMatchObject({
      goal: expect.stringContaining('B theirs.'),
    });
  });
});
