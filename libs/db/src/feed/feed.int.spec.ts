import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type FeedEvent, type LlmDelta, planStream } from '@planwright/contracts';
import { createTestDatabase, insertPlan, type TestDatabase } from '@planwright/testing';
import fc from 'fast-check';
import { createRunStore } from '../run-store/index.js';
import { createEventFeed, type EventFeed } from './create-event-feed.js';
import { Told, until, Watcher } from './feed.fixture.js';

let database: TestDatabase;
let feed: EventFeed;
let told: Told;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  feed = await openFeed();
  told = new Told(database.dataSource);
});
afterEach(() => feed.close());

const openFeed = (): Promise<EventFeed> =>
  createEventFeed({
    url: database.url,
    dataSource: database.dataSource,
    maxBufferedEvents: 200,
    highWaterBytes: 10_000,
    stallMs: 60_000,
    log: () => undefined,
  });
const listening = async (): Promise<number[]> => {
  const rows: { pid: number }[] = await database.dataSource.query(
    `SELECT pid FROM pg_stat_activity WHERE application_name = 'planwright-feed' AND datname = current_database()`,
  );
  return rows.map((row) => row.pid);
};
const cutListener = async (): Promise<void> => {
  for (const pid of await listening())
    await database.dataSource.query(`SELECT pg_terminate_backend($1)`, [pid]);
};

describe('a stream', () => {
  it('leaves every viewer with the state of one who watched all along, however it came and went', async () => {
    type Step =
      | { kind: 'tell'; events: number }
      | { kind: 'toggle'; viewer: number }
      | { kind: 'cut' }
      | { kind: 'pause' };
    const step: fc.Arbitrary<Step> = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant('tell' as const),
          events: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 480, max: 700 })),
        }),
      },
      {
        weight: 6,
        arbitrary: fc.record({ kind: fc.constant('toggle' as const), viewer: fc.nat({ max: 4 }) }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('pause' as const) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 18 }), async (steps) => {
        const stream = new Told(database.dataSource);
        const always = new Watcher(feed, stream.stream);
        await always.join();
        const viewers = Array.from({ length: 5 }, () => new Watcher(feed, stream.stream));
        const pending: Promise<unknown>[] = [];
        for (const s of steps) {
          if (s.kind === 'tell') pending.push(stream.tell(s.events));
          else if (s.kind === 'cut') await cutListener();
          else if (s.kind === 'pause') await new Promise((resolve) => setTimeout(resolve, 5));
          else {
            const viewer = viewers[s.viewer] as Watcher;
            if (viewer.watching) viewer.leave();
            else await viewer.join();
          }
        }
        await Promise.all(pending);
        for (const viewer of viewers) if (!viewer.watching) await viewer.join();
        await until(
          () => [always, ...viewers].every((v) => v.state.lastSeq === stream.count),
          'the last event',
        );
        for (const viewer of viewers) {
          expect(viewer.state).toEqual(always.state);
          expect(viewer).toMatchObject({ doubles: 0, received: stream.count });
        }
        for (const viewer of [always, ...viewers]) viewer.leave();
      }),
      { numRuns: 20 },
    );
  }, 90_000);

  it('is read once a wake-up for all its viewers, over one LISTEN connection', async () => {
    const viewers = Array.from({ length: 200 }, () => new Watcher(feed, told.stream));
    await Promise.all(viewers.map((viewer) => viewer.join()));
    expect(feed.listenConnections()).toBe(1);
    expect(feed.viewers()).toBe(200);
    expect(await listening()).toHaveLength(1);
    const query = jest.spyOn(database.dataSource, 'query');
    for (let i = 1; i <= 10; i++) {
      await told.tell(3);
      await until(() => viewers.every((v) => v.state.lastSeq === 3 * i), 'the events');
    }
    const reads = query.mock.calls.filter(([text]) => text.includes('FROM events'));
    query.mockRestore();
    expect(reads.length).toBeLessThanOrEqual(20);
    for (const viewer of viewers) viewer.leave();
    expect(feed.viewers()).toBe(0);
  });

  it('starts with what comes from now on where no number is given', async () => {
    await told.tell(4);
    const seen: number[] = [];
    const { lastSeq, stop } = await feed.watch(told.stream, {
      deliver: ({ seq }) => seen.push(seq),
      close: () => undefined,
    });
    expect(lastSeq).toBe(4);
    await told.tell(2);
    await until(() => seen.length === 2, 'two events');
    expect(seen).toEqual([5, 6]);
    stop();
  });

  it('loses nothing when the LISTEN connection is killed again and again', async () => {
    const viewer = new Watcher(feed, told.stream);
    await viewer.join();
    for (let i = 0; i < 5; i++) {
      const cut = cutListener();
      await until(() => feed.listenConnections() === 0, 'the cut');
      // Nothing is told afterwards that could wake the feed by chance.
      await told.tell(2);
      await cut;
      await until(() => viewer.state.lastSeq === told.count, 'what was told meanwhile');
    }
    await until(() => feed.listenConnections() === 1, 'the connection');
    expect(await listening()).toHaveLength(1);
  });

  it('that is deleted lets its viewers go, also when the word of it was missed', async () => {
    const plans = [await insertPlan(database.dataSource), await insertPlan(database.dataSource)];
    const [one, two] = plans.map((plan) => new Watcher(feed, planStream(plan))) as [Watcher, Watcher];
    await Promise.all([one.join(), two.join()]);
    await until(() => one.state.lastSeq === 1 && two.state.lastSeq === 1, 'the first event');
    await database.dataSource.query(`DELETE FROM plans WHERE plan_id = $1`, [plans[0]]);
    await until(() => one.closed === 'deleted', 'the end of the stream');
    await cutListener();
    await database.dataSource.query(`DELETE FROM plans WHERE plan_id = $1`, [plans[1]]);
    await until(() => two.closed === 'deleted', 'the end of the other stream');
    expect(feed.viewers()).toBe(0);
  });
});

