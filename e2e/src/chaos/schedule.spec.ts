import { describe, expect, it } from '@jest/globals';
import { type Kind, KINDS, type Plot, PROCESSES, scheduleOf, tell } from './schedule.js';

const kinds = Object.keys(KINDS) as Kind[];
const plot = (change: Partial<Plot> = {}): Plot => ({
  seed: 7,
  faults: 60,
  kinds,
  gapMs: [500, 2_000],
  ...change,
});

describe('the schedule of faults', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(scheduleOf(plot())).toEqual(scheduleOf(plot()));
    expect(scheduleOf(plot({ seed: 8 }))).not.toEqual(scheduleOf(plot()));
    expect(scheduleOf(plot({ faults: 30 }))).toEqual(scheduleOf(plot()).slice(0, 30));
  });

  it('brings every kind, in order of time, with the gaps that were asked', () => {
    const faults = scheduleOf(plot());
    expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(kinds));
    faults.forEach(({ at }, i) => {
      const gap = at - (faults[i - 1]?.at ?? 0);
      expect(gap).toBeGreaterThanOrEqual(500);
      expect(gap).toBeLessThanOrEqual(2_000);
    });
  });

  it('keeps to the kinds that are asked for, and hits every process', () => {
    const faults = scheduleOf(plot({ kinds: ['kill'], faults: 100 }));
    expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(['kill']));
    expect(new Set(faults.map(({ target }) => target))).toEqual(new Set(PROCESSES));
  });

  it('has faults that end a task for good only where they are wanted', () => {
    const targets = (final: boolean) =>
      new Set(scheduleOf(plot({ kinds: ['provider'], faults: 200, final })).map(({ target }) => target));
    expect(targets(false).has('401')).toBe(false);
    expect(targets(true).has('401')).toBe(true);
    expect(targets(true).has('refusal')).toBe(true);
  });

  it('can be read', () => {
    expect(tell({ at: 0, kind: 'clock', target: '', holdMs: 2_500, amount: -60_000 })).toBe(
      'clock by -60 s, 2.5 s',
    );
    expect(tell({ at: 0, kind: 'kill', target: 'api', holdMs: 0, amount: 0 })).toBe('kill api');
  });
});
