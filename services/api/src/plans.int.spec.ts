import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { failureOf, PlanListQuery, type PlanView, type TaskDetail } from '@planwright/contracts';
import { aliveProcesses, startHeartbeat } from '@planwright/db';
import { randomUUID } from 'node:crypto';
import { GRAPH, type RunningApi, startApi } from './api.fixture.js';
import { ROUTES } from './docs/routes.js';

const PROMPT = 'Open a zero-waste café with thirty seats in Lisbon by spring.';

let api: RunningApi;
const create = async (body: object = {}, key?: string): Promise<PlanView> => {
  const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
  const answer = await api.post('/api/plans', { prompt: PROMPT, ...body }, headers);
  expect([answer.status, answer.text]).toEqual([201, answer.text]);
  return answer.json() as PlanView;
};
const items = async <T>(path: string): Promise<T[]> => ((await api.get(path)).json() as { items: T[] }).items;

/** What a worker would write when a task is done. */
async function complete(
  planId: string,
  task: string,
  files: { name: string; content: string; contentType: string }[],
) {
  await api.store.beginTask(planId, task, 1);
  await api.store.completeTask({
    planId,
    task,
    generation: 1,
    output: '{"a": 1}',
    files,
    definitionHash: 'h',
    author: 'model',
    gaps: [],
  });
}

beforeAll(async () => {
  api = await startApi();
  await api.store.publishPipeline(GRAPH);
});
afterAll(() => api.close());

describe('a new plan', () => {
  it('is taken and shown, with its first event, though Temporal and the workers are away', async () => {
    const sent = {
      prompt: `# ${PROMPT}`,
      tags: ['food'],
      budget_usd: 1.5,
      intake: { team_size: 3 },
      options: { tone: 'dry' },
    };
    const answer = await api.post('/api/plans', sent);
    const plan = answer.json() as PlanView;
    expect(answer.status).toBe(201);
    expect(answer.headers['location']).toBe(`/api/plans/${plan.plan_id}`);
    expect(plan).toMatchObject({
      kind: 'execution',
      status: 'pending',
      prompt: sent.prompt,
      title: PROMPT.slice(0, -1),
      tags: ['food'],
      budget_usd: 1.5,
      cost_usd: 0,
      total_tasks: 3,
      progress_percentage: 0,
      speed_vs_detail: 'all_details_but_slow',
      offline: true,
      last_seq: 1,
      remaining_ms: null,
    });
    expect((await api.get(`/api/plans/${plan.plan_id.toUpperCase()}`)).json()).toEqual(plan);
    const stored = await api.dataSource.query(
      `SELECT intake, options, workflow_started_at FROM plans WHERE plan_id = $1`,
      [plan.plan_id],
    );
    expect(stored).toEqual([{ intake: sent.intake, options: sent.options, workflow_started_at: null }]);
    const events = await api.dataSource.query(`SELECT seq, event, payload FROM events WHERE stream = $1`, [
      `plan:${plan.plan_id}`,
    ]);
    expect(events).toEqual([
      { seq: 1, event: 'plan_status', payload: { plan_id: plan.plan_id, status: 'pending' } },
    ]);
    const tasks = await items<{ task: string; needs: string[]; kind: string; title: string }>(
      `/api/plans/${plan.plan_id}/tasks`,
    );
    expect(tasks.map(({ task, needs }) => [task, needs])).toEqual([
      ['one', []],
      ['two', ['one']],
      ['three', ['two']],
    ]);
    expect(tasks[0]).toMatchObject({ kind: 'call', title: 'Task one' });
  });

  it('is one for one Idempotency-Key, however many ask at once', async () => {
    const key = randomUUID();
    const made = await Promise.all(
      Array.from({ length: 8 }, () => create({ title: 'Once', tags: ['race'] }, key)),
    );
    expect(new Set(made.map((plan) => plan.plan_id)).size).toBe(1);
    expect(await items('/api/plans?tag=race')).toHaveLength(1);
    const reordered = { tags: ['race'], title: 'Once', prompt: PROMPT };
    const again = await api.post('/api/plans', reordered, { 'idempotency-key': key });
    expect([again.status, again.headers['idempotency-replayed']]).toEqual([201, 'true']);
    const other = await api.post('/api/plans', { ...reordered, title: 'Twice' }, { 'idempotency-key': key });
    expect(other.json()).toMatchObject({ status: 409, code: 'idempotency_conflict' });
  });

  it('is not made twice where two bodies race for one key', async () => {
    const key = randomUUID();
    const headers = { 'idempotency-key': key };
    const answers = await Promise.all(
      ['a', 'b', 'a', 'b'].map((title) =>
        api.post('/api/plans', { prompt: PROMPT, title, tags: ['rivals'] }, headers),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409]);
    expect(await items('/api/plans?tag=rivals')).toHaveLength(1);
  });

  it('can be looked at before it is made', async () => {
    const before = (await api.get('/api/plans')).json() as { total: number };
    const preview = (await api.post('/api/plans/preview', { prompt: 'Open a business' })).json();
    expect(preview).toMatchObject({ usable: true, refused: [], calls: 3, offline: true });
    expect((preview as { missing: unknown[] }).missing.length).toBeGreaterThan(0);
    expect((preview as { minutes: { low: number } }).minutes.low).toBeGreaterThan(0);
    expect((await api.get('/api/plans')).json()).toMatchObject({ total: before.total });
  });
});