describe('a viewer that does not keep up', () => {
  it('is cut off and costs nothing, while the others go on; it comes back by since', async () => {
    const well = new Watcher(feed, told.stream);
    const stuck = new Watcher(feed, told.stream);
    let unread = 0;
    await well.join();
    await stuck.join(
      () => unread,
      (event) => (unread += JSON.stringify(event).length),
    );
    for (let i = 0; i < 40; i++) await told.tell(25);
    await until(() => stuck.closed !== null, 'the cut');
    await until(() => well.state.lastSeq === 1_000, 'the others');
    expect(stuck.closed).toBe('slow');
    expect(unread).toBeLessThan(11_000);
    expect(stuck.received).toBeLessThan(100);
    await stuck.join();
    await until(() => stuck.state.lastSeq === 1_000, 'the rest');
    expect(stuck.state).toEqual(well.state);
  });

  it('but takes what it is given, slowly, gets everything in order', async () => {
    await told.tell(1_200);
    let unread = 0;
    const drain = setInterval(() => (unread = Math.max(0, unread - 9_000)), 5);
    const slow = new Watcher(feed, told.stream);
    await slow.join(
      () => unread,
      (event) => (unread += JSON.stringify(event).length),
    );
    await told.tell(50);
    await until(() => slow.state.lastSeq === 1_250, 'the end', 20_000);
    clearInterval(drain);
    expect(slow).toMatchObject({ received: 1_250, doubles: 0, closed: null });
  });

  it('or throws is let go without harm to the others', async () => {
    const well = new Watcher(feed, told.stream);
    const close = jest.fn();
    await feed.watch(told.stream, {
      since: 0,
      deliver: () => {
        throw new Error('broken');
      },
      close,
    });
    await well.join();
    await told.tell(2);
    await until(() => well.state.lastSeq === 2, 'the others');
    expect(close).toHaveBeenCalledTimes(1);
    expect(feed.viewers()).toBe(1);
  });
});

describe('what is not stored on the stream of one viewer', () => {
  it('deltas reach who is live, cut where they are long and put together by their offsets', async () => {
    const store = createRunStore(database.dataSource);
    const deltas: LlmDelta[] = [];
    const { stop } = await feed.watch(told.stream, {
      since: 0,
      deliver: () => undefined,
      deliverDelta: (delta) => deltas.push(delta),
      close: () => undefined,
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const text = '🚀é"\n'.repeat(3_000);
    const delta = {
      plan_id: told.planId,
      task: 'a',
      interaction_id: told.planId,
      kind: 'output' as const,
      offset: 7,
    };
    await store.notifyDeltas([{ ...delta, text }]);
    await until(() => deltas.reduce((sum, d) => sum + d.text.length, 0) === text.length, 'the text');
    expect(deltas.length).toBeGreaterThan(2);
    let offset = 7;
    for (const piece of deltas) {
      expect(piece.offset).toBe(offset);
      offset += piece.text.length;
    }
    expect(deltas.map((d) => d.text).join('')).toBe(text);
    stop();
  });

  it('the dashboard hears of every plan, its status and progress only, over a lost connection too', async () => {
    const store = createRunStore(database.dataSource);
    const [one, two] = [await insertPlan(database.dataSource), await insertPlan(database.dataSource)];
    const heard: [string, FeedEvent][] = [];
    const stop = feed.watchAll({ deliver: (planId, event) => heard.push([planId, event]) });
    // The word of event 1 may come before the dashboard is watched, or after.
    const of = (plan: string) =>
      heard.filter(([id, { seq }]) => id === plan && seq > 1).map(([, { event, seq }]) => `${event} ${seq}`);
    await store.beginTask(one, 'a', 1);
    await store.failTask(one, 'a', 1, { code: 'llm_auth', message: 'no', todo: 'x', retryable: false }, []);
    await store.setPlanStatus(two, 'paused');
    await until(() => of(one).length === 1 && of(two).length === 1, 'both plans');
    expect(of(one)).toEqual(['plan_progress 4']);
    expect(of(two)).toEqual(['plan_status 2']);
    await cutListener();
    await store.setPlanStatus(two, 'running');
    await until(() => of(two).includes('plan_status 3'), 'what was missed');
    stop();
  });
});
