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
const keyed = (key: string) => ({ headers: { 'x-planwright-call': key } });

describe('responses', () => {
  it('answers in the schema, with usage, and the same bytes for the same request', async () => {
    const answer = await client.responses.parse(ask);
    expect(answer.output_parsed?.levers).toHaveLength(3);
    expect(answer.usage).toMatchObject({
      input_tokens: expect.any(Number),
      output_tokens_details: { reasoning_tokens: expect.any(Number) },
    });
    const bytes = async () => {
      const body = JSON.stringify(ask);
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`${url}/v1/responses`, { method: 'POST', headers, body })).text();
    };
    expect(await bytes()).toBe(await bytes());
  });

  it('streams reasoning and output in OpenAI’s order, numbered, and ends in the same text', async () => {
    const whole = await client.responses.create(ask);
    const types: string[] = [];
    let text = '';
    let last = -1;
    for await (const event of await client.responses.create({ ...ask, stream: true })) {
      expect(event.sequence_number).toBe(last + 1);
      last = event.sequence_number;
      if (types.at(-1) !== event.type) types.push(event.type);
      if (event.type === 'response.output_text.delta') text += event.delta;
    }
    expect(types).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.reasoning_summary_part.added',
      'response.reasoning_summary_text.delta',
      'response.reasoning_summary_text.done',
      'response.reasoning_summary_part.done',
      'response.output_item.done',
      'response.output_item.added',
      'response.content_part.added',
      'response.output_text.delta',
      'response.output_text.done',
      'response.content_part.done',
      'response.output_item.done',
      'response.completed',
    ]);
    expect(text).toBe(whole.output_text);
    expect((await client.responses.stream(ask).finalResponse()).output_parsed).toEqual(JSON.parse(text));
  });

  it('spreads the deltas over the latency', async () => {
    await behave({ latency_ms: 300 });
    const began = performance.now();
    const times: number[] = [];
    for await (const event of await client.responses.create({ ...ask, stream: true })) {
      if (event.type === 'response.output_text.delta') times.push(performance.now() - began);
    }
    expect(times.at(-1)).toBeGreaterThanOrEqual(280);
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(80);
    // About a hundred pieces a second, as fast models send them.
    expect(times.length).toBeGreaterThan(3);
    expect(times.length).toBeLessThanOrEqual(31);
  });

  it('goes on from a previous response, with other names than before and cached tokens', async () => {
    const first = await client.responses.parse({ ...ask, instructions: 'x'.repeat(2000) });
    const next = { ...ask, input: 'Give three more.', previous_response_id: first.id };
    const second = await client.responses.parse(next);
    const names = [...(first.output_parsed?.levers ?? []), ...(second.output_parsed?.levers ?? [])].map(
      ({ name }) => name,
    );
    expect(new Set(names).size).toBe(6);
    expect(second.usage?.input_tokens_details.cached_tokens).toBeGreaterThan(0);
    await expect(
      client.responses.create({ ...ask, previous_response_id: 'resp_none' }),
    ).rejects.toMatchObject({
      status: 400,
      code: 'previous_response_not_found',
    });
  });

  it('runs in the background: polled to its end, or cancelled', async () => {
    // Longer than the test: however late it is asked, this one is not done.
    await behave({ latency_ms: 60_000 });
    const left = await client.responses.create({ ...ask, background: true }, keyed('left'));
    expect(left.status).toBe('queued');
    expect((await client.responses.retrieve(left.id)).status).toBe('in_progress');
    await behave({ latency_ms: 200 });
    const done = await client.responses.create({ ...ask, background: true }, keyed('done'));
    expect(done.status).toBe('queued');
    expect(left.id).not.toBe(done.id);
    expect((await client.responses.cancel(left.id)).status).toBe('cancelled');
    let ended = await client.responses.retrieve(done.id);
    while (ended.status === 'queued' || ended.status === 'in_progress') {
      await new Promise((resolve) => setTimeout(resolve, 20));
      ended = await client.responses.retrieve(done.id);
    }
    expect(Levers.safeParse(JSON.parse(ended.output_text)).success).toBe(true);
    expect((await client.responses.retrieve(left.id)).status).toBe('cancelled');
    const resumed: number[] = [];
    for await (const event of await client.responses.retrieve(done.id, { stream: true, starting_after: 3 })) {
      resumed.push(event.sequence_number);
    }
    expect(resumed[0]).toBe(4);
    expect((await calls()).by_key).toMatchObject({
      done: { finished: 1 },
      left: { cancelled: 1, finished: 0 },
    });
  });

  it('counts a client that leaves in the middle as cancelled', async () => {
    await behave({ latency_ms: 2000 });
    for (const [key, stream] of [
      ['whole', false],
      ['streamed', true],
    ] as const) {
      const leave = new AbortController();
      const headers = { 'content-type': 'application/json', 'x-planwright-call': key };
      const sent = fetch(`${url}/v1/responses`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ ...ask, stream }),
        signal: leave.signal,
      }).then((answer) => answer.text());
      setTimeout(() => leave.abort(), 60);
      await expect(sent).rejects.toThrow();
    }
    while ((await calls()).in_flight > 0) await new Promise((resolve) => setTimeout(resolve, 10));
    const { by_key, in_flight, log } = await calls();
    expect(by_key).toEqual({
      whole: { started: 1, finished: 0, failed: 0, cancelled: 1 },
      streamed: { started: 1, finished: 0, failed: 0, cancelled: 1 },
    });
    expect(in_flight).toBe(0);
    expect(log.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
  });

  it('keeps to the token limit by writing less, and is incomplete only when that is not enough', async () => {
    const free = z.object({ risks: z.array(z.object({ name: z.string(), description: z.string() })) });
    const open = { ...ask, text: { format: zodTextFormat(free, 'risks') } };
    const full = (await client.responses.create(open)).output_text;
    const tight = await client.responses.create({ ...open, max_output_tokens: Math.ceil(full.length / 6) });
    expect(tight.status).toBe('completed');
    expect(free.parse(JSON.parse(tight.output_text)).risks.length).toBeGreaterThan(0);
    const cut = await client.responses.create({ ...open, max_output_tokens: 16 });
    expect(cut).toMatchObject({ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } });
  });

  it('refuses unusable requests as OpenAI does', async () => {
    await expect(client.responses.create({ ...ask, model: '' })).rejects.toMatchObject({ status: 400 });
    await expect(client.responses.retrieve('resp_none')).rejects.toMatchObject({ status: 404 });
    const broken = await fetch(`${url}/v1/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(broken.status).toBe(400);
  });
});
