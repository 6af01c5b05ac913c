import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parseSettings } from '@planwright/config';
import { anyFreePort } from '../ports.js';
import { examine } from './checks.js';

const folder = mkdtempSync(join(tmpdir(), 'planwright-doctor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const look = async (env: Record<string, string>) => {
  const findings = await examine({
    settings: parseSettings({ PLANWRIGHT_DATA_DIR: join(folder, 'data'), ...env }),
    stack: undefined,
    path: '',
  });
  return new Map(findings.map((finding) => [finding.name, finding]));
};

describe('the doctor', () => {
  it('finds nothing wrong where everything may start', async () => {
    const findings = await look({});
    expect([...findings.values()].filter(({ ok }) => !ok)).toEqual([]);
    expect(findings.get('Model provider')?.detail).toContain('offline provider');
  });

  it('says what to do about each part that is wrong, and shows no secret', async () => {
    const port = await anyFreePort();
    const blocked = join(folder, 'a file');
    writeFileSync(blocked, '');
    const findings = await look({
      PLANWRIGHT_DATA_DIR: join(blocked, 'data'),
      DATABASE_URL: `postgres://me:hunter2@127.0.0.1:${port}/x`,
      TEMPORAL_ADDRESS: `127.0.0.1:${port}`,
      OPENAI_API_KEY: 'sk-hunter2',
      OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`,
    });
    const wrong = [...findings.values()].filter(({ ok }) => !ok);
    expect(wrong.map(({ name }) => name)).toEqual(['Disk', 'Postgres', 'Temporal', 'Model provider']);
    expect(wrong.filter(({ todo }) => todo === '')).toEqual([]);
    expect(JSON.stringify(wrong)).not.toContain('hunter2');
  });
});
