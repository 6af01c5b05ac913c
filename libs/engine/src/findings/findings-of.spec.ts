import { describe, expect, it } from '@jest/globals';
import { FULL } from './findings.fixture.js';
import { findingsOf } from './findings-of.js';

const risk = (owner: string | null) => ({ risk_area: 'Law', risk_description: 'Late.', owner });

describe('findings', () => {
  it('are none in a plan with nothing in it yet', () => {
    expect(findingsOf({ ...FULL, outputs: {} })).toEqual([]);
  });

  it('stand in one order, the gravest first', () => {
    const outputs = {
      identify_risks: {
        risks: [risk('A'), risk(null)],
        claims: [{ text: 'rent', kind: 'placeholder', source: 'x' }],
      },
      executive_summary: { timeline_and_budget: 'The total budget is €200,000.' },
    };
    const found = findingsOf({ ...FULL, outputs });
    expect(found.map(({ severity }) => severity)).toEqual(['error', 'warning', 'note']);
    const turned = Object.fromEntries(Object.entries(outputs).reverse());
    expect(findingsOf({ ...FULL, outputs: turned })).toEqual(found);
  });

  it('of one rule are eight at most, and the others are counted', () => {
    const risks = [risk('A'), ...Array.from({ length: 20 }, () => risk(null))];
    const found = findingsOf({ ...FULL, outputs: { identify_risks: { risks } } });
    expect(found).toHaveLength(9);
    expect(found.at(-1)?.message).toMatch(/^And 12 more/);
    expect(found.at(-1)?.path).toBe('risks[9].owner');
  });

  it.each([null, 7, 'text', [], [null], { risks: 'none' }, { phases: [{ subtasks: 4 }] }, { claims: [3] }])(
    'pass over an output of another shape: %j',
    (output) => {
      const tasks = [
        'identify_risks',
        'project_plan',
        'create_wbs_level1',
        'create_wbs_level2',
        'create_wbs_level3',
        'estimate_task_durations',
        'create_schedule',
        'swot_analysis',
        'currency_strategy',
        'physical_locations',
        'governance_phase2_bodies',
        'governance_phase4_decision_escalation_matrix',
        'premortem',
        'anything',
      ];
      expect(() =>
        findingsOf({
          ...FULL,
          intake: output,
          outputs: Object.fromEntries(tasks.map((task) => [task, output])),
        }),
      ).not.toThrow();
    },
  );
});
