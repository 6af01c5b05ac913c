import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { exportPlan } from './exports.js';
import { exportInput, nastyInput } from './exports.fixture.js';

const files = (body: Uint8Array | string): string[] => Object.keys(unzipSync(body as Uint8Array));

describe('zip', () => {
  it('holds the documents and every file, as people count', () => {
    const { body } = exportPlan('zip', exportInput());
    expect(files(body)).toEqual([
      ...['report.html', 'plan.md', 'plan.json', 'work.csv'],
      ...['files/016-1-2-lever.json', 'files/016-1-10-lever.json'],
    ]);
    expect(strFromU8(unzipSync(body as Uint8Array)['files/016-1-2-lever.json'] as Uint8Array)).toBe(
      '{"ö":"é"}',
    );
  });

  it('keeps every file inside, under a name of its own that any system takes', () => {
    fc.assert(
      fc.property(nastyInput, (input) => {
        const names = files(exportPlan('zip', input).body);
        expect(names).toHaveLength(4 + input.files.length);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names)
          expect(name).toMatch(/^(?!.*(^|\/)(\.\.?|con|nul)(\/|\.|$))[^\\:*?"<>|\p{Cc}]*[^/. ]$/iu);
      }),
      { numRuns: 6 },
    );
  });

  it('carries the day of completion in any zone', () => {
    const before = process.env['TZ'];
    const bytes = ['UTC', 'Pacific/Auckland', 'America/St_Johns'].map((zone) => {
      process.env['TZ'] = zone;
      return Buffer.from(exportPlan('zip', exportInput()).body as Uint8Array).toString('base64');
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(new Set(bytes).size).toBe(1);
  });

  it.each(['zip', 'spec_kit'] as const)('%s is read by another reader', (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'planwright-zip-'));
    try {
      const path = join(folder, 'plan.zip');
      writeFileSync(path, exportPlan(name, exportInput()).body);
      const listed = execFileSync('unzip', ['-t', path], { encoding: 'utf8' });
      expect(listed).toMatch(/No errors detected/);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      console.warn('unzip is not on this machine: the zip was read by fflate only.');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
