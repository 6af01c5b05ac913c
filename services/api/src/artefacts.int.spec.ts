import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { failureOf, type TaskDetail } from '@planwright/contracts';
import { GRAPH, type RunningApi, startApi } from './api.fixture.js';
import { completeTask, createPlan, itemsOf } from './plans.fixture.js';

let api: RunningApi;

beforeAll(async () => {
  api = await startApi();
  await api.store.publishPipeline(GRAPH);
});
afterAll(() => api.close());

describe('what a plan has made', () => {
  let planId: string;
  beforeAll(async () => {
    planId = (await createPlan(api, { title: 'Made' })).plan_id;
    await api.store.setPlanStatus(planId, 'running');
    const file = (name: string, content = name) => ({
      name,
      content,
      contentType: 'text/markdown; charset=utf-8',
    });
    await completeTask(api, planId, 'one', [
      file('001-10-x.md'),
      file('001-2-one.md', '# Grüße\n\n<script>alert(1)</script>'),
    ]);
    await completeTask(api, planId, 'two', [
      { name: '002-1-page.html', content: '<p>hello</p>', contentType: 'text/html; charset=utf-8' },
    ]);
  });

  it('is listed in natural order, by stage, and byte for byte', async () => {
    const names = async (path: string) =>
      (await itemsOf<{ name: string }>(api, path)).map((file) => file.name);
    expect(await names(`/api/plans/${planId}/files`)).toEqual([
      '001-2-one.md',
      '001-10-x.md',
      '002-1-page.html',
    ]);
    const groups = await itemsOf<{ stage: string; items: unknown[] }>(api, `/api/plans/${planId}/artefacts`);
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
