import { describe, expect, it } from '@jest/globals';
import { numbersOf } from './numbers.js';
import { durationsOf, formatRelative } from './time.js';

const { formatBytes, formatMoney } = numbersOf('en');
const { formatDuration, formatTicking } = durationsOf('en');

describe('numbers and times for people', () => {
  it('keep small amounts readable', () => {
    expect([0, 0.0042, 0.0831, 0.5, 1234.5].map(formatMoney)).toEqual([
      '$0.00',
      '$0.0042',
      '$0.0831',
      '$0.50',
      '$1,234.50',
    ]);
    expect([999, 2140, 1_500_000].map(formatBytes)).toEqual(['999 B', '2.1 KB', '1.5 MB']);
  });

  it('say durations as a person does', () => {
    expect([420, 3400, 59_999, 65_000, 3_780_000].map(formatDuration)).toEqual([
      '420 ms',
      '3.4 s',
      '59 s',
      '1 min 05 s',
      '1 h 03 min',
    ]);
    expect(formatTicking(-50)).toBe('0 s');
    const now = Date.parse('2026-01-02T00:00:00Z');
    expect(formatRelative('2026-01-01T23:59:30Z', now)).toBe('just now');
    expect(formatRelative('2026-01-01T21:00:00Z', now)).toBe('3 hr. ago');
  });

  it('write numbers as the reader does, beside the units of the texts', () => {
    const german = numbersOf('de');
    expect(german.formatMoney(1234.5).replace(/\s/g, ' ')).toBe('1.234,50 $');
    expect(german.formatPercent(12).replace(/\s/g, ' ')).toBe('12 %');
    expect(german.formatBytes(2140)).toBe('2,1 KB');
    expect(durationsOf('de').formatDuration(3400)).toBe('3,4 s');
    expect(numbersOf('en-GB').formatMoney(2)).toBe('$2.00');
    expect(durationsOf('ar-EG').formatDuration(65_000)).toBe('١ min ٠٥ s');
  });
});
