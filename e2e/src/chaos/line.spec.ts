import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import net from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { Line } from './line.js';

/** Longer than a round trip on this machine, many times over. */
const NOTICEABLE_MS = 80;

describe('a line that can be disturbed', () => {
  let echo: net.Server;
  let line: Line;
  let client: net.Socket;
  let got: string;
  beforeAll(async () => {
    echo = net.createServer((socket) => {
      socket.on('error', () => undefined);
      socket.pipe(socket);
    });
    echo.listen(0, '127.0.0.1');
    await once(echo, 'listening');
  });
  afterAll(() => void echo.close());
  beforeEach(async () => {
    line = await Line.to((echo.address() as net.AddressInfo).port);
    client = net.connect(line.port, '127.0.0.1');
    client.on('error', () => undefined);
    got = '';
    client.on('data', (chunk) => (got += chunk.toString()));
    await once(client, 'connect');
  });
  afterEach(async () => {
    client.destroy();
    await line.close();
  });

  const arrived = async (text: string): Promise<void> => {
    while (got !== text) await sleep(2);
  };
  /** Until the line has what was written: turns of this process, not time, since a busy machine lets time pass alone. */
  const taken = async (): Promise<void> => {
    for (let turn = 0; turn < 50; turn++) await nextTurn();
  };

  it('passes on what is said and when it ends', async () => {
    client.write('hello');
    await arrived('hello');
    const closed = once(client, 'close');
    client.end();
    await closed;
    while (line.connections > 0) await sleep(2);
  });

  it('is late by what it is told, in each direction, and keeps the order when that ends', async () => {
    line.delay(NOTICEABLE_MS);
    const since = Date.now();
    client.write('a');
    await taken();
    line.delay(0);
    client.write('b');
    await arrived('ab');
    expect(Date.now() - since).toBeGreaterThanOrEqual(NOTICEABLE_MS - 10);
    line.delay(NOTICEABLE_MS);
    const again = Date.now();
    client.write('c');
    await arrived('abc');
    expect(Date.now() - again).toBeGreaterThanOrEqual(2 * NOTICEABLE_MS - 10);
  });

  it('delivers nothing while it stands still, and everything after', async () => {
    line.standStill();
    client.write('one ');
    client.write('two');
    await sleep(NOTICEABLE_MS);
    expect(got).toBe('');
    line.goOn();
    await arrived('one two');
  });

  it('loses what is on its way when it is cut, and takes new connections', async () => {
    line.standStill();
    client.write('lost');
    await taken();
    const closed = new Promise((resolve) => client.once('close', resolve));
    line.cut();
    await closed;
    line.goOn();
    expect(got).toBe('');
    const again = net.connect(line.port, '127.0.0.1');
    again.write('again');
    const [chunk] = (await once(again, 'data')) as [Buffer];
    expect(chunk.toString()).toBe('again');
    again.destroy();
  });

  it('closes a connection to a program that is not there', async () => {
    const nobody = net.createServer().listen(0, '127.0.0.1');
    await once(nobody, 'listening');
    const { port } = nobody.address() as net.AddressInfo;
    nobody.close();
    const nowhere = await Line.to(port);
    const socket = net.connect(nowhere.port, '127.0.0.1');
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('close', resolve));
    await nowhere.close();
  });
});
