import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  dependenciesAmong,
  holds,
  leafPairs,
  leavesOf,
  plainSchedule,
  trees,
  walkCalendar,
} from './plain-schedule.fixture.js';
import { scheduleWork } from './schedule-work.js';
import type { WorkInput, WorkNode } from './work.js';

const node = (
  id: string,
  parentId: string | null,
  days: number | null = null,
  inOrder = false,
): WorkNode => ({
  id,
  parentId,
  days,
  inOrder,
});
const MONDAY = '2027-01-04';
const schedule = (nodes: WorkNode[], pairs: string[] = [], more: Partial<WorkInput> = {}) =>
  scheduleWork({
    nodes,
    dependencies: pairs.map((pair) => {
      const [from = '', to = ''] = pair.split('>');
      return { from, to };
    }),
    start: MONDAY,
    ...more,
  });
const spans = (made: ReturnType<typeof schedule>) =>
  Object.fromEntries(made.work.map(({ id, start, finish }) => [id, `${start.slice(5)}/${finish.slice(5)}`]));

const input = fc
  .tuple(trees(14, fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(null))), fc.nat({ max: 800 }))
  .chain(([nodes, shift]) =>
    fc.record({
      nodes: fc.constant(nodes),
      dependencies: dependenciesAmong(nodes, 12),
      start: fc.constant(
        walkCalendar(
          { start: '2026-12-20', calendar: { weekdays: [1, 2, 3, 4, 5, 6, 7], holidays: [] } },
          shift + 1,
        )[shift]!,
      ),
      calendar: fc.record({
        weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        holidays: fc.array(fc.integer({ min: 10, max: 28 }).map((d) => `2027-01-${d}`)),
      }),
    }),
  );

