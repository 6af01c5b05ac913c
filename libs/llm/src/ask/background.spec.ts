import { afterEach, describe, expect, it } from '@jest/globals';
import {
  attempt,
  begun,
  completed,
  created,
  json,
  piece,
  response,
  send,
  startScripted,
  type Script,
} from '../scripted-provider.fixture.js';

let provider: Awaited<ReturnType<typeof startScripted>> | undefined;
const start = async (script: Script) => (provider = await startScripted(script));
afterEach(() => provider?.close());

const BACKGROUND = { background: true };
const calls = () => provider?.seen.map((entry) => `${entry.method} ${entry.path}`);

describe('background responses', () => {
  it('polls a response that was queued, until it ends', async () => {
    let polls = 0;
    const { llm, seen } = await start((entry, res) => {
      if (entry.method === 'POST') return json(res, 200, begun());
      polls += 1;
      json(res, 200, polls < 4 ? begun() : response('{"a":1}'));
    });
    const told: unknown[] = [];
    const reply = await llm(BACKGROUND).ask(
      attempt({
        onResponseId: (id, background) => void told.push([id, background]),
        onDelta: ({ kind, offset }) => void told.push([kind, offset]),
      }),
    );
    expect(reply).toMatchObject({ json: { a: 1 }, responseId: 'resp_1', firstTokenMs: null });
    expect(told).toEqual([
      ['resp_1', true],
      ['output', 0],
      ['reasoning', 0],
    ]);
    expect(seen[0]?.body).toMatchObject({ background: true, store: true });
    expect(seen.filter((entry) => entry.method === 'POST')).toHaveLength(1);
  });

  it('follows the events where the provider streams them', async () => {
    const { llm } = await start((_entry, res) => {
      send(res, [created(), piece('{}'), completed('{}')]);
      res.end();
    });
    await expect(llm(BACKGROUND).ask(attempt())).resolves.toMatchObject({ json: {}, responseId: 'resp_1' });
    expect(calls()).toEqual(['POST /v1/responses']);
  });

  it('takes the stream up again after a cut, without a gap or a double, and asks nothing twice', async () => {
    const { llm } = await start((entry, res) => {
      if (entry.method === 'POST') {
        send(res, [created(), piece('{"a":')]);
        setTimeout(() => res.destroy(), 20);
        return;
      }
      // Tells an old event again, as a provider may.
      send(res, [piece('{"a":'), piece('1}'), completed('{"a":1}')], 1);
      res.end();
    });
    const deltas: [number, string][] = [];
    const onDelta = (delta: { kind: string; offset: number; text: string }) => {
      if (delta.kind === 'output') deltas.push([delta.offset, delta.text]);
    };
    await expect(llm(BACKGROUND).ask(attempt({ onDelta }))).resolves.toMatchObject({ json: { a: 1 } });
    expect(deltas).toEqual([
      [0, '{"a":'],
      [5, '1}'],
    ]);
    expect(calls()).toEqual(['POST /v1/responses', 'GET /v1/responses/resp_1?stream=true&starting_after=1']);
  });

  it('picks up a response that a lost worker had begun, over blips of the line', async () => {
    const { llm } = await start((entry, res, index) => {
      if (entry.path.includes('stream=true')) return json(res, 400, { error: { code: 'not_streamed' } });
      if (index === 1) return json(res, 503, { error: {} });
      if (index === 2) return void res.destroy();
      json(res, 200, response('{"a":2}', { id: 'resp_9' }));
    });
    const reply = await llm(BACKGROUND).ask(attempt({ pickUpResponseId: 'resp_9' }));
    expect(reply).toMatchObject({ json: { a: 2 }, responseId: 'resp_9', costMicros: 4880 });
    expect(calls()?.some((call) => call.startsWith('POST'))).toBe(false);
  });

  it('says so when the response to pick up is gone', async () => {
    const { llm } = await start((_entry, res) => json(res, 404, { error: { message: 'no such response' } }));
    await expect(llm(BACKGROUND).ask(attempt({ pickUpResponseId: 'resp_9' }))).rejects.toMatchObject({
      code: 'llm_connection',
    });
  });

  it.each<[string, Script]>([
    ['while it polls', (_entry, res) => json(res, 200, begun())],
    ['while it streams', (_entry, res) => send(res, [created()])],
    ['before it has told its id', (_entry, res) => void setTimeout(() => send(res, [created()]), 300)],
  ])('is cancelled at the provider too, %s', async (_name, script) => {
    const cancel = new AbortController();
    const { llm } = await start((entry, res, index) => {
      if (entry.path.endsWith('/cancel')) json(res, 200, { ...begun(), status: 'cancelled' });
      else void script(entry, res, index);
    });
    setTimeout(() => cancel.abort(), 150);
    const before = performance.now();
    const asked = llm(BACKGROUND).ask(attempt({ signal: cancel.signal }));
    await expect(asked).rejects.toMatchObject({ code: 'llm_cancelled', details: { responseId: 'resp_1' } });
    expect(performance.now() - before).toBeLessThan(1500);
    expect(calls()?.at(-1)).toBe('POST /v1/responses/resp_1/cancel');
  });

  it('cancels at the provider what takes too long', async () => {
    const { llm } = await start((_entry, res) => json(res, 200, begun()));
    await expect(llm({ ...BACKGROUND, timeout_ms: 400 }).ask(attempt())).rejects.toMatchObject({
      code: 'llm_timeout',
    });
    expect(calls()?.at(-1)).toBe('POST /v1/responses/resp_1/cancel');
  });
});
