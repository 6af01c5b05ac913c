import { describe, expect, it } from '@jest/globals';
import { askOf, atSpeed, contextOf, itemsOf, lever } from '../sample-plan.fixture.js';
import { deduplicateLevers } from './deduplicate-levers.js';
import { enrichLevers } from './enrich-levers.js';
import { focusOnVitalFewLevers } from './focus-on-vital-few-levers.js';
import { leverId } from './levers.js';
import { potentialLevers } from './potential-levers.js';

const names = (levers: readonly { name: string }[]) => levers.map((l) => l.name);
const fast = atSpeed('fast_but_skip_details');

describe('open decisions', () => {
  const proposed = (item: string, ...found: string[]) => ({
    item,
    answer: {
      strategic_rationale: 'r',
      summary: 's',
      levers: found.map((name, i) => ({
        lever_index: i + 1,
        name,
        consequences: `found by ${item}`,
        options: ['1', '2', '3'],
        review_lever: 'v',
      })),
    },
  });

  it('are looked for through three lenses, two when it must be fast', () => {
    expect(itemsOf(potentialLevers, 'lens', contextOf({}))).toEqual(['value', 'delivery', 'resilience']);
    expect(itemsOf(potentialLevers, 'lens', contextOf({}, {}, fast))).toEqual(['value', 'delivery']);
    const asked = askOf(potentialLevers, 'lens', contextOf({}), 'resilience');
    expect(asked.system).toContain('how it holds');
    expect(asked.system).not.toContain('how it gets done');
    expect(asked.user).toContain('"plan_type":"physical"');
  });

  it('are merged: what two lenses found under one name stays once, in the first wording', () => {
    const context = contextOf(
      {},
      { lens: [proposed('value', 'Rent or own', 'Menu'), proposed('delivery', 'rent OR own.', 'Staff')] },
    );
    const { levers, responses } = potentialLevers.compose(context);
    expect(names(levers)).toEqual(['Rent or own', 'Menu', 'Staff']);
    expect(levers[0]).toMatchObject({
      lever_id: leverId(context.plan.planId, 'Rent or own'),
      consequences: 'found by value',
      review: 'v',
    });
    expect(responses.map((r) => [r.lens, r.levers.length])).toEqual([
      ['value', 2],
      ['delivery', 2],
    ]);
  });
});

describe('distinct decisions', () => {
  const levers = ['A', 'B', 'C', 'D', 'E'].map((name) => lever(name));
  const sorted = (...classes: (readonly [string, 'keep' | 'absorb' | 'remove'])[]) => {
    const decisions = classes.map(([name, classification]) => ({
      lever_id: lever(name).lever_id,
      classification,
      justification: `${name} is ${classification}.`,
    }));
    const context = contextOf({ potential_levers: { levers } }, { sort: { decisions } });
    return deduplicateLevers.compose(context).deduplicated_levers;
  };

  it('keep what was to be kept and what was forgotten, in the order found', () => {
    const left = sorted(['E', 'keep'], ['B', 'absorb'], ['C', 'remove'], ['A', 'keep']);
    expect(names(left)).toEqual(['A', 'D', 'E']);
    expect(left.map((l) => l.deduplication_justification)).toEqual([
      'A is keep.',
      'Not judged; kept.',
      'E is keep.',
    ]);
  });

  it('pay no heed to a decision that was not given, nor to a second word on the same one', () => {
    expect(names(sorted(['X', 'remove'], ['A', 'keep'], ['A', 'remove']))).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('are never fewer than three: what is another one in other words stays before what is none', () => {
    const all = ['A', 'B', 'C', 'D', 'E'] as const;
    expect(names(sorted(...all.map((name) => [name, 'remove'] as const)))).toEqual(['A', 'B', 'C']);
    const left = sorted(['A', 'remove'], ['B', 'remove'], ['C', 'remove'], ['D', 'absorb'], ['E', 'keep']);
    expect(names(left)).toEqual(['A', 'D', 'E']);
    expect(left[1]?.deduplication_justification).toMatch(/^Kept so that .* D is absorb\.$/);
  });
});

describe('described decisions', () => {
  const inputs = (...given: string[]) => ({
    deduplicate_levers: { deduplicated_levers: given.map((name) => lever(name)) },
  });
  const seven = inputs('A', 'B', 'C', 'D', 'E', 'F', 'G');

  it('are asked for five at a time, each batch with the names of all', () => {
    expect(itemsOf(enrichLevers, 'batch', contextOf(seven))).toEqual(['batch-1', 'batch-2']);
    const { user } = askOf(enrichLevers, 'batch', contextOf(seven), 'batch-2');
    expect(user).toContain('["A","B","C","D","E","F","G"]');
    expect(user).toContain(lever('F').lever_id);
    expect(user).not.toContain(lever('E').lever_id);
  });

  it('are two batches at most when it must be fast', () => {
    const thirteen = inputs(...'ABCDEFGHIJKLM');
    expect(itemsOf(enrichLevers, 'batch', contextOf(thirteen))).toHaveLength(3);
    expect(itemsOf(enrichLevers, 'batch', contextOf(thirteen, {}, fast))).toHaveLength(2);
  });

  it('leave out a decision whose description is missing or has a hole', () => {
    const text = (name: string, changes: object = {}) => ({
      lever_id: lever(name).lever_id,
      description: `about ${name}`,
      synergy_text: 's',
      conflict_text: 'c',
      ...changes,
    });
    const answer = { characterizations: [text('A'), text('B', { conflict_text: ' ' }), text('Z')] };
    const context = contextOf(inputs('A', 'B', 'C'), { batch: [{ item: 'batch-1', answer }] });
    const { characterized_levers } = enrichLevers.compose(context);
    expect(characterized_levers).toMatchObject([
      { name: 'A', description: 'about A', options: lever('A').options },
    ]);
  });
});

describe('vital decisions', () => {
  const rated = (given: string[], importance: Record<string, string>) => {
    const lever_assessments = Object.entries(importance).map(([name, strategic_importance]) => ({
      lever_id: lever(name).lever_id,
      lever_name: name,
      strategic_importance,
      justification: 'j',
    }));
    return names(
      focusOnVitalFewLevers.compose(
        contextOf(
          { enrich_levers: { characterized_levers: given.map((name) => lever(name)) } },
          { rate: { lever_assessments, summary: 's' } },
        ),
      ).levers,
    );
  };

  it('are the five that matter most, critical ones first, those that were not rated last', () => {
    const all = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const importance = { G: 'Critical', F: 'Critical', C: 'High', B: 'Low', A: 'Medium' };
    expect(rated(all, importance)).toEqual(['F', 'G', 'C', 'A', 'B']);
  });

  it('keep their order among equals and are all there when there are few', () => {
    expect(rated(['A', 'B'], { B: 'High', A: 'High' })).toEqual(['A', 'B']);
    expect(rated(['A', 'B'], {})).toEqual(['A', 'B']);
  });
});
