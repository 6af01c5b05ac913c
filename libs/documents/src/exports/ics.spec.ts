import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { exportPlan } from './exports.js';
import { bareInput, exportInput, hugeInput, nastyInput } from './exports.fixture.js';
import { workTree } from './work/work-tree.js';
import type { ExportInput } from './export-input.js';

const read = (input: ExportInput): InstanceType<typeof ICAL.Component> =>
  new ICAL.Component(ICAL.parse(exportPlan('ics', input).body as string) as unknown[]);
const valueOf = (component: InstanceType<typeof ICAL.Component>, name: string): string =>
  String(component.getFirstPropertyValue(name));

describe('ics, read by ical.js', () => {
  it('has a to-do for each item with its dates, parent and dependencies', () => {
    const calendar = read(exportInput());
    const todos = calendar.getAllSubcomponents('vtodo');
    expect(todos).toHaveLength(9);
    const [sum] = todos.filter((todo) => valueOf(todo, 'summary') === '=SUM(A1)');
    if (!sum) throw new Error('the item is missing');
    expect([valueOf(sum, 'dtstart'), valueOf(sum, 'due')]).toEqual(['2026-11-25', '2026-11-28']);
    expect(
      sum
        .getAllProperties('related-to')
        .map((property) => [property.getParameter('reltype'), property.getFirstValue()]),
    ).toEqual([
      ['PARENT', '00000000-0000-4000-8000-000000000003@planwright'],
      ['DEPENDS-ON', '00000000-0000-4000-8000-000000000004@planwright'],
    ]);
    const [milestone] = calendar.getAllSubcomponents('vevent');
    expect(milestone && [valueOf(milestone, 'summary'), valueOf(milestone, 'dtstart')]).toEqual([
      'Milestone: Lease: signed',
      '2026-11-30',
    ]);
  });

  it('holds something even where there is nothing to do', () => {
    expect(read(bareInput()).getAllSubcomponents('vjournal')).toHaveLength(1);
  });

  it('gives back any text, adds no component, and folds at 75 octets', () => {
    fc.assert(
      fc.property(nastyInput, (input) => {
        const text = exportPlan('ics', input).body as string;
        const lines = text.split('\r\n');
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\p{Cs}]/u);
        const calendar = read(input);
        const { nodes } = workTree(input);
        expect(calendar.getAllSubcomponents('vtodo').map((todo) => valueOf(todo, 'summary'))).toEqual(
          nodes.map(({ name }) => name),
        );
        expect(calendar.getAllSubcomponents('vevent')).toHaveLength(input.schedule?.milestones.length ?? 0);
      }),
      { numRuns: 25 },
    );
  });

  it('reads 10,000 items', () => {
    expect(read(hugeInput()).getAllSubcomponents('vtodo')).toHaveLength(10_000);
  });
});