describe('scheduleWork', () => {
  it('gives the dates and the slack of a plain implementation, on random plans with circles', () => {
    fc.assert(
      fc.property(input, (drawn) => {
        // Estimates on leaves only and no rows: what is shared and ordered is tested by itself.
        const nodes = drawn.nodes.map((n) => ({
          ...n,
          inOrder: false,
          days: leavesOf(drawn.nodes, n.id)[0] === n.id ? n.days : null,
        }));
        const made = scheduleWork({ ...drawn, nodes });
        const said = made.links.map(({ from, to }) => ({ from, to }));
        expect(holds(nodes, said)).toBe(true);
        expect(
          made.work
            .filter((w) => w.leaf)
            .map(({ id, start, finish, slack }) => ({ id, start, finish, slack })),
        ).toEqual(expect.arrayContaining(plainSchedule({ ...drawn, nodes }, leafPairs(nodes, said))));
      }),
      { numRuns: 200 },
    );
  });

  it('is never longer than one thing after the other, and its parts span what is in them', () => {
    fc.assert(
      fc.property(input, (drawn) => {
        const made = scheduleWork(drawn);
        const leaves = made.work.filter((w) => w.leaf);
        const waterfall = leaves.reduce((sum, { days }) => sum + days, 0);
        expect(made.days).toBeLessThanOrEqual(waterfall);
        expect(made.finish).toBe(walkCalendar(drawn, made.days).at(-1));
        for (const part of made.work) {
          const inside = leavesOf(drawn.nodes, part.id).map((id) => leaves.find((w) => w.id === id)!);
          expect([part.start, part.finish, part.slack]).toEqual([
            inside.map((w) => w.start).sort()[0],
            inside
              .map((w) => w.finish)
              .sort()
              .at(-1),
            Math.min(...inside.map((w) => w.slack)),
          ]);
        }
        const days = new Map(leaves.map((w) => [w.id, w.days]));
        expect(made.criticalPath.reduce((sum, id) => sum + days.get(id)!, 0)).toBe(made.days);
        // Every link holds in the waves and in the dates.
        const wave = new Map(made.waves.flatMap((ids, i) => ids.map((id) => [id, i])));
        const at = new Map(leaves.map((w) => [w.id, w]));
        for (const [a, b] of leafPairs(drawn.nodes, made.links)) {
          expect(wave.get(a)!).toBeLessThan(wave.get(b)!);
          const early = days.get(a)! === 0 || days.get(b)! === 0;
          if (early) expect(at.get(a)!.start <= at.get(b)!.start).toBe(true);
          else expect(at.get(a)!.finish < at.get(b)!.start).toBe(true);
        }
        expect([...wave.keys()].sort()).toEqual(leaves.map((w) => w.id).sort());
      }),
      { numRuns: 200 },
    );
  });

  it('lets a phase stand for all its work, over weekends and holidays', () => {
    const made = schedule(
      [
        node('a', null),
        node('a1', 'a', 3),
        node('a2', 'a', 5),
        node('b', null),
        node('b1', 'b', 2),
        node('c', null, 1),
      ],
      ['a>b'],
      { calendar: { weekdays: [1, 2, 3, 4, 5], holidays: ['2027-01-11'] } },
    );
    expect(spans(made)).toEqual({
      a: '01-04/01-08',
      a1: '01-04/01-06',
      a2: '01-04/01-08',
      b: '01-12/01-13',
      b1: '01-12/01-13',
      c: '01-04/01-04',
    });
    expect(made.work.map(({ id, slack }) => [id, slack])).toEqual([
      ['a', 0],
      ['a1', 2],
      ['a2', 0],
      ['b', 0],
      ['b1', 0],
      ['c', 6],
    ]);
    expect(made.criticalPath).toEqual(['a2', 'b1']);
    expect(made.waves).toEqual([['a1', 'a2', 'c'], ['b1']]);
    expect(made.milestones).toEqual([
      { id: 'a', kind: 'phase', date: '2027-01-08' },
      { id: 'b', kind: 'phase', date: '2027-01-13' },
      { id: 'c', kind: 'phase', date: '2027-01-04' },
      { id: null, kind: 'project', date: '2027-01-13' },
    ]);
  });

  it('lays the pieces of an estimated part one after the other, within its estimate', () => {
    const pieces = ['1', '2', '3', '4', '5'].map((id) => node(id, 's', null, false));
    const made = schedule([node('p', null), node('s', 'p', 3, true), ...pieces]);
    expect(made.days).toBe(3);
    expect(
      made.work.filter((w) => w.leaf).map(({ start, days, basis }) => [start.slice(8), days, basis]),
    ).toEqual([
      ['04', 0, 'shared'],
      ['04', 1, 'shared'],
      ['05', 0, 'shared'],
      ['05', 1, 'shared'],
      ['06', 1, 'shared'],
    ]);
    expect(made.work[1]).toMatchObject({ id: 's', days: 3, basis: 'given' });
    expect(made.links.map(({ from, to, kind }) => `${from}>${to} ${kind}`)).toContain('1>2 order');
  });

  it('shares what the estimated part of an estimate leaves over, also through parts without one', () => {
    const made = schedule([
      node('p', null, 10),
      node('s', 'p', 4),
      node('t', 'p'),
      node('t1', 't'),
      node('t2', 't'),
      node('u', 'p'),
    ]);
    expect(made.work.map(({ id, days, basis }) => [id, days, basis])).toEqual([
      ['p', 6, 'given'],
      ['s', 4, 'given'],
      ['t', 4, 'shared'],
      ['t1', 2, 'shared'],
      ['t2', 2, 'shared'],
      ['u', 2, 'shared'],
    ]);
  });

  it('takes one day for what nobody estimated and says so', () => {
    const made = schedule([node('p', null), node('s', 'p'), node('t', 'p', 2)]);
    expect(made.work.map(({ id, days, basis }) => [id, days, basis])).toEqual([
      ['p', 2, 'assumed'],
      ['s', 1, 'assumed'],
      ['t', 2, 'given'],
    ]);
  });

  it('keeps siblings in order unless a dependency says otherwise', () => {
    const pieces = ['1', '2', '3'].map((id) => node(id, 's', 1));
    const inOrder = schedule([node('s', null, null, true), ...pieces, node('x', null, 2)], ['x>1']);
    expect(spans(inOrder)).toMatchObject({ 1: '01-06/01-06', 2: '01-07/01-07', 3: '01-08/01-08' });
    const turned = schedule([node('s', null, null, true), ...pieces], ['3>1']);
    expect(spans(turned)).toMatchObject({ 2: '01-04/01-04', 3: '01-05/01-05', 1: '01-06/01-06' });
    expect(turned.cuts).toEqual([]);
  });

  it('is the same whatever the time zone, through changes of the clock and leap days', () => {
    const made = schedule([node('a', null, 800)], [], { start: '2027-10-30' });
    expect([made.start, made.finish]).toEqual([
      '2027-11-01',
      walkCalendar({ start: '2027-10-30' }, 800).at(-1),
    ]);
  });

  it('says what is wrong with what it is given', () => {
    expect(() => schedule([node('a', null, 1), node('a', null, 1)])).toThrow(
      'two pieces of work have the id "a"',
    );
    expect(() => schedule([node('a', 'b')])).toThrow('"a" is in "b", which is not there');
    expect(() => schedule([node('a', 'b'), node('b', 'a')])).toThrow('is a part of itself');
    expect(() => schedule([node('a', null, 0)])).toThrow(RangeError);
    expect(() => schedule([node('a', null, 1)], ['a>z'])).toThrow('a dependency names "z"');
    expect(() => schedule([node('a', null, 1)], [], { start: '2027-02-30' })).toThrow('is no date');
    expect(() => schedule([node('a', null, 1)], [], { calendar: { weekdays: [], holidays: [] } })).toThrow(
      RangeError,
    );
    expect(() => schedule([node('a', null, 3_000_000)])).toThrow('past the year 9999');
    expect(() => schedule([])).toThrow('no work');
  });

  it('schedules ten thousand leaves with twenty thousand dependencies on all levels with less than a second of CPU', () => {
    const nodes = [node('p', null)];
    for (let i = 0; i < 100; i++) {
      nodes.push(node(`f${i}`, 'p'));
      for (let j = 0; j < 10; j++) {
        nodes.push(node(`s${i}-${j}`, `f${i}`, 20, true));
        for (let k = 0; k < 10; k++) nodes.push(node(`${i}-${j}-${k}`, `s${i}-${j}`));
      }
    }
    const random = fc.sample(fc.tuple(fc.nat({ max: nodes.length - 1 }), fc.nat({ max: nodes.length - 1 })), {
      numRuns: 20_000,
      seed: 7,
    });
    // One in a hundred goes back and closes circles.
    const dependencies = random.map(([a, b], i) => {
      const [first, second] =
        i % 100 === 0 ? [Math.max(a, b), Math.min(a, b)] : [Math.min(a, b), Math.max(a, b)];
      return { from: nodes[first]!.id, to: nodes[second]!.id };
    });
    const took = [1, 2, 3].map(() => {
      const before = process.cpuUsage();
      const made = scheduleWork({ nodes, dependencies, start: MONDAY });
      expect(made.work).toHaveLength(nodes.length);
      expect(made.cuts.length).toBeGreaterThan(100);
      return process.cpuUsage(before).user / 1000;
    });
    expect(Math.min(...took)).toBeLessThan(1000);
  });
});
