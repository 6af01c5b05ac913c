import { afterEach, describe, expect, it } from '@jest/globals';
import type { ErrorCode } from '@planwright/contracts';
import { LlmFailure } from '@planwright/engine';
import {
  attempt,
  completed,
  created,
  json,
  piece,
  response,
  SECRET,
  send,
  startScripted,
  type Script,
} from '../scripted-provider.fixture.js';
import { retryAfterInMessage, retryAfterOf } from './retry-after.js';

let provider: Awaited<ReturnType<typeof startScripted>> | undefined;
afterEach(() => provider?.close());

/** A body that quotes the key and the prompt, as careless providers do. */
const careless = (more: Record<string, unknown> = {}) => ({
  error: { message: `Incorrect key ${SECRET} for PRIVATE-USER`, type: SECRET, param: SECRET, ...more },
});

async function failureOf(script: Script): Promise<LlmFailure> {
  provider = await startScripted(script);
  const error = await provider
    .llm()
    .ask(attempt())
    .catch((caught: unknown) => caught);
  if (!(error instanceof LlmFailure)) throw new Error('no failure', { cause: error });
  const everything = `${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
  expect(everything).not.toMatch(/SECRET|PRIVATE/);
  expect(error.message.length).toBeLessThan(160);
  return error;
}

const ended = (...events: Record<string, unknown>[]): Script => {
  return (_seen, res) => {
    send(res, events);
    res.end();
  };
};
const failed = (code: string, message = '') => ({
  type: 'response.failed',
  response: response('', { status: 'failed', output: [], error: { code, message } }),
});

describe('a refused request', () => {
  it.each<[number, Record<string, unknown>, ErrorCode]>([
    [401, {}, 'llm_auth'],
    [403, {}, 'llm_auth'],
    [402, {}, 'llm_quota'],
    [429, { code: 'insufficient_quota' }, 'llm_quota'],
    [429, { type: 'insufficient_quota' }, 'llm_quota'],
    [429, {}, 'llm_rate_limited'],
    [404, {}, 'llm_model_unknown'],
    [400, { code: 'model_not_found' }, 'llm_model_unknown'],
    [400, {}, 'llm_bad_request'],
    [422, {}, 'llm_bad_request'],
    [400, { code: 'content_policy_violation' }, 'llm_refusal'],
    [408, {}, 'llm_timeout'],
    [500, { code: 'invalid_api_key' }, 'llm_server'],
    [503, {}, 'llm_server'],
  ])('%i %j is %s, asked once, telling neither key nor prompt', async (status, error, code) => {
    const failure = await failureOf((_seen, res) => json(res, status, careless(error)));
    expect(failure.code).toBe(code);
    expect(failure.message).toContain(String(status));
    expect(provider?.seen).toHaveLength(1);
  });

  it('names the place in our request and the kind, where these are plain names', async () => {
    const failure = await failureOf((_seen, res) =>
      json(res, 400, careless({ code: 'invalid_json_schema', param: 'text.format.schema' })),
    );
    expect(failure.message).toMatch(/status 400, invalid_json_schema, at text\.format\.schema/);
  });

  it('takes a page that is no JSON', async () => {
    const failure = await failureOf((_seen, res) => {
      res.writeHead(502, { 'content-type': 'text/html' });
      res.end(`<h1>Bad gateway ${SECRET}</h1>`);
    });
    expect(failure.code).toBe('llm_server');
  });

  it('carries Retry-After', async () => {
    const failure = await failureOf((_seen, res) => json(res, 429, careless(), { 'retry-after': '3' }));
    expect(failure.details.retryAfterMs).toBe(3000);
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');
  it.each<[Record<string, string>, number | undefined]>([
    [{ 'retry-after': '2.5' }, 2500],
    [{ 'retry-after': 'Sat, 21 Nov 2026 12:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Sat, 21 Nov 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after-ms': '150', 'retry-after': '9' }, 150],
    [{ 'retry-after': '999999' }, 3_600_000],
    [{ 'retry-after': 'soon' }, undefined],
    [{}, undefined],
  ])('%j', (headers, expected) => {
    expect(retryAfterOf(new Headers(headers), now)).toBe(expected);
  });

  it('is read from a message where there are no headers', () => {
    expect(retryAfterInMessage('Rate limit. Please try again in 1.2s.')).toBe(1200);
    expect(retryAfterInMessage('Please try again in 340ms.')).toBe(340);
    expect(retryAfterInMessage('Please slow down.')).toBeUndefined();
  });
});

describe('a stream that goes wrong', () => {
  it.each<[string, Script, ErrorCode]>([
    ['a failed response', ended(created(), failed('server_error', SECRET)), 'llm_server'],
    ['a rate limit inside', ended(created(), failed('rate_limit_exceeded')), 'llm_rate_limited'],
    ['a prompt that is not allowed', ended(created(), failed('invalid_prompt')), 'llm_bad_request'],
    [
      'an error event',
      ended(created(), { type: 'error', code: 'server_error', message: SECRET }),
      'llm_server',
    ],
    [
      'an error event of the old kind',
      ended({ type: 'error', error: { code: 'rate_limit_exceeded', message: SECRET } }),
      'llm_rate_limited',
    ],
    ['an end without a last event', ended(created(), piece('{"a":')), 'llm_connection'],
    ['no event at all', ended(), 'llm_connection'],
    [
      'a cut line',
      (_seen, res) => {
        send(res, [created(), piece('{"a":')]);
        setTimeout(() => res.destroy(), 20);
      },
      'llm_connection',
    ],
    [
      'a cut in the middle of an event',
      (_seen, res) => {
        send(res, [created()]);
        res.write('event: response.completed\ndata: {"type":"response.com');
        setTimeout(() => res.destroy(), 20);
      },
      'llm_connection',
    ],
    ['a line that is closed at once', (_seen, res) => void res.destroy(), 'llm_connection'],
    [
      'an event that is no JSON',
      (_seen, res) => {
        send(res, [created()]);
        res.end('event: response.completed\ndata: {nonsense\n\n');
      },
      'llm_connection',
    ],
    [
      'a refusal',
      ended(
        created(),
        completed('', {
          output: [{ type: 'message', id: 'm', content: [{ type: 'refusal', refusal: 'I cannot.' }] }],
        }),
      ),
      'llm_refusal',
    ],
    [
      'a content filter',
      ended(created(), {
        type: 'response.incomplete',
        response: response('{', { status: 'incomplete', incomplete_details: { reason: 'content_filter' } }),
      }),
      'llm_refusal',
    ],
  ])('%s', async (_name, script, code) => {
    const failure = await failureOf(script);
    expect(failure.code).toBe(code);
  });

  it('keeps what had come before the cut', async () => {
    const failure = await failureOf(ended(created(), piece('{"a":')));
    expect(failure.details).toMatchObject({ text: '{"a":', responseId: 'resp_1' });
    expect(failure.details.tokens).toBeUndefined();
  });

  it('says llm_connection where nobody listens', async () => {
    const gone = await startScripted(() => undefined);
    const llm = gone.llm();
    await gone.close();
    await expect(llm.ask(attempt())).rejects.toMatchObject({ code: 'llm_connection' });
  });
});
