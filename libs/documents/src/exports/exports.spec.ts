import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { EXPORTS, exportPlan, isExportName, type ExportName } from './exports.js';
import { bareInput, exportInput, hugeInput, nastyInput } from './exports.fixture.js';
import type { ExportInput } from './export-input.js';

const NAMES = Object.keys(EXPORTS) as ExportName[];

/** All the text of an export, whatever it is packed in, with escapes that hide words undone. */
function textOf(name: ExportName, input: ExportInput): string {
  const { body } = exportPlan(name, input);
  const text =
    typeof body === 'string'
      ? body
      : Object.values(unzipSync(body))
          .map((file) => strFromU8(file))
          .join('\n');
  return text.replaceAll('\r\n ', '').replaceAll('\\', '');
}

describe('the list of formats', () => {
  it('has what the contract names, but pdf', () => {
    expect([...NAMES].sort()).toEqual(
      'zip md html json csv mermaid tasks_json spec_kit mspdi ics'.split(' ').sort(),
    );
    expect(isExportName('ics')).toBe(true);
    expect(isExportName('toString')).toBe(false);
    expect(new Set(NAMES.map((name) => EXPORTS[name].extension)).size).toBe(NAMES.length);
  });

  it('names files by title and id, in letters any system and header takes', () => {
    const { plan } = exportInput();
    const named = (title: string): string =>
      exportPlan('md', exportInput({ plan: { ...plan, title } })).filename;
    expect(named(plan.title)).toBe('a-zero-waste-cafe-lisbon-a1b2c3d4.md');
    expect(named('../../مرحبا\r\n')).toBe('plan-a1b2c3d4.md');
    expect(named('x'.repeat(300)).length).toBeLessThan(80);
  });
});

describe.each(NAMES)('%s', (name) => {
  it('gives the same bytes for the same plan', () => {
    const bytes = (): Buffer => Buffer.from(exportPlan(name, structuredClone(exportInput())).body);
    expect(bytes().equals(bytes())).toBe(true);
  });

  it('builds whatever the texts and links are', () => {
    fc.assert(
      fc.property(nastyInput, (input) => {
        expect(exportPlan(name, input).body.length).toBeGreaterThan(0);
      }),
      { numRuns: 6 },
    );
  });

  it('builds 2,000 items with a few seconds of CPU', () => {
    const before = process.cpuUsage();
    expect(exportPlan(name, hugeInput(2)).body.length).toBeGreaterThan(0);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(5_000);
  });

  it('says that the plan has not ended, who wrote it and what is missing', () => {
    const text = textOf(name, bareInput());
    expect(text).toMatch(/offline provider/);
    expect(text).toMatch(/no work breakdown yet/);
    expect(text).toMatch(/running/);
    if (name !== 'mermaid') expect(text).toMatch(/no schedule yet/);
  });
});

it.each(NAMES.filter((name) => name !== 'html'))('%s marks what was given up or is missing', (name) => {
  const { plan } = exportInput();
  const text = textOf(name, exportInput({ plan: { ...plan, outcome: 'completed_with_gaps' } }));
  expect(text).toMatch(/completed with gaps/);
  expect(text).toMatch(/A gap in “SWOT”: threats was given up/);
  expect(text).toMatch(/“Pitch” is missing: the model refused/);
});

it('md lowers headings of sections, leaves code alone and says a title once', () => {
  const text = exportPlan('md', exportInput()).body as string;
  expect(text.match(/Purpose/g)).toHaveLength(1);
  expect(text).toContain('\n### Why\n');
  expect(text).toContain('```\n# no heading\n```');
  expect(text).toContain('*Missing: the model refused.*');
});

it('html is the report as it is', () => {
  expect(exportPlan('html', exportInput()).body).toBe('<!doctype html><title>R</title>');
});

it('json gives back what went in', () => {
  const input = exportInput();
  const read = JSON.parse(exportPlan('json', input).body as string) as Record<string, unknown>;
  expect(read).toMatchObject({ version: 1, plan: input.plan, work: input.work, schedule: input.schedule });
  expect(read['files']).toEqual(input.files);
});
