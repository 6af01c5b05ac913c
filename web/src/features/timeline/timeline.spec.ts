import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildRows, type TimelineRow } from './build-rows.js';
import { criticalChain } from './critical-chain.js';
import { queuedMs, runMs, spanOfAll, spanOfAttempt, spanOfTask } from './spans.js';
import { clockOf, headroom, ticksOf } from './ticks.js';
import { panned, percentOf, rangeOfSeconds, secondsOf, within, zoomed } from './time-range.js';
import { attempt, ATTEMPTS, ORIGIN, ran, TASKS } from './timeline.fixture.js';
import { filterRows, flatRows } from './visible-rows.js';

const TEXTS = { attempt: (place: number) => `Attempt ${place}`, besides: (task: string) => task };
const rows = () => buildRows(TASKS, ATTEMPTS, ORIGIN, TEXTS);
const all = (of: readonly TimelineRow[]): TimelineRow[] => of.flatMap((row) => [row, ...all(row.children)]);
const titles = (of: readonly TimelineRow[]): string[] => of.map((row) => row.title);

describe('the time that is shown', () => {
  const bounds = { from: 0, to: 100_000 };

  it('keeps what is at the pointer in its place, and stays within the plan', () => {
    const inside = fc.tuple(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 100, max: 40_000 }));
    fc.assert(
      fc.property(inside, fc.double({ min: 0.1, max: 0.9, noNaN: true }), ([from, length], share) => {
        const range = { from, to: from + length };
        const closer = zoomed(range, 0.5, share, bounds);
        const pointed = from + length * share;
        expect(percentOf(pointed, closer)).toBeCloseTo(share * 100, 5);
        for (const each of [closer, zoomed(range, 9, share, bounds), panned(range, 3, bounds)]) {
          expect(each.from).toBeGreaterThanOrEqual(0);
          expect(each.to).toBeLessThanOrEqual(100_000);
        }
      }),
    );
  });

  it('never gets shorter than can be seen, nor longer than the plan', () => {
    expect(within({ from: 10, to: 11 }, bounds)).toEqual({ from: 10, to: 60 });
    expect(zoomed({ from: 0, to: 50_000 }, 100, 0.5, bounds)).toEqual(bounds);
  });

  it('goes through the address and back; what is no range is none', () => {
    const range = { from: 1234, to: 5678 };
    const { begin, end } = secondsOf(range);
    expect(rangeOfSeconds(begin, end)).toEqual(range);
    expect([rangeOfSeconds(5, 5), rangeOfSeconds(undefined, 3), rangeOfSeconds(9, 2)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('the marks of time', () => {
  it('stand at round times and never closer than their words need', () => {
    const marks = fc.tuple(fc.integer({ min: 50, max: 400_000_000 }), fc.integer({ min: 150, max: 2000 }));
    fc.assert(
      fc.property(marks, ([length, width]) => {
        const range = { from: 0, to: length };
        const ticks = ticksOf(range, width);
        expect(ticks.length).toBeGreaterThan(0);
        const [first, second] = ticks.map(({ at }) => (percentOf(at, range) / 100) * width);
        if (first !== undefined && second !== undefined)
          expect(second - first).toBeGreaterThan(width > 250 ? 70 : 40);
      }),
    );
    expect(titlesOf(10_000, 500)).toEqual(['0:00', '0:02', '0:04', '0:06', '0:08', '0:10']);
    expect(titlesOf(400, 500)).toEqual(['0:00.0', '0:00.1', '0:00.2', '0:00.3', '0:00.4']);
    expect(clockOf(7_380_000, 60_000)).toBe('2:03:00');
  });
  const titlesOf = (to: number, width: number): string[] =>
    ticksOf({ from: 0, to }, width).map(({ label }) => label);

  it('leave room ahead of now, so that nothing is stretched at each step', () => {
    expect(headroom(62_000)).toBe(75_000);
    expect(headroom(0)).toBe(1000);
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e8 }), (now) => headroom(now) > now));
  });
});

describe('bars', () => {
  it('tell the queue apart from the run', () => {
    const span = spanOfTask(ran('a', [1, 3, 8]), ORIGIN);
    expect(span).toEqual({ queuedFrom: 1000, from: 3000, firstToken: null, to: 8000 });
    expect(span && [queuedMs(span), runMs(span)]).toEqual([2000, 5000]);
    expect(spanOfTask(ran('a', [1, null, null], { status: 'ready' }), ORIGIN)).toMatchObject({
      from: null,
      to: null,
    });
    expect(spanOfTask(ran('a', [1, null, null], { status: 'cancelled' }), ORIGIN)).toBeNull();
  });

  it('put the queue of a call before it, its first token into it, and leave open what runs', () => {
    expect(spanOfAttempt(attempt('x', 'a', 5), ORIGIN)).toEqual({
      queuedFrom: 4800,
      from: 5000,
      firstToken: 5700,
      to: 7000,
    });
    const running = attempt('x', 'a', 5, { status: 'running', duration_ms: null, first_token_ms: null });
    expect(spanOfAttempt(running, ORIGIN)).toMatchObject({ to: null });
    expect(spanOfAll([spanOfAttempt(running, ORIGIN), null])).toMatchObject({ from: 5000, to: null });
    expect(spanOfAll([null])).toBeNull();
  });
});

describe('the critical path', () => {
  it('leads from what ends last over the need that ended last', () => {
    expect([...criticalChain(TASKS)]).toEqual(['assumptions', 'risks', 'setup']);
    expect(criticalChain([])).toEqual(new Set());
  });
});

describe('rows', () => {
  it('are stages, tasks, calls, and the attempts of a call that needed several', () => {
    const [first, , context] = rows();
    expect(first).toMatchObject({ kind: 'call', task: 'first_read', level: 1 });
    expect(context).toMatchObject({ kind: 'stage', title: 'Context', status: 'completed', costUsd: 0.03 });
    const risks = context?.children[0];
    expect(risks).toMatchObject({ critical: true, status: 'completed' });
    const call = risks?.children[0];
    expect(call).toMatchObject({ kind: 'call', status: 'completed', costUsd: 0.03 });
    expect(call?.children.map(({ title, status, error }) => [title, status, error?.code])).toEqual([
      ['Attempt 1', 'failed', 'llm_rate_limited'],
      ['Attempt 2', 'completed', undefined],
    ]);
    const keys = all(rows()).map((row) => row.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('pass a filter with all that they lie in, opened', () => {
    const failed = filterRows(rows(), 'failed');
    expect(titles(all(failed))).toEqual(['Context', 'Risks', 'draft', 'Attempt 1']);
    expect(titles(all(filterRows(rows(), 'running')))).toEqual(['Assumptions', 'Assumptions', 'draft']);
    expect(titles(flatRows(failed, (row) => row.kind === 'stage'))).toEqual(['Context', 'Risks']);
  });
});
