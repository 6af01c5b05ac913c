import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { findTemporal, onPath, temporalSources } from './find-temporal.js';

const root = mkdtempSync(join(tmpdir(), 'planwright-find-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function program(folder: string, says: string, name = 'temporal'): string {
  const place = join(root, folder);
  mkdirSync(place, { recursive: true });
  const file = join(place, name);
  writeFileSync(file, `#!/usr/bin/env node\nconsole.log(${JSON.stringify(says)});\n`);
  chmodSync(file, 0o755);
  return file;
}

describe('findTemporal', () => {
  it('looks on the PATH, in the data folder, at the download and then to Go', () => {
    expect(temporalSources({ dataDir: root, path: '' }).map((source) => source.name)).toEqual([
      'PATH',
      'data folder',
      'download',
      'Go',
    ]);
  });

  it('takes the first that says it is Temporal, and passes by one that is broken', async () => {
    const broken = program('broken', 'hello');
    const kept = program('data/bin', 'temporal version 1.5.1');
    const options = { dataDir: join(root, 'data'), path: join(root, 'broken') };
    expect(onPath('temporal', `${join(root, 'none')}${delimiter}${options.path}`)).toBe(broken);
    expect(await findTemporal(options)).toBe(kept);
  });

  it('asks no later place than it must, and says the way out when none has it', async () => {
    const asked: string[] = [];
    const source = (name: string, file?: string) => ({
      name,
      find: async () => {
        asked.push(name);
        return file;
      },
    });
    const good = program('good', 'temporal version 1.5.1');
    const options = { dataDir: root };
    expect(await findTemporal(options, [source('a'), source('b', good), source('c', good)])).toBe(good);
    expect(asked).toEqual(['a', 'b']);
    await expect(findTemporal(options, [source('a')])).rejects.toThrow(/TEMPORAL_ADDRESS/);
  });
});
