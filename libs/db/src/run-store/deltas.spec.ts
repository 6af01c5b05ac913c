import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deltaPayloads } from './deltas.js';

const delta = (text: string, offset: number) => ({
  plan_id: 'd7c1b0de-0000-4000-8000-000000000000',
  task: 'a',
  interaction_id: 'd7c1b0de-0000-4000-8000-000000000001',
  kind: 'output' as const,
  offset,
  text,
});

describe('deltaPayloads', () => {
  it('puts any text together again, each payload short enough for NOTIFY', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 50 }),
      fc.constantFrom('🚀', '\u0000', '"\\', '東'),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.integer({ min: 1, max: 400 }),
        fc.nat(),
        (pieces, times, offset) => {
          const text = pieces.join('').repeat(times);
          const payloads = deltaPayloads(delta(text, offset));
          let at = offset;
          let whole = '';
          for (const payload of payloads) {
            expect(Buffer.byteLength(payload)).toBeLessThan(7_900 + 1);
            const part = JSON.parse(payload) as ReturnType<typeof delta>;
            expect(part.offset).toBe(at);
            expect(/^[\uDC00-\uDFFF]/.test(part.text)).toBe(false);
            at += part.text.length;
            whole += part.text;
          }
          expect(whole).toBe(text);
        },
      ),
      { numRuns: 60 },
    );
  });
});
