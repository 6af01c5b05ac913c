import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { anyFreePort, isFree, pickPorts } from './ports.js';

const servers: Server[] = [];
const occupy = (port: number, host = '127.0.0.1'): Promise<void> =>
  new Promise((resolve) => {
    const server = createServer().listen(port, host, () => resolve());
    servers.push(server);
  });

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

describe('pickPorts', () => {
  it('moves a default that is taken to the next free port and says so', async () => {
    const port = await anyFreePort();
    await occupy(port);
    const said: string[] = [];
    const [picked = 0] = await pickPorts([{ setting: 'WEB_PORT', port, set: false }], (line) =>
      said.push(line),
    );
    expect(picked).toBeGreaterThan(port);
    expect(await isFree(picked)).toBe(true);
    expect(said).toEqual([`Port ${port} is taken; using ${picked} instead (WEB_PORT).`]);
  });

  it('refuses one that was set, whoever holds it', async () => {
    const port = await anyFreePort();
    await occupy(port, '0.0.0.0');
    const wish = { setting: 'API_PORT', port, set: true };
    await expect(pickPorts([wish], () => undefined)).rejects.toThrow(
      /^API_PORT is \d+, which another program uses:/,
    );
  });

  it('gives no port twice, and does not move one onto the place of another', async () => {
    const port = await anyFreePort();
    await occupy(port);
    const wishes = [
      { setting: 'A', port, set: false },
      { setting: 'B', port: port + 1, set: false },
      { setting: 'C', port, set: false },
    ];
    const picked = await pickPorts(wishes, () => undefined);
    expect(new Set(picked).size).toBe(3);
    const free = await anyFreePort();
    const same = [
      { setting: 'A', port: free, set: true },
      { setting: 'B', port: free, set: true },
    ];
    await expect(pickPorts(same, () => undefined)).rejects.toThrow(/^B is \d+, which another setting uses/);
  });
});
