import { randomInt } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { StackError, type Say } from './stack-error.js';

const TRIES = 100;

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Whether something answers there. On some systems one may listen beside a program that has every address. */
export function answers(port: number, host: string, timeoutMs = 500): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host });
    const done = (value: boolean): void => {
      socket.destroy();
      resolve(value);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
    socket.setTimeout(timeoutMs, () => done(false));
  });
}

export async function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  const reach = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return !(await answers(port, reach)) && (await canListen(port, host));
}

// Below the ports that systems give to outgoing connections: one of those could take a port that was free a moment ago.
const RANGE = { from: 12_000, to: 30_000 };
const handedOut = new Set<number>();

/** Any free port of this host that this process was not given before. */
export async function anyFreePort(host = '127.0.0.1'): Promise<number> {
  for (;;) {
    const port = randomInt(RANGE.from, RANGE.to);
    if (handedOut.has(port) || !(await canListen(port, host))) continue;
    handedOut.add(port);
    return port;
  }
}

export interface WantedPort {
  setting: string;
  port: number;
  /** Set by a person: then it is never moved. */
  set: boolean;
  host?: string;
}

/**
 * A port for each wish, no two the same.
 * @throws StackError when one that a person set is taken.
 */
export async function pickPorts(wanted: readonly WantedPort[], say: Say): Promise<number[]> {
  // A moved port must not take the place of one that comes later in the list.
  const reserved = new Set(wanted.map((wish) => wish.port));
  const picked: number[] = [];
  for (const wish of wanted) {
    const port = wish.set ? await confirm(wish, picked) : await next(wish, reserved);
    if (port !== wish.port) say(`Port ${wish.port} is taken; using ${port} instead (${wish.setting}).`);
    reserved.add(port);
    picked.push(port);
  }
  return picked;
}

async function confirm(wish: WantedPort, picked: readonly number[]): Promise<number> {
  const twice = picked.includes(wish.port);
  if (!twice && (await isFree(wish.port, wish.host))) return wish.port;
  throw new StackError(
    `${wish.setting} is ${wish.port}, which ${twice ? 'another setting' : 'another program'} uses`,
    'set another port, or leave it out and the next free one is used',
  );
}

async function next(wish: WantedPort, reserved: ReadonlySet<number>): Promise<number> {
  for (let port = wish.port; port < Math.min(wish.port + TRIES, 65536); port += 1) {
    if ((port === wish.port || !reserved.has(port)) && (await isFree(port, wish.host))) return port;
  }
  throw new StackError(
    `no port from ${wish.port} to ${wish.port + TRIES - 1} is free`,
    `set ${wish.setting} to one that is`,
  );
}