describe('the list', () => {
  it.each(['created_at', '-created_at', 'title', '-title', 'status', '-status'])(
    'by %s has each plan once',
    async (sort) => {
      const tag = `page${sort}`;
      for (const title of ['b', 'a', 'b', 'c', 'ä']) await create({ title, tags: [tag] });
      const seen: PlanView[] = [];
      let cursor: string | null = null;
      do {
        const next: string = cursor ? `&cursor=${cursor}` : '';
        const answer = await api.get(`/api/plans?limit=2&sort=${sort}&tag=${tag}${next}`);
        const page = answer.json() as { items: PlanView[]; next_cursor: string | null; total: number };
        expect(page.total).toBe(5);
        seen.push(...page.items);
        cursor = page.next_cursor;
      } while (cursor);
      expect(new Set(seen.map((plan) => plan.plan_id)).size).toBe(5);
      const column = sort.replace('-', '') as 'created_at' | 'title' | 'status';
      const values = seen.map((plan) => Buffer.from(plan[column]));
      const sorted = [...values].sort((a, b) => Buffer.compare(a, b) * (sort.startsWith('-') ? -1 : 1));
      expect(values).toEqual(sorted);
    },
  );

  it.each(['cost_usd', '-cost_usd', 'progress_percentage', '-progress_percentage'] as const)(
    'by %s has each plan once, as it stands now',
    async (sort) => {
      const tag = `page${sort}`;
      const column = sort.replace('-', '') as 'cost_usd' | 'progress_percentage';
      for (const value of [12.5, 0, 3, 12.5, 99]) {
        const { plan_id } = await create({ tags: [tag] });
        await api.dataSource.query(
          `UPDATE plans SET spent_micros = $2::numeric * 1000000, progress_percentage = $2 WHERE plan_id = $1`,
          [plan_id, value],
        );
      }
      const seen: PlanView[] = [];
      let cursor: string | null = null;
      do {
        const next: string = cursor ? `&cursor=${cursor}` : '';
        const answer = await api.get(`/api/plans?limit=2&sort=${sort}&tag=${tag}${next}`);
        const page = answer.json() as { items: PlanView[]; next_cursor: string | null };
        seen.push(...page.items);
        cursor = page.next_cursor;
      } while (cursor);
      const values = [0, 3, 12.5, 12.5, 99];
      expect(seen.map((plan) => plan[column])).toEqual(sort.startsWith('-') ? values.toReversed() : values);
      expect(new Set(seen.map((plan) => plan.plan_id)).size).toBe(5);
    },
  );

  it('finds by text as it stands, by status, kind and project, and leaves the archived out', async () => {
    const project = randomUUID();
    const plan = await create({ title: '100% of C:\\new_plans', project_id: project });
    await create({ title: '100 of C:xnew plans' });
    const found = async (query: string) =>
      (await items<PlanView>(`/api/plans?${query}`)).map((p) => p.plan_id);
    for (const text of ['100% OF', 'C:\\new_', '0%']) {
      expect(await found(`search=${encodeURIComponent(text)}`)).toEqual([plan.plan_id]);
    }
    expect(await found(`project_id=${project}&status=pending&kind=execution`)).toEqual([plan.plan_id]);
    expect(await found(`project_id=${project}&status=failed`)).toEqual([]);
    expect(await found(`project_id=${project}&status=failed,pending`)).toEqual([plan.plan_id]);
    await api.send('PATCH', `/api/plans/${plan.plan_id}`, { body: '{"archived": true}' });
    expect(await found(`project_id=${project}`)).toEqual([]);
    for (const archived of ['true', 'any']) {
      expect(await found(`project_id=${project}&archived=${archived}`)).toEqual([plan.plan_id]);
    }
    expect(PlanListQuery.parse({}).sort).toBe('-created_at');
  });

  it('cuts long prompts and shows them whole one by one', async () => {
    const prompt = `${PROMPT} ${'It needs a kitchen, a room of mirrors and a gärdener. Übermut tut selten gut. '.repeat(150)}`;
    const { plan_id } = await create({ prompt, tags: ['long'] });
    const [listed] = await items<PlanView>('/api/plans?tag=long');
    expect([...(listed?.prompt ?? '')]).toHaveLength(2000);
    expect((await api.get(`/api/plans/${plan_id}`)).json()).toMatchObject({ prompt });
  });
});

