import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import type { Figures } from './figures.js';
import { FIGURES_FILE, TABLE_FILE } from './files.js';
import { tableOf } from './table.js';

const figures: Figures = {
  commit: 'abc',
  at: '2026-01-02T03:04:05.000Z',
  machine: { cores: 2, model: 'A', memory_gb: 8, os: 'Linux x64', node: '20.1.0' },
  results: [
    {
      name: 'makespan_ratio_200ms',
      value: 1.2,
      unit: 'ratio',
      better: 'lower',
      target: 1.15,
      met: false,
      floor: 1,
      detail: 'one | two\nthree',
      benchmark: 'makespan',
    },
    {
      name: 'speed',
      value: 90,
      unit: '/s',
      better: 'higher',
      target: 80,
      met: true,
      benchmark: 'b',
      at: '2025-12-31T00:00:00.000Z',
    },
  ],
};

describe('the page of the figures', () => {
  it('has a row for each figure: floor, value, target, whether it is met and how to run it again', () => {
    const lines = tableOf(figures).split('\n');
    const rowOf = (name: string) =>
      lines
        .find((line) => line.startsWith(`| \`${name}\``))
        ?.split(/ *\| */)
        .slice(3, -1);
    expect(rowOf('makespan_ratio_200ms')).toEqual([
      '1',
      '1.2',
      '≤ 1.15',
      '**no**',
      '`npm run bench -- makespan`',
    ]);
    expect(rowOf('speed')).toEqual(['', '90 /s', '≥ 80 /s', 'yes', '`npm run bench -- b`']);
    expect(lines).toContain('- `makespan_ratio_200ms`: one | two three');
    expect(lines).toContain('- `speed`: Taken on 2025-12-31.');
    expect(lines).toContain('Taken on 2026-01-02 at commit abc: 2 cores (A), 8 GB, Linux x64, Node 20.1.0.');
  });

  it('says in docs/ what the stored figures say (npm run bench -- --table writes it anew)', () => {
    const stored = JSON.parse(readFileSync(FIGURES_FILE, 'utf8')) as Figures;
    expect(existsSync(TABLE_FILE) ? readFileSync(TABLE_FILE, 'utf8') : '').toBe(tableOf(stored));
  });
});
