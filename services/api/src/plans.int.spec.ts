import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlanView } from '@planwright/contracts';
import { aliveProcesses, startHeartbeat } from '@planwright/db';
import { randomUUID } from 'node:crypto';
import { GRAPH, type RunningApi, startApi } from './api.fixture.js';
import { completeTask, createPlan, itemsOf, PROMPT } from './plans.fixture.js';

let api: RunningApi;

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
    const tasks = await itemsOf<{ task: string; needs: string[]; kind: string; title: string }>(
      api,
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
      Array.from({ length: 8 }, () => createPlan(api, { title: 'Once', tags: ['race'] }, key)),
    );
    expect(new Set(made.map((plan) => plan.plan_id)).size).toBe(1);
    expect(await itemsOf(api, '/api/plans?tag=race')).toHaveLength(1);
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
    expect(await itemsOf(api, '/api/plans?tag=rivals')).toHaveLength(1);
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

describe('a command', () => {
  it('is refused by the state of the plan first, then for want of a worker, then of Temporal', async () => {
    const { plan_id } = await createPlan(api);
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
    const { plan_id } = await createPlan(api, { title: 'Old', tags: ['a'] });
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
    const { plan_id } = await createPlan(api, { title: 'Gone' }, randomUUID());
    const child = await createPlan(api, { source_plan_id: plan_id });
    await completeTask(api, plan_id, 'one', [
      { name: '001-2-one.md', content: 'x', contentType: 'text/markdown' },
    ]);
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
