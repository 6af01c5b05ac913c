import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GRAPH, type RunningApi, startApi } from './api.fixture.js';
import { createPlan, PROMPT } from './plans.fixture.js';
import { expectRefusal, leavingNothing } from './refusals.fixture.js';

let api: RunningApi;
let own: string;

beforeAll(async () => {
  api = await startApi();
  await api.store.publishPipeline(GRAPH);
  own = (await createPlan(api)).plan_id;
});
afterAll(() => api.close());

describe('a command', () => {
  it('takes no body of its own and no malformed one', async () => {
    for (const path of ['pause', 'resume', 'cancel', 'tasks/one/retry', 'tasks/one/regenerate']) {
      const address = `/api/plans/${own}/${path}`;
      expectRefusal(await api.post(address, { force: true }), 400, 'invalid_body');
      expectRefusal(await api.send('POST', address, { body: '{' }), 400, 'malformed_json');
      expectRefusal(await api.send('POST', address, { body: 'x'.repeat(1_100_000) }), 413);
    }
  });

  it.each([
    {},
    { decision: 'maybe', justification: 'a good reason for it' },
    { decision: 'override', justification: 'short' },
    { decision: 'override', justification: ' '.repeat(50) },
    { decision: 'override', justification: `a good reason${'\0'}` },
    { decision: 'override', justification: 'x'.repeat(5000) },
    { decision: 'override', justification: 'a good reason for it', extra: 1 },
  ])('answers no gate with %j', async (body) => {
    await leavingNothing(api, async () => {
      expectRefusal(await api.post(`/api/plans/${own}/tasks/one/gate`, body), 400, 'invalid_body');
    });
  });

  it('changes nothing with a bad patch', async () => {
    const before = (await api.get(`/api/plans/${own}`)).text;
    for (const body of [
      {},
      { title: '' },
      { title: 'a\0' },
      { status: 'completed' },
      { tags: 'x' },
      { archived: 'no' },
      [],
    ]) {
      const sent = { body: JSON.stringify(body) };
      expectRefusal(await api.send('PATCH', `/api/plans/${own}`, sent), 400, 'invalid_body');
    }
    expect((await api.get(`/api/plans/${own}`)).text).toBe(before);
  });
});

describe('a foreign site', () => {
  it('can neither read nor drive the API', async () => {
    await leavingNothing(api, async () => {
      const body = JSON.stringify({ prompt: PROMPT });
      const foreign: Record<string, string>[] = [
        { origin: 'https://evil.example' },
        { host: 'evil.example' },
        { origin: 'null' },
      ];
      for (const headers of foreign) {
        expectRefusal(await api.send('POST', '/api/plans', { body, headers }), 403, 'forbidden_origin');
        expectRefusal(await api.get('/api/plans', headers), 403, 'forbidden_origin');
        expectRefusal(await api.send('OPTIONS', '/api/plans', { headers }), 403, 'forbidden_origin');
      }
    });
  });

  it('that is listed gets its CORS headers', async () => {
    const headers = { origin: 'https://friend.example', 'access-control-request-method': 'POST' };
    const asked = await api.send('OPTIONS', '/api/plans', { headers });
    expect(asked.status).toBe(204);
    expect(asked.headers['access-control-allow-origin']).toBe('https://friend.example');
    expect((await api.get('/api/plans', headers)).headers['access-control-allow-origin']).toBe(
      'https://friend.example',
    );
  });
});
