import { projectRoot } from '@planwright/config';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Figures } from './figures.js';
import { tableOf } from './table.js';

export const FIGURES_FILE = path.join(projectRoot(), 'docs', 'benchmarks.json');
export const TABLE_FILE = path.join(projectRoot(), 'docs', 'benchmarks.md');

/**
 * The figures of earlier runs; undefined where there are none.
 * @throws SyntaxError when the file is no JSON.
 */
export function readFigures(): Figures | undefined {
  return existsSync(FIGURES_FILE) ? (JSON.parse(readFileSync(FIGURES_FILE, 'utf8')) as Figures) : undefined;
}

/** Writes the figures and the page that is made of them. */
export function writeFigures(figures: Figures): void {
  writeFileSync(FIGURES_FILE, `${JSON.stringify(figures, null, 2)}\n`);
  writeFileSync(TABLE_FILE, tableOf(figures));
}
