import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { EventFeed, WatchOptions } from '@planwright/db';
import type { Socket } from 'socket.io';
import type { DataSource } from 'typeorm';
import { PlansGateway } from './plans.gateway.js';

const PLAN = '0b6f5c3e-4f0e-4c1c-9a54-3d7f1f1f7a01';

interface Watch {
  options: WatchOptions;
  stopped: boolean;
  /** Lets the feed answer. */
  begin: () => void;
}

let watches: Watch[];
let socket: Socket;
let disconnect: jest.Mock;
let gateway: PlansGateway;

const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

beforeEach(() => {
  watches = [];
  disconnect = jest.fn();
  const conn = { on: jest.fn(), transport: { writable: true } };
  socket = { id: 's', conn, emit: jest.fn(), disconnect } as unknown as Socket;
  const feed = {
    watch: (_stream: string, options: WatchOptions) =>
      new Promise((begun) => {
        const watch: Watch = {
          options,
          stopped: false,
          begin: () =>
            begun({
              lastSeq: 7,
              stop() {
                watch.stopped = true;
              },
            }),
        };
        watches.push(watch);
      }),
  } as unknown as EventFeed;
  const dataSource = { query: async () => [{ status: 'running' }] } as unknown as DataSource;
  gateway = new PlansGateway(feed, dataSource);
  gateway.handleConnection(socket);
});

const join = () => gateway.joinPlan(socket, { plan_id: PLAN, since: 3 });
const leave = () => gateway.leavePlan(socket, { plan_id: PLAN });
const begun = async (): Promise<void> => {
  await turn();
  for (const watch of watches) watch.begin();
};

describe('a room', () => {
  it('that is left while it is being joined keeps no watch', async () => {
    const joined = join();
    await turn();
    leave();
    await begun();
    await joined;
    expect(watches.map(({ stopped }) => stopped)).toEqual([true]);
  });

  it('that is left and joined again meanwhile keeps the last watch alone', async () => {
    const first = join();
    await turn();
    leave();
    const second = join();
    await begun();
    expect(await Promise.all([first, second])).toEqual(
      Array(2).fill({ ok: true, plan_id: PLAN, status: 'running', last_seq: 7 }),
    );
    expect(watches.map(({ stopped }) => stopped)).toEqual([true, false]);
    leave();
    expect(watches.map(({ stopped }) => stopped)).toEqual([true, true]);
  });

  it('keeps no watch of a socket that went while it was being joined', async () => {
    const joined = join();
    await turn();
    gateway.handleDisconnect(socket);
    await begun();
    await joined;
    expect(watches[0]?.stopped).toBe(true);
  });

  it.each(['slow', 'deleted', 'shutdown'] as const)(
    'cuts the client off when its feed ends: %s',
    async (why) => {
      const joined = join();
      await begun();
      await joined;
      watches[0]?.options.close(why);
      expect(disconnect).toHaveBeenCalledWith(true);
    },
  );

  it('says nothing of the feed of a room that was left', async () => {
    const joined = join();
    await begun();
    await joined;
    leave();
    watches[0]?.options.close('deleted');
    expect(disconnect).not.toHaveBeenCalled();
  });
});
