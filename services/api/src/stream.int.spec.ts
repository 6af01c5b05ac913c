import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type PlanView, planStream } from '@planwright/contracts';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { GRAPH, type RunningApi, startApi } from './api.fixture.js';

interface Told {
  id: string | undefined;
  event: string | undefined;
  data: { event: string; seq?: number; payload: Record<string, unknown> };
}

let api: RunningApi;
let planId: string;

/** A client of the stream that reads what a browser would. */
function listen(query = '', headers: Record<string, string> = {}) {
  const told: Told[] = [];
  let text = '';
  let response: IncomingMessage | undefined;
  const outgoing: ClientRequest = request({
    host: '127.0.0.1',
    port: api.port,
    path: `/api/plans/${planId}/stream${query}`,
    headers,
  });
  outgoing.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => outgoing.on('close', resolve));
  outgoing.on('response', (incoming: IncomingMessage) => {
    response = incoming;
    incoming.setEncoding('utf8');
    incoming.on('error', () => undefined);
    incoming.on('data', (chunk: string) => {
      text += chunk;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks.filter((part) => !part.startsWith(':'))) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
        told.push({
          id: field('id'),
          event: field('event'),
          data: JSON.parse(field('data') ?? '{}') as Told['data'],
        });
      }
    });
  });
  outgoing.end();
  return {
    told,
    ended,
    headers: () => response?.headers ?? {},
    stop: () => outgoing.destroy(),
    async until(count: number) {
      const end = Date.now() + 5_000;
      while (told.length < count) {
        if (Date.now() > end) throw new Error(`only ${told.length} of ${count} events came`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
  };
}

const say = (message: string) => api.store.log(planId, 'info', message);
const seqs = (told: Told[]) => told.map(({ id }) => Number(id));

beforeAll(async () => {
  api = await startApi();
  await api.store.publishPipeline(GRAPH);
  const made = await api.post('/api/plans', {
    prompt: 'Open a zero-waste café with thirty seats in Lisbon.',
  });
  planId = (made.json() as PlanView).plan_id;
});
afterAll(() => api.close());

describe('the stream of a plan', () => {
  it('tells first what was and then what comes, each with its number', async () => {
    await say('before');
    const viewer = listen();
    await viewer.until(2);
    expect(viewer.headers()).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'x-accel-buffering': 'no',
    });
    await say('after');
    await viewer.until(3);
    expect(seqs(viewer.told)).toEqual([1, 2, 3]);
    expect(viewer.told[2]).toMatchObject({
      event: 'log_line',
      data: { event: 'log_line', seq: 3, at: expect.stringMatching(/Z$/), payload: { message: 'after' } },
    });
    viewer.stop();
  });

  it('goes on after the last number seen; the header counts before the address', async () => {
    const bySince = listen('?since=2');
    const byHeader = listen('?since=0', { 'last-event-id': '1' });
    await Promise.all([bySince.until(1), byHeader.until(2)]);
    await say('for both');
    await Promise.all([bySince.until(2), byHeader.until(3)]);
    expect([seqs(bySince.told), seqs(byHeader.told)]).toEqual([
      [3, 4],
      [2, 3, 4],
    ]);
    bySince.stop();
    byHeader.stop();
  });

  it('relays deltas without a number, and counts who listens', async () => {
    const viewer = listen('?since=3');
    await viewer.until(1);
    const delta = {
      plan_id: planId,
      task: 'one',
      interaction_id: '0b6c9f0a-1111-4222-8333-444455556666',
      kind: 'output' as const,
      offset: 0,
      text: 'Grü\nße',
    };
    await api.store.notifyDeltas([delta]);
    await viewer.until(2);
    expect(viewer.told[1]).toMatchObject({ id: undefined, event: 'llm_delta', data: { payload: delta } });
    expect((await api.get('/metrics')).text).toContain('planwright_event_streams_open 1');
    viewer.stop();
  });

  it('answers HEAD without staying, and ends with its plan', async () => {
    const head = await api.send('HEAD', `/api/plans/${planId}/stream`);
    expect([head.status, head.headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
    const viewer = listen();
    await viewer.until(1);
    await api.store.setPlanStatus(planId, 'failed', { outcome: 'nothing_succeeded' });
    expect((await api.send('DELETE', `/api/plans/${planId}`)).status).toBe(204);
    await viewer.ended;
    expect(
      await api.dataSource.query(`SELECT 1 FROM events WHERE stream = $1`, [planStream(planId)]),
    ).toEqual([]);
  });
});

it('ends with the process', async () => {
  const other = await startApi();
  await other.store.publishPipeline(GRAPH);
  const made = await other.post('/api/plans', {
    prompt: 'Open a zero-waste café with thirty seats in Lisbon.',
  });
  const mine = api;
  [api, planId] = [other, (made.json() as PlanView).plan_id];
  const viewer = listen();
  await viewer.until(1);
  const from = Date.now();
  await Promise.all([other.close(), viewer.ended]);
  expect(Date.now() - from).toBeLessThan(3_000);
  api = mine;
});
