import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlanView } from '@planwright/contracts';
import fc from 'fast-check';
import { request } from 'node:http';
import { WebSocket } from 'ws';
import { TASKS } from './src/stack/api.js';
import { Stack, until } from './src/stack/stack.js';
import { type OpenLine, type PausableLine, plainLine, socketLine, sseLine } from './src/viewers/lines.js';
import { Viewer } from './src/viewers/viewer.js';

const TEST_MS = 120_000;
const WATCHERS = 200;
const FOREIGN = 'http://elsewhere.example';

describe('whoever watches a plan', () => {
  let stack: Stack;
  let ended: PlanView;
  beforeAll(async () => {
    stack = await Stack.start({ services: ['offline-llm', 'worker', 'api', 'gateway'] });
    const { plan_id } = await stack.api.createPlan();
    ended = await stack.api.ended(plan_id);
  }, TEST_MS);
  afterAll(async () => stack?.stop());

  const kinds = (planId: string): OpenLine[] => [
    socketLine(stack.url('gateway'), planId),
    plainLine(stack.url('gateway'), planId),
    sseLine(stack.url('api'), planId),
  ];

  /** Waits until every viewer has seen the plan's last event, and gives their states; closes them. */
  async function statesAtTheEnd(viewers: Viewer[], lastSeq: number) {
    const told = () => viewers.every(({ state, faults }) => state.lastSeq >= lastSeq || faults.length > 0);
    await until(told, `${viewers.length} viewers have seen event ${lastSeq}`, 30_000);
    for (const viewer of viewers) viewer.close();
    expect(viewers.flatMap(({ faults }) => faults)).toEqual([]);
    return viewers.map(({ state }) => state);
  }

  async function gatewayMetric(name: string): Promise<number> {
    const text = await (await fetch(`${stack.url('gateway')}/metrics`)).text();
    const found = new RegExp(`^planwright_gateway_${name} ([\\d.e+]+)$`, 'm').exec(text);
    return Number(found?.[1]);
  }

  const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 10 });

  it(
    'live, with random cuts, late, by any way: ends with the state of one who watched all along',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.tuple(cuts, cuts, cuts), async (cutsOf) => {
          const { plan_id } = await stack.api.createPlan();
          const steady = new Viewer(socketLine(stack.url('gateway'), plan_id));
          const coming = kinds(plan_id).map((open, i) => new Viewer(open, cutsOf[i]));
          const { last_seq, ...plan } = await stack.api.ended(plan_id);
          const late = kinds(plan_id).map((open) => new Viewer(open));
          const [all, ...others] = await statesAtTheEnd([steady, ...coming, ...late], last_seq);
          expect(steady.cutOffs).toBe(0);
          expect(coming.every(({ cutOffs }) => cutOffs > 0)).toBe(true);
          expect(all).toMatchObject({
            status: plan.status,
            outcome: plan.outcome,
            tokens: plan.tokens,
            progress: { percentage: 100, completed: TASKS, total: TASKS },
          });
          for (const state of others) expect(state).toEqual(all);
        }),
        { numRuns: 2, endOnFailure: true },
      );
    },
    TEST_MS,
  );

  it(
    'after the end, however often the line is cut: gets everything once and in order',
    async () => {
      const [whole] = await statesAtTheEnd(
        [new Viewer(plainLine(stack.url('gateway'), ended.plan_id))],
        ended.last_seq,
      );
      await fc.assert(
        fc.asyncProperty(fc.tuple(cuts, cuts, cuts), async (cutsOf) => {
          const viewers = kinds(ended.plan_id).map((open, i) => new Viewer(open, cutsOf[i]));
          for (const state of await statesAtTheEnd(viewers, ended.last_seq)) expect(state).toEqual(whole);
        }),
        { numRuns: 6, endOnFailure: true },
      );
    },
    TEST_MS,
  );

  it(
    'costs, with 199 others, one LISTEN connection of the gateway',
    async () => {
      const listening = () =>
        stack.database((query) =>
          query<{ name: string; count: number }>(
            `SELECT application_name AS name, count(*)::int FROM pg_stat_activity
             WHERE application_name LIKE 'planwright-%' AND application_name <> 'planwright-e2e' GROUP BY 1`,
          ),
        );
      const countOf = async (name: string) => (await listening()).find((row) => row.name === name)?.count;
      const before = await countOf('planwright-feed');
      const { plan_id } = await stack.api.createPlan();
      const watchers = Array.from(
        { length: WATCHERS },
        () => new Viewer(socketLine(stack.url('gateway'), plan_id)),
      );
      await until(async () => (await gatewayMetric('viewers')) === WATCHERS, 'all watch', 20_000);
      expect(await gatewayMetric('listen_connections')).toBe(1);
      // The API has a feed of its own.
      expect([before, await countOf('planwright-feed')]).toEqual([2, 2]);
      const { last_seq } = await stack.api.ended(plan_id);
      const [first, ...others] = await statesAtTheEnd(watchers, last_seq);
      expect(first?.status).toBe('completed');
      for (const state of others) expect(state).toEqual(first);
      expect(watchers.filter(({ cutOffs }) => cutOffs > 0)).toHaveLength(0);
      expect(await countOf('planwright-gateway')).toBeLessThanOrEqual(5);
    },
    TEST_MS,
  );

  it(
    'but stops reading, is cut off, makes the gateway no larger, and comes back without loss',
    async () => {
      const { plan_id, last_seq } = ended;
      const lines: PausableLine[] = [];
      const kept =
        (open: OpenLine<PausableLine>): OpenLine =>
        (...how) => {
          const line = open(...how);
          lines.push(line);
          return line;
        };
      const gateway = stack.url('gateway');
      const steady = new Viewer(plainLine(gateway, plan_id));
      const asleep = [plainLine, plainLine, socketLine, socketLine].map(
        (line) => new Viewer(kept(line(gateway, plan_id))),
      );
      await until(
        () => [steady, ...asleep].every(({ state }) => state.lastSeq === last_seq),
        'all have seen what there is',
      );
      for (const line of lines) line.pause();
      const sleeping = lines.splice(0);

      const before = await gatewayMetric('process_resident_memory_bytes');
      let peak = before;
      const batches = 25;
      await stack.database(async (query) => {
        for (let batch = 0; batch < batches; batch++) {
          await query(
            `SELECT append_events('plan:' || $1::text, jsonb_agg(jsonb_build_object('event', 'log_line', 'payload',
               jsonb_build_object('plan_id', $1::text, 'level', 'debug', 'message', repeat('x', 10000)))))
             FROM generate_series(1, 200)`,
            [plan_id],
          );
          const told = last_seq + 200 * (batch + 1);
          await until(() => steady.state.lastSeq === told, 'who reads is up to date', 20_000);
          peak = Math.max(peak, await gatewayMetric('process_resident_memory_bytes'));
        }
      });
      await until(async () => (await gatewayMetric('viewers')) === 1, 'the sleepers are cut off', 20_000);
      // 50 MB were told; to hold them for four sleepers would take 200.
      expect((peak - before) / 1e6).toBeLessThan(100);
      expect(steady.cutOffs).toBe(0);

      for (const line of sleeping) line.resume();
      const [whole, ...others] = await statesAtTheEnd([steady, ...asleep], last_seq + 200 * batches);
      for (const state of others) expect(state).toEqual(whole);
      expect(asleep.map(({ cutOffs }) => cutOffs)).toEqual([1, 1, 1, 1]);
    },
    TEST_MS,
  );

  it('from a foreign page or through a foreign name is refused, on sockets and on the API', async () => {
    const gateway = stack.url('gateway').replace('http', 'ws');
    const opens = (url: string, headers: Record<string, string>): Promise<boolean> =>
      new Promise((resolve) => {
        const socket = new WebSocket(url, { headers });
        socket.on('open', () => resolve(true));
        socket.on('error', () => resolve(false));
        socket.on('open', () => socket.terminate());
      });
    const status = (port: string, headers: Record<string, string>): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request({ host: '127.0.0.1', port, path: '/api/plans', headers }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    const sockets = [
      `${gateway}/ws/plans/${ended.plan_id}/progress?since=0`,
      `${gateway}/socket.io/?EIO=4&transport=websocket`,
    ];
    const { port } = new URL(stack.url('api'));
    for (const url of sockets) {
      expect(await opens(url, { origin: FOREIGN })).toBe(false);
      expect(await opens(url, { host: 'elsewhere.example' })).toBe(false);
      expect(await opens(url, { origin: stack.url('web') })).toBe(true);
    }
    expect(await status(port, { origin: FOREIGN })).toBe(403);
    expect(await status(port, { host: `elsewhere.example:${port}` })).toBe(403);
    expect(await status(port, { origin: stack.url('web') })).toBe(200);
  });
});
