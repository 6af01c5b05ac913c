import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { addressOf, api, AS_TEXT, bodyOf } from './client.js';
import { ProblemError } from './problem-error.js';

const json = (body: unknown, status = 200, headers = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

/** Answers every request of a test; gives those that were sent. */
function answering(answer: (request: Request) => Response | Promise<Response>): Request[] {
  const sent: Request[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (input) => {
    const request = new Request(input);
    sent.push(request);
    return answer(request);
  });
  return sent;
}

const failureOf = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );

afterEach(() => {
  jest.restoreAllMocks();
});

describe('the client of the API', () => {
  it('puts what it is given into address, headers and body', async () => {
    const sent = answering(() => json({ items: [] }));
    const params = { path: { id: 'a/b', name: '001 x?.md' } };
    await bodyOf(api.GET('/api/plans/{id}/files/{name}', { params, ...AS_TEXT }));
    await api.GET('/api/plans', { params: { query: { search: 'ä b', status: undefined, limit: 5 } } });
    await api.POST('/api/plans', {
      body: { prompt: 'a café' },
      params: { header: { 'Idempotency-Key': 'k' } },
    });
    expect(sent.map(({ method, url }) => `${method} ${url.slice(new URL(url).origin.length)}`)).toEqual([
      'GET /api/plans/a%2Fb/files/001%20x%3F.md',
      'GET /api/plans?search=%C3%A4%20b&limit=5',
      'POST /api/plans',
    ]);
    const [file, list, made] = sent;
    expect(file?.headers.get('accept')).toBe('*/*');
    expect(list?.headers.get('accept')).toBe('application/json');
    expect(list?.headers.has('content-type')).toBe(false);
    expect(made?.headers.get('content-type')).toBe('application/json');
    expect(made?.headers.get('idempotency-key')).toBe('k');
    expect(await made?.json()).toEqual({ prompt: 'a café' });
  });

  it('gives the body of an answer: JSON, text, or nothing', async () => {
    const path = { id: 'p' };
    answering(({ method }) => (method === 'DELETE' ? new Response(null, { status: 204 }) : json({ a: 1 })));
    expect(await bodyOf(api.GET('/api/plans/{id}', { params: { path } }))).toEqual({ a: 1 });
    expect(await bodyOf(api.GET('/api/plans/{id}/report', { params: { path }, ...AS_TEXT }))).toBe('{"a":1}');
    expect(await bodyOf(api.DELETE('/api/plans/{id}', { params: { path } }))).toBeUndefined();
  });

  it('throws what a refusal says, and shows no body that is no problem document', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Wait',
      status: 503,
      detail: 'd',
      code: 'worker_unavailable',
    };
    answering(() => json(problem, 503, { 'retry-after': '7' }));
    const refused = await failureOf(api.GET('/api/models'));
    expect(refused).toBeInstanceOf(ProblemError);
    // What the page has a text for is said in its language; a newer server may know more.
    const said = { ...problem, title: 'No worker is there to do this' };
    expect(refused).toMatchObject({ problem: said, retryAfterS: 7, passing: true });
    answering(() => json({ ...problem, code: 'of_tomorrow' }, 503));
    expect(await failureOf(api.GET('/api/models'))).toMatchObject({ problem: { title: 'Wait' } });

    answering(() => new Response('<html>proxy</html>', { status: 502 }));
    expect(await failureOf(api.GET('/api/models'))).toMatchObject({
      problem: { code: 'unexpected_answer', status: 502 },
    });
  });

  it('tells a server that cannot be reached from a request that the page took back', async () => {
    answering(() => Promise.reject(new TypeError('fetch failed')));
    expect(await failureOf(api.GET('/api/models'))).toMatchObject({ problem: { code: 'unreachable' } });

    const controller = new AbortController();
    answering(async (request) => {
      controller.abort();
      request.signal.throwIfAborted();
      return json({});
    });
    const aborted = await failureOf(api.GET('/api/models', { signal: controller.signal }));
    expect(aborted).toMatchObject({ name: 'AbortError' });
  });

  it('gives addresses to what loads by itself', () => {
    expect(addressOf('/api/plans/{id}/files/{name}', { path: { id: 'p', name: 'a b.md' } })).toBe(
      '/api/plans/p/files/a%20b.md',
    );
    expect(addressOf('/api/plans/{id}/stream', { path: { id: 'p' }, query: { since: '0' } })).toBe(
      '/api/plans/p/stream?since=0',
    );
  });
});
