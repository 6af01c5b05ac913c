import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import OpenAI, { toFile } from 'openai';
import { z } from 'zod';
import { createOfflineProvider } from '../index.js';

const provider = createOfflineProvider();
let client: OpenAI;
let url = '';
beforeAll(async () => {
  ({ url } = await provider.listen(0, '127.0.0.1'));
  client = new OpenAI({ apiKey: 'offline', baseURL: `${url}/v1`, maxRetries: 0 });
});
afterAll(() => provider.close());

describe('chat completions', () => {
  const Answer = z.object({ topic: z.string(), risks: z.array(z.string()).min(2) });
  const messages = [{ role: 'user' as const, content: 'Build a solar farm in Denmark' }];
  const request = {
    model: 'offline-planner',
    messages,
    response_format: {
      type: 'json_schema' as const,
      json_schema: { name: 'answer', strict: true, schema: z.toJSONSchema(Answer) },
    },
  };

  it('answers in the schema, streamed as well as whole', async () => {
    const whole = await client.chat.completions.create(request);
    const text = whole.choices[0]?.message.content ?? '';
    expect(Answer.parse(JSON.parse(text)).topic).toContain('Solar Farm');
    let streamed = '';
    let usage = 0;
    const stream_options = { include_usage: true };
    for await (const chunk of await client.chat.completions.create({
      ...request,
      stream: true,
      stream_options,
    })) {
      streamed += chunk.choices[0]?.delta.content ?? '';
      usage = chunk.usage?.completion_tokens ?? usage;
    }
    expect(streamed).toBe(text);
    expect(usage).toBe(whole.usage?.completion_tokens);
  });

  it('takes a schema from response_format or from the words, and writes Markdown when none is asked for', async () => {
    const json = { type: 'json_object' as const };
    const asked = `Answer in this JSON Schema: ${JSON.stringify(z.toJSONSchema(Answer))}`;
    const told = await client.chat.completions.create({
      ...request,
      messages: [...messages, { role: 'user', content: asked }],
      response_format: json,
    });
    expect(() => Answer.parse(JSON.parse(told.choices[0]?.message.content ?? ''))).not.toThrow();
    const plain = await client.chat.completions.create({ model: 'offline-planner', messages });
    expect(plain.choices[0]?.message.content).toMatch(/^## Solar Farm in Denmark/u);
  });
});

describe('embeddings', () => {
  it('gives unit vectors of 1536 numbers; texts on one subject lie nearer', async () => {
    const input = [
      'A bakery in Porto needs a permit for its oven',
      'Permits for bakery ovens in Porto',
      'Launch a satellite that measures sea ice',
    ];
    const { data } = await client.embeddings.create({ model: 'offline-embedding', input });
    const [a = [], b = [], c = []] = data.map(({ embedding }) => embedding);
    const dot = (x: number[], y: number[]) => x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
    expect(a).toHaveLength(1536);
    expect(dot(a, a)).toBeCloseTo(1, 4);
    expect(dot(a, b)).toBeGreaterThan(dot(a, c) + 0.3);
    const again = await client.embeddings.create({
      model: 'offline-embedding',
      input: input[0] ?? '',
      encoding_format: 'float',
    });
    expect(dot(again.data[0]?.embedding ?? [], a)).toBeCloseTo(1, 4);
    await expect(client.embeddings.create({ model: 'offline-embedding', input: '' })).rejects.toMatchObject({
      status: 400,
    });
  });
});

describe('images', () => {
  const generate = (size: '1024x1024' | '1536x1024', prompt = 'A quiet harbour') =>
    client.images.generate({ model: 'offline-image', prompt, size });

  it('makes a PNG of the size asked for, the same for the same words', async () => {
    const image = await generate('1536x1024');
    const bytes = Buffer.from(image.data?.[0]?.b64_json ?? '', 'base64');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1536, 1024]);
    const start = bytes.indexOf('IDAT') + 4;
    const pixels = inflateSync(bytes.subarray(start, start + bytes.readUInt32BE(start - 8)));
    expect(pixels.length).toBe((1536 + 1) * 1024);
    expect(await generate('1536x1024')).toEqual(image);
    expect(await generate('1536x1024', 'A loud harbour')).not.toEqual(image);
  });

  it('edits a picture that is one, and refuses what is none', async () => {
    const source = Buffer.from((await generate('1024x1024')).data?.[0]?.b64_json ?? '', 'base64');
    const image = await toFile(source, 'a.png', { type: 'image/png' });
    const edited = await client.images.edit({ model: 'offline-image', image, prompt: 'At night' });
    const bytes = Buffer.from(edited.data?.[0]?.b64_json ?? '', 'base64');
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.equals(source)).toBe(false);
    const text = await toFile(Buffer.from('no picture'), 'a.png', { type: 'image/png' });
    await expect(client.images.edit({ image: text, prompt: 'x' })).rejects.toMatchObject({ status: 400 });
    await expect(client.images.generate({ prompt: 'x', size: '7x7' as 'auto' })).rejects.toMatchObject({
      status: 400,
    });
  });
});

describe('models and health', () => {
  it('lists its models, says that it is well, and knows no other address', async () => {
    const models = await client.models.list();
    expect(models.data.map(({ id }) => id)).toContain('offline-planner');
    await expect(client.models.retrieve('gpt-none')).rejects.toMatchObject({ status: 404 });
    expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok' });
    expect((await fetch(`${url}/v1/nothing`)).status).toBe(404);
  });
});
