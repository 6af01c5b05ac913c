import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareFileNames, groupByStage } from './natural-order.js';

describe('compareFileNames', () => {
  it('counts as people do', () => {
    const sorted = [
      '002-2-a.md',
      '002-10-a.md',
      '002-10-b.md',
      '010-1-x.json',
      '10-1-x.json',
      '010-2.md',
      'a',
      'a1',
    ];
    expect([...sorted].reverse().sort(compareFileNames)).toEqual(sorted);
    expect(compareFileNames('v90071992547409931', 'v90071992547409930')).toBeGreaterThan(0);
  });

  it('is one order of all names', () => {
    const name = fc.array(fc.constantFrom('0', '1', '02', '10', 'a', 'B', '-', '.', ' ', 'é'), {
      maxLength: 5,
    });
    const names = fc.tuple(name, name, name).map((all) => all.map((parts) => parts.join('')));
    fc.assert(
      fc.property(names, ([a = '', b = '', c = '']) => {
        expect(Math.sign(compareFileNames(a, b))).toBe(0 - Math.sign(compareFileNames(b, a)));
        expect(compareFileNames(a, b) === 0).toBe(a === b);
        if (compareFileNames(a, b) <= 0 && compareFileNames(b, c) <= 0)
          expect(compareFileNames(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('groupByStage', () => {
  it('keeps the order of stages and counts inside them', () => {
    const file = (stage: string, name: string) => ({ stage, name });
    expect(
      groupByStage(
        [file('Late', '9'), file('Extra', 'x'), file('Early', '002-10'), file('Early', '002-2')],
        ['Early', 'Empty', 'Late'],
      ),
    ).toEqual([
      { stage: 'Early', items: [file('Early', '002-2'), file('Early', '002-10')] },
      { stage: 'Late', items: [file('Late', '9')] },
      { stage: 'Extra', items: [file('Extra', 'x')] },
    ]);
  });
});