describe('what a plan has made', () => {
  let planId: string;
  beforeAll(async () => {
    planId = (await create({ title: 'Made' })).plan_id;
    await api.store.setPlanStatus(planId, 'running');
    const file = (name: string, content = name) => ({
      name,
      content,
      contentType: 'text/markdown; charset=utf-8',
    });
    await complete(planId, 'one', [
      file('001-10-x.md'),
      file('001-2-one.md', '# Grüße\n\n<script>alert(1)</script>'),
    ]);
    await complete(planId, 'two', [
      { name: '002-1-page.html', content: '<p>hello</p>', contentType: 'text/html; charset=utf-8' },
    ]);
  });

  it('is listed in natural order, by stage, and byte for byte', async () => {
    const names = async (path: string) => (await items<{ name: string }>(path)).map((file) => file.name);
    expect(await names(`/api/plans/${planId}/files`)).toEqual([
      '001-2-one.md',
      '001-10-x.md',
      '002-1-page.html',
    ]);
    const groups = await items<{ stage: string; items: unknown[] }>(`/api/plans/${planId}/artefacts`);
    expect(groups.map((group) => [group.stage, group.items.length])).toEqual([['First', 3]]);
    const file = await api.get(`/api/plans/${planId}/files/001-2-one.md`);
    expect(file.text).toBe('# Grüße\n\n<script>alert(1)</script>');
    expect(file.headers).toMatchObject({
      'content-type': 'text/markdown; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    const again = await api.get(`/api/plans/${planId}/files/001-2-one.md`, {
      'if-none-match': String(file.headers['etag']),
    });
    expect([again.status, again.text]).toEqual([304, '']);
    const part = await api.get(`/api/plans/${planId}/files/001-10-x.md`, { range: 'bytes=4-5' });
    expect([part.status, part.text]).toEqual([206, '10']);
    const beyond = await api.get(`/api/plans/${planId}/files/001-10-x.md`, { range: 'bytes=400-' });
    expect(beyond.json()).toMatchObject({ status: 416, code: 'range_not_satisfiable' });
    const page = await api.get(`/api/plans/${planId}/files/002-1-page.html`);
    expect(page.headers['content-security-policy']).toMatch(/^sandbox/);
  });

  it('stands in the task with every version', async () => {
    const detail = (await api.get(`/api/plans/${planId}/tasks/one`)).json() as TaskDetail;
    expect(detail).toMatchObject({ status: 'completed', version: 1, interactions: [] });
    expect(detail.contents.map((content) => content.name).sort()).toEqual([
      '001-10-x.md',
      '001-2-one.md',
      'output',
    ]);
  });

  it('is in the fallback report at any time and in the report once the plan has ended', async () => {
    const early = await api.get(`/api/plans/${planId}/report`);
    expect(early.json()).toMatchObject({ status: 404, code: 'report_not_ready' });
    const fallback = await api.get(`/api/plans/${planId}/fallback-report`);
    expect(fallback.status).toBe(200);
    expect(fallback.text).toContain('Grüße');
    expect(fallback.text).not.toContain('<script>alert');
    await api.store.beginTask(planId, 'three', 1);
    await api.store.failTask(
      planId,
      'three',
      1,
      failureOf('llm_refusal', { message: 'It said no.', task: 'three' }),
      [],
    );
    await api.store.setPlanStatus(planId, 'failed', {
      outcome: 'with_failures',
      error: failureOf('llm_refusal'),
    });
    const report = await api.get(`/api/plans/${planId}/report`);
    expect(report.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(report.text).toContain('It said no.');
    const again = await api.get(`/api/plans/${planId}/report`, {
      'if-none-match': String(report.headers['etag']),
    });
    expect(again.status).toBe(304);
  });
});

describe('a command', () => {
  it('is refused by the state of the plan first, then for want of a worker, then of Temporal', async () => {
    const { plan_id } = await create();
    const refusal = async (path: string, body?: object) =>
      (await api.post(`/api/plans/${plan_id}/${path}`, body)).json() as { status: number; code: string };
    const gate = { decision: 'stop', justification: 'It is not what we want.' };
    for (const path of ['tasks/one/retry', 'tasks/one/regenerate']) {
      expect(await refusal(path)).toMatchObject({ status: 409, code: 'wrong_state' });
    }
    expect(await refusal('tasks/one/gate', gate)).toMatchObject({ status: 409, code: 'wrong_state' });
    for (const path of ['pause', 'resume', 'cancel']) {
      expect(await refusal(path)).toMatchObject({ status: 503, code: 'worker_unavailable' });
    }
    await api.store.setPlanStatus(plan_id, 'running');
    await api.store.openGate(plan_id, 'one', ['a reason']);
    expect(await refusal('tasks/one/gate', gate)).toMatchObject({ status: 503, code: 'worker_unavailable' });
    expect(await api.dataSource.query(`SELECT 1 FROM inbox WHERE plan_id = $1`, [plan_id])).toEqual([]);

    const worker = startHeartbeat(api.dataSource, { role: 'worker', info: {} });
    try {
      while (!(await aliveProcesses(api.dataSource, 'worker', 8_000)).length)
        await new Promise((resolve) => setTimeout(resolve, 20));
      expect(await refusal('cancel')).toMatchObject({ status: 503, code: 'engine_unavailable' });
      expect((await api.send('DELETE', `/api/plans/${plan_id}`)).json()).toMatchObject({
        code: 'engine_unavailable',
      });
      expect((await api.get(`/api/plans/${plan_id}`)).status).toBe(200);
    } finally {
      await worker.stop();
    }
  });
});

describe('a plan that is changed or deleted', () => {
  it('keeps what the patch leaves out', async () => {
    const { plan_id } = await create({ title: 'Old', tags: ['a'] });
    const patch = async (body: object) =>
      (await api.send('PATCH', `/api/plans/${plan_id}`, { body: JSON.stringify(body) })).json() as PlanView;
    expect(await patch({ title: ' New ' })).toMatchObject({ title: 'New', tags: ['a'] });
    expect(await patch({ tags: [], archived: true })).toMatchObject({ title: 'New', tags: [] });
    const { archived_at } = await patch({ archived: true });
    expect(archived_at).not.toBeNull();
    expect((await patch({ title: 'Newer' })).archived_at).toBe(archived_at);
    expect(await patch({ archived: false })).toMatchObject({ archived_at: null });
  });

  it('leaves no row behind', async () => {
    const { plan_id } = await create({ title: 'Gone' }, randomUUID());
    const child = await create({ source_plan_id: plan_id });
    await complete(plan_id, 'one', [{ name: '001-2-one.md', content: 'x', contentType: 'text/markdown' }]);
    await api.store.setPlanStatus(plan_id, 'failed', { outcome: 'with_failures' });
    expect((await api.send('DELETE', `/api/plans/${plan_id}`)).status).toBe(204);
    expect((await api.send('DELETE', `/api/plans/${plan_id}`)).status).toBe(404);
    expect((await api.get(`/api/plans/${child.plan_id}`)).json()).toMatchObject({ source_plan_id: null });
    for (const table of ['plan_tasks', 'plan_content', 'plan_files', 'idempotency_keys', 'inbox']) {
      const left: unknown[] = await api.dataSource.query(`SELECT 1 FROM ${table} WHERE plan_id = $1`, [
        plan_id,
      ]);
      expect([table, left]).toEqual([table, []]);
    }
    for (const table of ['events', 'event_counters']) {
      const left: unknown[] = await api.dataSource.query(`SELECT 1 FROM ${table} WHERE stream = $1`, [
        `plan:${plan_id}`,
      ]);
      expect([table, left]).toEqual([table, []]);
    }
  });
});

describe('what operates it', () => {
  it('says which parts are missing', async () => {
    expect((await api.get('/health')).json()).toEqual({ status: 'ok' });
    const ready = await api.get('/health/ready');
    expect(ready.status).toBe(503);
    expect(ready.json()).toMatchObject({
      status: 503,
      code: 'engine_unavailable',
      parts: {
        postgres: { state: 'up' },
        temporal: { state: 'down' },
        worker: { state: 'down' },
        llm: { state: 'down' },
      },
    });
  });

  it('counts requests by route, and plans', async () => {
    const { text } = await api.get('/metrics');
    expect(text).toMatch(
      /planwright_http_request_duration_seconds_count\{method="GET",route="\/api\/plans\/:id"/,
    );
    expect(text).toMatch(/planwright_plans\{status="pending"\} \d+/);
  });

  it('serves a document of every route, and its page', async () => {
    const document = (await api.get('/api/openapi.json')).json() as {
      openapi: string;
      paths: Record<string, object>;
    };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual(
      [...new Set(ROUTES.map((route) => route.path))].sort(),
    );
    const page = await api.get('/docs');
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('swagger-ui')]);
    const script = await api.get('/docs/swagger-ui-init.js');
    expect([script.status, script.headers['content-security-policy']]).toEqual([
      200,
      expect.stringContaining("script-src 'self'"),
    ]);
  });

  it('answers at every address of the table', async () => {
    for (const route of ROUTES.filter(({ method }) => method === 'get')) {
      const path = route.path.replace('{id}', randomUUID()).replace('{task}', 'one').replace('{name}', 'x');
      const { text } = await api.get(path.replace('{kind}', 'execution'));
      expect([path, text]).not.toEqual([path, expect.stringContaining('"code":"not_found"')]);
    }
  });

  it('lists kinds, models without their arguments, and prompts', async () => {
    expect(await items('/api/pipelines')).toEqual([expect.objectContaining({ kind: 'execution', tasks: 3 })]);
    expect((await api.get('/api/pipelines/execution')).json()).toMatchObject({
      graph_hash: GRAPH.graph_hash,
    });
    const models = await items<{ default: boolean; offline: boolean }>('/api/models');
    expect((await api.get('/api/models/local')).json()).toEqual({ items: [], total: 0 });
    expect(models.filter((model) => model.default)).toHaveLength(1);
    expect(JSON.stringify(models)).not.toMatch(/arguments|api_key/);
    const prompts = await items<{ language: string }>('/api/prompts?language=de');
    expect(prompts.length).toBeGreaterThan(0);
    expect(prompts.every((prompt) => prompt.language.startsWith('de'))).toBe(true);
  });
});
