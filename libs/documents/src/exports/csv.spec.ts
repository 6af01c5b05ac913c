import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { exportPlan } from './exports.js';
import { exportInput, hugeInput, nastyInput } from './exports.fixture.js';
import type { ExportInput } from './export-input.js';

type Row = Record<string, string>;
const read = (input: ExportInput): Row[] =>
  parse(exportPlan('csv', input).body as string, {
    bom: true,
    columns: true,
    record_delimiter: '\r\n',
  }) as Row[];

describe('csv', () => {
  it('has work in order with its links, dates and what is missing', () => {
    const rows = read(exportInput());
    expect(rows[4]).toMatchObject({
      id: '5',
      type: 'task',
      name: "'=SUM(A1)",
      parent: '3',
      predecessors: '4FS',
    });
    expect(rows[4]).toMatchObject({ start: '2026-11-25', finish: '2026-11-27', resources: 'a car; a phone' });
    expect(rows[8]).toMatchObject({
      days_realistic: '',
      duration_assumed: 'true',
      critical: 'false',
      slack_days: '2',
    });
    expect(rows[9]).toMatchObject({ type: 'milestone', name: 'Lease: signed', start: '2026-11-30' });
    expect(rows.filter(({ type }) => type === 'note')).toHaveLength(2);
  });

  it('begins with a byte order mark, so that spreadsheets read UTF-8', () => {
    expect((exportPlan('csv', exportInput()).body as string).charCodeAt(0)).toBe(0xfeff);
  });

  it('gives every reader the same cells, none of which is run', () => {
    fc.assert(
      fc.property(nastyInput, (input) => {
        const rows = read(input);
        expect(rows.filter(({ type }) => type === 'task' || type === 'group')).toHaveLength(
          input.work.length,
        );
        for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      }),
      { numRuns: 25 },
    );
  });

  it('reads back 10,000 items', () => {
    const work = read(hugeInput()).filter(({ type }) => type !== 'note');
    expect(work).toHaveLength(10_000);
  });
});
