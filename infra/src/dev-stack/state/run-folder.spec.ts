import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { identify } from '../processes/identity.js';
import { prepareDataFolder } from './data-folder.js';
import { RunFolder } from './run-folder.js';

const root = mkdtempSync(join(tmpdir(), 'planwright-run-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const self = identify(process.pid);

describe('RunFolder', () => {
  it('belongs to one launcher at a time, until that releases it', () => {
    const run = new RunFolder(join(root, 'a'));
    expect(run.claim()).toBe(true);
    expect(run.claim()).toBe(false);
    expect(run.launcher()).toEqual(self);
    run.release();
    expect(run.launcher()).toBeUndefined();
    expect(run.claim()).toBe(true);
  });

  it('takes over from a launcher that was killed, even if its number is in use again', () => {
    const lock = join(root, 'b', 'run', 'launcher.json');
    mkdirSync(join(root, 'b', 'run'), { recursive: true });
    writeFileSync(lock, JSON.stringify({ pid: process.pid, born: 'before the reboot' }));
    const run = new RunFolder(join(root, 'b'));
    expect(run.read()).toBeUndefined();
    expect(run.claim()).toBe(true);
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual(self);
  });

  it('takes a lock file that was cut off in the middle for none', () => {
    mkdirSync(join(root, 'c', 'run'), { recursive: true });
    writeFileSync(join(root, 'c', 'run', 'launcher.json'), '{"pi');
    expect(new RunFolder(join(root, 'c')).claim()).toBe(true);
  });

  it('finds only those leftovers that are still the processes that were written down', () => {
    const run = new RunFolder(join(root, 'd'));
    run.claim();
    run.remember('worker', self);
    run.remember('api', { pid: process.pid, born: 'another time' });
    run.remember('web', self);
    run.remember('web', undefined);
    expect(run.leftovers()).toEqual([{ name: 'worker', identity: self }]);
  });
});

describe('prepareDataFolder', () => {
  it('refuses a place that cannot be written, naming the setting', () => {
    const file = join(root, 'a file');
    writeFileSync(file, '');
    expect(() => prepareDataFolder(join(file, 'data'))).toThrow(/^PLANWRIGHT_DATA_DIR .* cannot be written/);
  });
});
