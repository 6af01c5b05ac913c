import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parseSettings } from '@planwright/config';
import { identify } from '../processes/identity.js';
import { RunFolder } from '../state/run-folder.js';
import { withDatabaseToRead, withDatabaseToWrite } from './where.js';

const root = mkdtempSync(join(tmpdir(), 'planwright-where-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const inFolder = (name: string) => {
  const settings = parseSettings({ PLANWRIGHT_DATA_DIR: join(root, name) });
  return { settings, run: new RunFolder(settings.dataDir) };
};
const say = (): void => undefined;
const same = (url: string): Promise<string> => Promise.resolve(url);

describe('the database of a backup', () => {
  it('is that of the stack that runs, and nothing is put back under that', async () => {
    const { settings, run } = inFolder('runs');
    run.claim();
    await expect(withDatabaseToRead(settings, say, same)).rejects.toThrow(/being started/);
    const postgres = '127.0.0.1:15433';
    const addresses = { page: '', api: '', api_docs: '', gateway: '', worker: '', temporal: '' };
    run.write({
      status: 'ready',
      started_at: '',
      addresses: { ...addresses, postgres, temporal_ui: null, offline_llm: null },
    });
    expect(await withDatabaseToRead(settings, say, same)).toContain(`@${postgres}/`);
    await expect(withDatabaseToWrite(settings, say, same)).rejects.toThrow(
      /Planwright runs.*end it with Ctrl-C/,
    );
    expect(run.launcher()).toBeDefined();
  });

  it('is not written while a worker runs on that a killed start left', async () => {
    const { settings, run } = inFolder('left');
    run.claim();
    run.remember('worker', identify(process.pid));
    run.release();
    await expect(withDatabaseToWrite(settings, say, same)).rejects.toThrow(/left worker running/);
    expect(run.launcher()).toBeUndefined();
  });
});
