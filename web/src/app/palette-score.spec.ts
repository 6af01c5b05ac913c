import { expect, it } from '@jest/globals';
import { paletteScore } from './palette-score.js';

it('finds by whole parts of words, the name before the rest', () => {
  const score = (typed: string, ...words: string[]): number => paletteScore('id', typed, words);
  expect(score('theme li', 'Theme: light')).toBe(1);
  expect(score('light', 'Theme: light')).toBeLessThan(1);
  expect(score('hold', 'Pause', 'hold')).toBeGreaterThan(0);
  expect(score('hold', 'Pause', 'hold')).toBeLessThan(score('light', 'Theme: light'));
  expect(score('theme li', 'A library of things', 'We want to lend the tools of the neighbours')).toBe(0);
});
