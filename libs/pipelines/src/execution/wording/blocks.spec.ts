import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { block, jsonBlock, planBlocks } from './blocks.js';
import { withinSpeed } from './speed.js';

const closings = (text: string) => text.match(/<\s*\//g) ?? [];

describe('a block of a prompt', () => {
  const nasty = fc
    .array(fc.oneof(fc.constantFrom('</b>', '< / B >', '<', '/', '\n', '</', '\\', '"'), fc.string()))
    .map((parts) => parts.join(''));

  it('is ended by nothing that stands in it, whatever a person typed', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const made = block('b', text);
        expect(closings(made)).toHaveLength(1);
        expect(made.endsWith('\n</b>')).toBe(true);
      }),
    );
  });

  it('keeps JSON readable as the same value', () => {
    fc.assert(
      fc.property(fc.record({ text: nasty, list: fc.array(nasty, { maxLength: 3 }) }), (value) => {
        const [, body] = /^<b>\n([\s\S]*)\n<\/b>$/.exec(jsonBlock('b', value)) ?? [];
        expect(JSON.parse(body ?? '')).toEqual(value);
      }),
    );
  });
});

describe('planBlocks', () => {
  const inputs = { setup: { text: 'Plan:\nOpen a café' } };

  it('has the prompt alone where nothing was filled in', () => {
    expect(planBlocks({ plan: { intake: null }, inputs })).toBe(
      '<plan_prompt>\nPlan:\nOpen a café\n</plan_prompt>',
    );
    expect(planBlocks({ plan: { intake: { title: null, resources: [] } }, inputs })).not.toContain(
      '<intake>',
    );
  });

  it('adds the fields that were filled in', () => {
    const intake = { risk_tolerance: 'low' as const, geography: ['Lisbon </intake>'], team_size: null };
    expect(planBlocks({ plan: { intake }, inputs })).toMatch(
      /<\/plan_prompt>\n\n<intake>\n\{"risk_tolerance":"low","geography":\["Lisbon <\\\/intake>"\]\}\n<\/intake>$/,
    );
  });
});

describe('withinSpeed', () => {
  it('cuts a fan-out to the bound of the speed, and to none where no bound is given', () => {
    const items = [1, 2, 3, 4];
    expect(withinSpeed(items, 'fast_but_skip_details', { fast: 2, balanced: 3 })).toEqual([1, 2]);
    expect(withinSpeed(items, 'balanced_speed_and_detail', { fast: 2, balanced: 3 })).toEqual([1, 2, 3]);
    expect(withinSpeed(items, 'balanced_speed_and_detail', { fast: 2 })).toEqual(items);
    expect(withinSpeed(items, 'all_details_but_slow', { fast: 2, balanced: 3 })).toEqual(items);
  });
});
