import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it, jest } from '@jest/globals';
import { createConnection, type PlanSocket } from './connection.js';
import { PLAN_ID, taskStatus } from './plan.fixture.js';
import { FakeSocket } from './socket.fixture.js';
import { watchPlan, type PlanWatcher } from './watch-plan.js';

function watching(socket = new FakeSocket(), read: () => Promise<void> = async () => undefined) {
  const seen: number[] = [];
  const refusals: (string | null)[] = [];
  let restarts = 0;
  const connection = createConnection(socket as unknown as PlanSocket);
  const watcher: PlanWatcher = {
    since: () => seen.at(-1) ?? 0,
    take: (events) => {
      for (const { seq } of events) {
        if (seq > (seen.at(-1) ?? 0) + 1) throw new RangeError('gap');
        if (seq > (seen.at(-1) ?? 0)) seen.push(seq);
      }
    },
    delta: () => undefined,
    restart: async () => {
      restarts += 1;
      await read();
      seen.push(50);
    },
    refused: (detail) => refusals.push(detail),
  };
  const leave = watchPlan(connection, PLAN_ID, watcher);
  return { socket, connection, seen, refusals, leave, restarts: () => restarts };
}
const event = (seq: number) => taskStatus(seq, 'a', 'running');
const GATHERED_MS = 40;

describe('watching a plan', () => {
  it('joins from what is known, and again after each reconnect, what was gathered counted in', () => {
    const { socket, seen, connection } = watching();
    expect(socket.joins).toEqual([{ plan_id: PLAN_ID, since: 0 }]);
    socket.tell(event(1));
    socket.tell(event(2));
    socket.tell(event(1), 'another plan');
    socket.drop(true);
    expect(connection.state()).toBe('lost');
    socket.connect();
    expect(connection.state()).toBe('live');
    expect(socket.joins.at(-1)).toEqual({ plan_id: PLAN_ID, since: 2 });
    socket.tell(event(2));
    socket.tell(event(3));
    socket.connect();
    expect(seen).toEqual([1, 2, 3]);
  });

  it('reads the plan anew when an event is missing, and goes on from there', async () => {
    const { socket, restarts } = watching();
    socket.tell(event(3));
    await wait(GATHERED_MS);
    expect(restarts()).toBe(1);
    expect(socket.joins.at(-1)).toEqual({ plan_id: PLAN_ID, since: 50 });
  });

  it('takes and joins nothing before the plan was read anew, however often that fails', async () => {
    const socket = new FakeSocket();
    let answers = false;
    const { seen, restarts } = watching(socket, async () => {
      if (!answers) throw new Error('no answer');
    });
    socket.tell(event(3));
    await wait(GATHERED_MS);
    socket.tell(event(49));
    socket.connect();
    await wait(GATHERED_MS);
    expect([seen, restarts(), socket.joins.length]).toEqual([[], 2, 1]);
    answers = true;
    socket.tell(event(51));
    socket.connect();
    await wait(GATHERED_MS);
    expect([seen, restarts()]).toEqual([[50, 51], 3]);
    expect(socket.joins.slice(1)).toEqual([{ plan_id: PLAN_ID, since: 51 }]);
  });

  it('reads the plan anew once, whatever comes meanwhile', async () => {
    const socket = new FakeSocket();
    const { seen, restarts } = watching(socket, () => wait(2 * GATHERED_MS).then(() => undefined));
    for (const seq of [3, 7, 51]) {
      socket.tell(event(seq));
      await wait(GATHERED_MS / 2);
    }
    await wait(4 * GATHERED_MS);
    expect([seen, restarts()]).toEqual([[50, 51], 1]);
  });

  it('comes back by itself after the server has closed the connection', async () => {
    const { socket } = watching();
    socket.drop(false);
    await wait(1100);
    expect(socket.connects).toBe(2);
  });

  it('changes the page soon after an event, and once a frame at most', () => {
    jest.useFakeTimers();
    const { socket, seen } = watching();
    const seenAfter = (ms: number): number => {
      jest.advanceTimersByTime(ms);
      return seen.length;
    };
    socket.tell(event(1));
    socket.tell(event(2));
    expect([seenAfter(1), seenAfter(4)]).toEqual([0, 2]);
    socket.tell(event(3));
    expect(seenAfter(8)).toBe(2);
    socket.tell(event(4));
    expect(seenAfter(8)).toBe(4);
    jest.advanceTimersByTime(100);
    socket.tell(event(5));
    expect(seenAfter(5)).toBe(5);
    jest.useRealTimers();
  });

  it('tells why it was refused', () => {
    const socket = new FakeSocket();
    socket.ack = { ok: false, code: 'plan_not_found', detail: 'There is no such plan.' };
    expect(watching(socket).refusals).toEqual(['There is no such plan.']);
  });

  it('hears nothing more once it has left', async () => {
    const { socket, seen, leave } = watching();
    leave();
    socket.tell(event(1));
    await wait(GATHERED_MS);
    expect([seen, socket.left]).toEqual([[], 1]);
  });
});
