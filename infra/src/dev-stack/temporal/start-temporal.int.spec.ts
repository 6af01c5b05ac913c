import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { bornAt } from '../processes/identity.js';
import { askTemporal, SEARCH_ATTRIBUTES, startTemporal, type RunningTemporal } from './start-temporal.js';

const dataDir = mkdtempSync(join(tmpdir(), 'planwright-temporal-'));
const servers: RunningTemporal[] = [];
afterAll(async () => {
  for (const server of servers) await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('startTemporal', () => {
  it('registers the search attributes and keeps runs over a SIGKILL', async () => {
    const first = await startTemporal({ dataDir, port: 0, uiPort: 0 });
    servers.push(first);
    const connection = await Connection.connect({ address: first.address });
    const { customAttributes } = await connection.operatorService.listSearchAttributes({
      namespace: 'default',
    });
    expect(Object.keys(customAttributes ?? {})).toEqual(expect.arrayContaining([...SEARCH_ATTRIBUTES]));
    await new Client({ connection }).workflow.start('nothing', { workflowId: 'kept', taskQueue: 'none' });
    await connection.close();
    expect((await fetch(first.uiUrl ?? '')).status).toBe(200);

    process.kill(-first.pid, 'SIGKILL');
    await first.exited;
    const second = await startTemporal({ dataDir, port: 0, headless: true, executable: first.executable });
    servers.push(second);
    const again = await Connection.connect({ address: second.address });
    const { status } = await new Client({ connection: again }).workflow.getHandle('kept').describe();
    expect(status.name).toBe('RUNNING');
    await again.close();
    await second.stop();
    expect(bornAt(second.pid)).toBeUndefined();
    await expect(askTemporal(second.address, 'default', 500)).rejects.toThrow();
  }, 60_000);
});
