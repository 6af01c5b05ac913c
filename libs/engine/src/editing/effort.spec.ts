import { expect, it } from '@jest/globals';
import { diffOutputs } from './diff-outputs.js';
import { mergeOutputs } from './merge-outputs.js';

// What an output may weigh; whoever asks for a diff or merge must not hold up the API for others.
const BYTES = 800_000;
const MOST_CPU_MS = 3_000;

function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const filled = <T>(bytesEach: number, make: (index: number) => T): T[] =>
  Array.from({ length: Math.floor(BYTES / bytesEach) }, (_, index) => make(index));
const chunks = <T>(list: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));

it.each<[string, unknown, unknown]>([
  ['the same item over and over', filled(4, () => 'a'), filled(4, () => 'a').concat('b')],
  [
    'long items, all reworded',
    filled(4000, (n) => `${n} ${'wind '.repeat(790)}`),
    filled(4000, (n) => `x${n} ${'wind rain '.repeat(395)}`),
  ],
  [
    'many lists of short items',
    chunks(
      filled(12, (n) => `a x${n}`),
      200,
    ),
    chunks(
      filled(12, (n) => `a y${n}`),
      200,
    ),
  ],
])('a diff of an output as large as may be takes little time: %s', (_what, before, after) => {
  expect(cpuMs(() => diffOutputs(before, after))).toBeLessThan(MOST_CPU_MS);
});

const lines = (each: string): string => each.repeat(BYTES / 2);
it.each<[string, { base: unknown; mine: unknown; theirs: unknown }]>([
  ['equal lines', { base: `${lines('\n')}z`, mine: `y${lines('\n')}`, theirs: `x${lines('\n')}w` }],
  [
    'named items in another order',
    {
      base: filled(20, (n) => ({ id: n })),
      mine: filled(20, (n) => ({ id: n + 20_000 })),
      theirs: filled(20, (n) => ({ id: 60_000 - n })),
    },
  ],
  [
    'texts just short enough to compare',
    {
      base: chunks(
        filled(2, () => '\n'),
        900,
      ).map((text) => `${text.join('')}z`),
      mine: chunks(
        filled(2, () => '\n'),
        900,
      ).map((text) => `y${text.join('')}`),
      theirs: chunks(
        filled(2, () => '\n'),
        900,
      ).map((text) => `x${text.join('')}w`),
    },
  ],
])('a merge of an output as large as may be takes little time: %s', (_what, sides) => {
  expect(cpuMs(() => mergeOutputs(sides))).toBeLessThan(MOST_CPU_MS);
});

it('what is too long to compare is left to the person, with their own version standing', () => {
  const text = (word: string): string => Array.from({ length: 3000 }, (_, n) => `${word} ${n}.\n`).join('');
  const sides = { base: { text: text('a') }, mine: { text: text('b') }, theirs: { text: text('c') } };
  const { merged, conflicts } = mergeOutputs(sides);
  expect(merged).toEqual(sides.mine);
  expect(conflicts).toHaveLength(1);
});

it('a long text that both sides changed in one place each is put together all the same', () => {
  const text = (first: string, last: string): string =>
    [first, ...Array.from({ length: 300 }, (_, n) => `Line ${n}.`), last].join('\n');
  const long = '-\n'.repeat(50_000);
  const sides = {
    base: `${long}${text('a', 'z')}\n${long}`,
    mine: `${long}${text('b', 'z')}\n${long}`,
    theirs: `${long}${text('a', 'y')}\n${long}`,
  };
  expect(mergeOutputs(sides)).toEqual({ merged: `${long}${text('b', 'y')}\n${long}`, conflicts: [] });
});
