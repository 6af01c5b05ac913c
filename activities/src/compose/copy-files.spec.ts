import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dropHalfCopies } from './copy-files.js';

let runDir: string;
beforeEach(() => {
  runDir = mkdtempSync(path.join(os.tmpdir(), 'planwright-copies-'));
});
afterEach(() => rmSync(runDir, { recursive: true, force: true }));

it('half copies of a plan go, whole ones and those of other plans stay', async () => {
  for (const plan of ['one', 'two']) {
    mkdirSync(path.join(runDir, plan));
    for (const name of ['001-a.json', '002-b.json.part']) writeFileSync(path.join(runDir, plan, name), '{}');
  }
  await dropHalfCopies({ runDir }, 'one');
  expect(readdirSync(path.join(runDir, 'one'))).toEqual(['001-a.json']);
  expect(readdirSync(path.join(runDir, 'two'))).toHaveLength(2);
});

it('a plan without a folder, or no folder for copies at all, is nothing to tidy', async () => {
  await expect(dropHalfCopies({ runDir }, 'none')).resolves.toBeUndefined();
  await expect(dropHalfCopies({ runDir: null }, 'one')).resolves.toBeUndefined();
});
