import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { OfflineBehaviourUpdate, OfflineCalls } from '@planwright/contracts';
import OpenAI from 'openai';
import { zodTextFormat } from 'openai/helpers/zod';
import { z } from 'zod';
import { createOfflineProvider } from '../index.js';

const Levers = z.object({
  levers: z.array(z.object({ name: z.string(), options: z.array(z.string()).length(3) })).length(3),
  summary: z.string(),
});
const format = zodTextFormat(Levers, 'levers');
const input = '<plan_prompt>Open a zero-waste café in Lisbon</plan_prompt>';
const ask = { model: 'offline-planner', input, text: { format } };

const provider = createOfflineProvider();
let url = '';
let client: OpenAI;

beforeAll(async () => {
  ({ url } = await provider.listen(0, '127.0.0.1'));
  client = new OpenAI({ apiKey: 'offline', baseURL: `${url}/v1`, maxRetries: 0 });
});
afterAll(() => provider.close());
afterEach(async () => {
  await behave({ latency_ms: 0, jitter_ms: 0, latency_file: null, dialect: 'openai', faults: [] });
  await fetch(`${url}/control/calls`, { method: 'DELETE' });
});

async function behave(change: OfflineBehaviourUpdate): Promise<number> {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(`${url}/control/behaviour`, { method: 'PUT', headers, body: JSON.stringify(change) }))
    .status;
}
async function calls(): Promise<OfflineCalls> {
  return (await (await fetch(`${url}/control/calls`)).json()) as OfflineCalls;
}
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}
const keyed = (key: string) => ({ headers: { 'x-planwright-call': key } });

describe('faults', () => {
  it('answers 401, 429 with Retry-After, and 500', async () => {
    await behave({ faults: [{ kind: '429', retry_after_s: 3, match: 'limited' }] });
    await expect(client.responses.create(ask, keyed('p/limited/1'))).rejects.toMatchObject({
      status: 429,
      headers: expect.objectContaining({ get: expect.any(Function) }),
    });
    const error = await client.responses.create(ask, keyed('limited')).catch((caught: unknown) => caught);
    expect(error instanceof OpenAI.APIError && error.headers?.get('retry-after')).toBe('3');
    await expect(client.responses.create(ask, keyed('other'))).resolves.toMatchObject({
      status: 'completed',
    });
    for (const kind of ['401', '500'] as const) {
      await behave({ faults: [{ kind }] });
      await expect(client.responses.create(ask)).rejects.toMatchObject({ status: Number(kind) });
    }
  });

  it('hits the n-th matching call only, by a regular expression on the key', async () => {
    await behave({ faults: [{ kind: '500', nth: 2, match: '/^p1\\/levers\\//' }] });
    const statuses: number[] = [];
    for (const key of ['p1/levers/0', 'p2/levers/0', 'p1/levers/1', 'p1/levers/2']) {
      const result = await client.responses.create(ask, keyed(key)).then(
        () => 200,
        (error: unknown) => (error instanceof OpenAI.APIError ? Number(error.status) : 0),
      );
      statuses.push(result);
    }
    expect(statuses).toEqual([200, 200, 500, 200]);
  });

  it('hits a share of calls, the same ones for the same seed', async () => {
    const run = async () => {
      await behave({ faults: [{ kind: '500', rate: 0.3 }], seed: 7 });
      const hits: boolean[] = [];
      for (let i = 0; i < 40; i += 1) {
        const answer = await fetch(`${url}/v1/embeddings`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ model: 'offline-embedding', input: 'x' }),
        });
        await answer.arrayBuffer();
        hits.push(answer.status === 500);
      }
      return hits;
    };
    const hits = await run();
    expect(await run()).toEqual(hits);
    const share = hits.filter(Boolean).length / hits.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.5);
  });

  it('never answers on timeout', async () => {
    await behave({ faults: [{ kind: 'timeout' }] });
    await expect(client.responses.create(ask, { timeout: 120 })).rejects.toThrow(OpenAI.APIConnectionError);
    await until(async () => (await calls()).in_flight === 0);
    expect((await calls()).log).toMatchObject([{ status: 'cancelled', fault: 'timeout' }]);
  });

  it('cuts the connection in the middle of a stream and of a whole answer', async () => {
    await behave({ faults: [{ kind: 'cut_stream' }] });
    const types: string[] = [];
    const read = async () => {
      for await (const event of await client.responses.create({ ...ask, stream: true }))
        types.push(event.type);
    };
    await expect(read()).rejects.toThrow();
    expect(types).toContain('response.output_text.delta');
    expect(types).not.toContain('response.completed');
    await expect(client.responses.create(ask)).rejects.toThrow();
    expect((await calls()).log.map(({ status }) => status)).toEqual(['failed', 'failed']);
  });

  it('never goes on with a background response on timeout, streamed or told again, until it is cancelled', async () => {
    await behave({ faults: [{ kind: 'timeout' }] });
    const types: string[] = [];
    let id = '';
    const read = async () => {
      const body = { ...ask, background: true, stream: true } as const;
      for await (const event of await client.responses.create(body)) {
        types.push(event.type);
        if (event.type === 'response.in_progress') id = event.response.id;
      }
    };
    const ended = read();
    await until(() => id !== '');
    const again = await client.responses.retrieve(id, { stream: true });
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(types).toEqual(['response.created', 'response.queued', 'response.in_progress']);
    expect((await calls()).in_flight).toBe(1);
    await client.responses.cancel(id);
    await ended;
    for await (const event of again) types.push(event.type);
    expect(types).not.toContain('response.completed');
    expect((await calls()).log).toMatchObject([{ status: 'cancelled', fault: 'timeout' }]);
  });

  it('cuts the line to a background response, which goes on and can be taken up by its id', async () => {
    await behave({ faults: [{ kind: 'cut_stream' }], latency_ms: 100 });
    let id = '';
    let seen = -1;
    const read = async () => {
      const body = { ...ask, background: true, stream: true } as const;
      for await (const event of await client.responses.create(body)) {
        seen = event.sequence_number;
        if (event.type === 'response.created') id = event.response.id;
      }
    };
    await expect(read()).rejects.toThrow();
    const rest: string[] = [];
    for await (const event of await client.responses.retrieve(id, { stream: true, starting_after: seen })) {
      rest.push(event.type);
    }
    expect(rest.at(-1)).toBe('response.completed');
    expect(rest).not.toContain('response.created');
    await expect(client.responses.create({ ...ask, background: true })).rejects.toThrow();
    await until(async () => (await calls()).in_flight === 0);
    expect((await calls()).log.map(({ status }) => status)).toEqual(['finished', 'finished']);
  });

  it('cuts JSON off, breaks the schema, refuses, fails', async () => {
    await behave({ faults: [{ kind: 'cut_json' }] });
    const cut = await client.responses.create(ask);
    expect(cut).toMatchObject({ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } });
    expect(() => JSON.parse(cut.output_text) as unknown).toThrow();

    await behave({ faults: [{ kind: 'bad_schema' }] });
    const bad = await client.responses.create(ask);
    expect(Levers.safeParse(JSON.parse(bad.output_text)).success).toBe(false);

    await behave({ faults: [{ kind: 'refusal' }] });
    const refused = await client.responses.create(ask);
    expect(refused.output).toMatchObject([{ type: 'message', content: [{ type: 'refusal' }] }]);

    await behave({ faults: [{ kind: 'failed' }] });
    const types: string[] = [];
    for await (const event of await client.responses.create({ ...ask, stream: true })) types.push(event.type);
    expect(types.at(-1)).toBe('response.failed');
  });
});

