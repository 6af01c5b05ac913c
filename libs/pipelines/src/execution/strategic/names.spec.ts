import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { leverId } from './levers.js';
import { sameName } from './names.js';

describe('sameName', () => {
  it.each([
    ['The Bold Path', '"the bold path."'],
    ['Rent / own', 'rent-own'],
    ['ﬁrst', 'First'],
    ['  Ort   wählen ', 'ort wählen'],
  ])('takes %j and %j as one name', (a, b) => expect(sameName(a, b)).toBe(true));

  it.each([
    ['Path A', 'Path B'],
    ['😀', '😎'],
    ['नीति', 'नीत'],
  ])('tells %j from %j', (a, b) => expect(sameName(a, b)).toBe(false));
});

describe('leverId', () => {
  it('is a UUID that is always the same for a plan and a name, however the name is written', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.string({ unit: 'binary' }), (plan, name) => {
        const id = leverId(plan, name);
        expect(z.uuid().safeParse(id).success).toBe(true);
        expect(leverId(plan, ` ${name}\n`)).toBe(id);
      }),
    );
  });

  it('differs between names and between plans', () => {
    const words = fc.string({ unit: fc.constantFrom(...'abcdefgh') });
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), words, words, (plan, otherPlan, name, otherName) => {
        fc.pre(name !== otherName && plan !== otherPlan);
        expect(leverId(plan, name)).not.toBe(leverId(plan, otherName));
        expect(leverId(plan, name)).not.toBe(leverId(otherPlan, name));
      }),
    );
  });
});
