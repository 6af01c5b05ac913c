import { describe, expect, it } from '@jest/globals';
import { rememberFigures, rememberTexts } from './remember-texts.js';

/** More texts than any plan of today has. */
const PLAN = Array.from({ length: 3_000 }, (_, i) => `Text ${i} of a plan.`);

describe('rememberTexts', () => {
  it('reads a whole plan once, and of a changed one only what is new', () => {
    const read: string[] = [];
    const lengths = rememberTexts((text) => {
      read.push(text);
      return [text.length];
    });
    for (const text of [...PLAN, ...PLAN]) expect(lengths(text)).toEqual([text.length]);
    lengths('One more.');
    expect(read).toEqual([...PLAN, 'One more.']);
  });

  it('lets go of texts that were not read for long', () => {
    let reads = 0;
    const count = rememberTexts(() => {
      reads += 1;
      return [];
    });
    count('first');
    for (let i = 0; i < 20_000; i++) count(`other ${i}`);
    count('first');
    expect(reads).toBe(20_002);
  });

  it('gives what nobody can change for the next one who asks', () => {
    const found = rememberTexts((text) => [text])('shared');
    expect(() => (found as string[]).push('more')).toThrow(TypeError);
  });

  it('reads no text without a figure where only figures count', () => {
    const read: string[] = [];
    const figures = rememberFigures((text) => {
      read.push(text);
      return [text];
    });
    expect(figures('no sum here')).toEqual([]);
    expect(figures('50 euro')).toEqual(['50 euro']);
    expect(read).toEqual(['50 euro']);
  });
});