describe('latency', () => {
  it('takes its times from a file of recorded calls, the same for the same seed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'offline-llm-'));
    const latency_file = join(folder, 'recorded.jsonl');
    await writeFile(latency_file, '{"duration_seconds": 0.02}\n{"duration_seconds": 0.4}\n');
    const run = async () => {
      await fetch(`${url}/control/calls`, { method: 'DELETE' });
      expect(await behave({ latency_file, seed: 3 })).toBe(200);
      for (let i = 0; i < 6; i += 1) await client.responses.create(ask);
      return (await calls()).log.map(({ ms }) => ms >= 380);
    };
    const slow = await run();
    expect(new Set(slow).size).toBe(2);
    expect(await run()).toEqual(slow);
    await rm(folder, { recursive: true });
  });
});

describe('controls', () => {
  it('counts by key and forgets on request', async () => {
    await client.responses.create(ask, keyed('a/b#1'));
    await client.responses.create(ask, keyed('a/b#1'));
    expect(await calls()).toMatchObject({
      total: 2,
      by_key: { 'a/b#1': { started: 2, finished: 2, failed: 0, cancelled: 0 } },
      in_flight: 0,
      log: [{ key: 'a/b#1', model: 'offline-planner', status: 'finished' }, { status: 'finished' }],
    });
    await fetch(`${url}/control/calls`, { method: 'DELETE' });
    expect(await calls()).toMatchObject({ total: 0, by_key: {}, log: [] });
  });

  it('refuses a behaviour that cannot be and keeps the old one', async () => {
    expect(await behave({ faults: [{ kind: '500', match: '/(/' }] })).toBe(400);
    expect(await behave({ latency_file: '/nowhere/at/all' })).toBe(400);
    expect(await behave({ latency_ms: -1 })).toBe(400);
    expect(await (await fetch(`${url}/control/behaviour`)).json()).toMatchObject({
      latency_ms: 0,
      faults: [],
    });
  });

  it('imitates servers without Responses or without json_schema', async () => {
    const chat = {
      model: 'offline-planner',
      messages: [{ role: 'user' as const, content: input }],
      response_format: { type: 'json_schema' as const, json_schema: { name: 'a', schema: format.schema } },
    };
    await behave({ dialect: 'chat_only' });
    await expect(client.responses.create(ask)).rejects.toMatchObject({ status: 404 });
    await expect(client.chat.completions.create(chat)).resolves.toBeDefined();
    await behave({ dialect: 'json_object_only' });
    await expect(client.chat.completions.create(chat)).rejects.toMatchObject({ status: 500 });
  });
});
