import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parseSettings } from '@planwright/config';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deadPort } from '../api.fixture.js';
import { FindLocalServer } from './find-local-server.service.js';

const endings: (() => Promise<unknown> | unknown)[] = [];
let asked: string[];
beforeEach(() => {
  asked = [];
});
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** A server that answers so, as an address of OpenAI's API. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    void listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

const found = (settings: Record<string, string>) => new FindLocalServer(parseSettings(settings)).find();
const listing =
  (...ids: string[]): RequestListener =>
  (_request, response) => {
    response.end(JSON.stringify({ object: 'list', data: ids.map((id) => ({ id, object: 'model' })) }));
  };

describe('a model server on this machine', () => {
  it('is found with its models that write text, by one question', async () => {
    const address = await serve(listing('qwen3:8b', 'nomic-embed-text:latest', 'hf.co/a/b:Q4_K_M', '$(rm)'));
    expect(await found({ LOCAL_LLM_URL: address })).toEqual({
      base_url: address,
      models: ['qwen3:8b', 'hf.co/a/b:Q4_K_M'],
    });
    expect(asked).toEqual(['GET /v1/models']);
  });

  it('is not looked for where that is turned off, nor in test mode', async () => {
    const address = await serve(listing('qwen3:8b'));
    expect(await found({ LOCAL_LLM_URL: 'off' })).toBeNull();
    expect(await found({ LOCAL_LLM_URL: address, TEST_MODE: 'true' })).toBeNull();
    expect(asked).toEqual([]);
  });

  it('is none where nothing answers, or something else does, or not at once', async () => {
    expect(await found({ LOCAL_LLM_URL: `http://127.0.0.1:${await deadPort()}/v1` })).toBeNull();
    const elsewhere = await serve(listing('secret'));
    const strangers: RequestListener[] = [
      (_request, response) => response.end('<h1>A router</h1>'),
      (_request, response) => response.writeHead(404).end(),
      // Only this machine was to be asked.
      (_request, response) => response.writeHead(302, { location: `${elsewhere}/models` }).end(),
    ];
    for (const stranger of strangers)
      expect(await found({ LOCAL_LLM_URL: await serve(stranger) })).toBeNull();
    const from = Date.now();
    expect(await found({ LOCAL_LLM_URL: await serve(() => undefined) })).toBeNull();
    expect(Date.now() - from).toBeLessThan(5_000);
    expect(asked.filter((path) => path === 'GET /v1/models')).toHaveLength(4);
  });
});
