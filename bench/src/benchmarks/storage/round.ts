import type { Stack } from '@planwright/e2e/stack';
import { socketLine } from '@planwright/e2e/viewers';
import { setTimeout as sleep } from 'node:timers/promises';

const ENDED_MS = 120_000;
const STREAM_MS = 500;
const SOME_PROJECT = '00000000-0000-4000-8000-000000000001';
const SORTS = ['created_at', 'title', 'status', 'cost_usd', 'progress_percentage'].flatMap((column) => [
  column,
  `-${column}`,
]);
const FILTERS = [
  '',
  'status=completed',
  'status=failed',
  'status=running',
  'kind=execution',
  'kind=development',
  `project_id=${SOME_PROJECT}`,
  'tag=tag-7',
  'search=lisbon%20variant%201234',
  'search=%20variant%201999%20of',
  'search=nothing%20like%20it',
  'status=failed&tag=tag-20&search=waste',
  'archived=any',
  'archived=true',
  'limit=200',
  'status=completed&sort=-cost_usd',
  'search=%20variant%201999%20of&sort=-progress_percentage',
];
const EXPORTS = ['zip', 'md', 'html', 'csv', 'json', 'mermaid', 'tasks_json', 'spec_kit', 'mspdi', 'ics'];

/** Answers of one of these lists are followed to a second page. */
const cursorOf = async (response: Response): Promise<string | null> =>
  ((await response.json()) as { next_cursor?: string | null }).next_cursor ?? null;

/** Asks for everything that pages and clients ask for, so that each statement of the application is run. */
export async function readAll(stack: Stack, planId: string): Promise<void> {
  const read = async (path: string): Promise<Response> => {
    const response = await stack.api.request('GET', path);
    if (!response.ok) throw new Error(`GET ${path} answers ${response.status}: ${await response.text()}`);
    return response;
  };
  const skip = async (path: string): Promise<void> => void (await (await read(path)).arrayBuffer());

  const lists = [...FILTERS, ...SORTS.map((sort) => `sort=${sort}&limit=20`)];
  for (const query of lists) {
    const cursor = await cursorOf(await read(`/api/plans?${query}`));
    if (cursor !== null) await skip(`/api/plans?${query}&cursor=${encodeURIComponent(cursor)}`);
  }

  const plan = `/api/plans/${planId}`;
  const parts = [
    '',
    '/tasks',
    '/interactions',
    '/interactions?since=2026-01-01T00:00:00.000Z',
    '/files',
    '/artefacts',
    '/findings',
    '/first-read',
    '/report',
    '/fallback-report',
  ];
  for (const part of parts) await skip(`${plan}${part}`);
  for (const { task } of (await stack.api.tasks(planId)).slice(0, 5)) await skip(`${plan}/tasks/${task}`);
  for (const { name } of (await stack.api.files(planId)).slice(0, 5)) await skip(`${plan}/files/${name}`);
  for (const format of EXPORTS) await skip(`${plan}/export?format=${format}`);
  for (const path of ['/health/ready', '/metrics', '/api/models', '/api/pipelines', '/api/prompts'])
    await skip(path);

  for (const since of [0, 100]) {
    const ended = AbortSignal.timeout(STREAM_MS);
    const stream = await fetch(`${stack.api.url}${plan}/stream?since=${since}`, { signal: ended });
    await stream.text().catch(() => '');
  }
  const line = socketLine(stack.url('gateway'), planId)(
    0,
    () => undefined,
    () => undefined,
  );
  await sleep(STREAM_MS);
  line.cut();
}

/** One plan that is made to its end, one that is changed, ended early and deleted, and one of the stored ones deleted. */
export async function writeSome(stack: Stack, storedPlanId: string): Promise<void> {
  const whole = await stack.api.createPlan({ speed_vs_detail: 'all_details_but_slow' });
  await stack.api.ended(whole.plan_id, ENDED_MS);
  const must = async (method: string, path: string, body?: unknown): Promise<void> => {
    const response = await stack.api.request(method, path, body);
    if (!response.ok)
      throw new Error(`${method} ${path} answers ${response.status}: ${await response.text()}`);
  };
  await must('POST', '/api/plans/preview', { prompt: whole.prompt });
  const { plan_id } = await stack.api.createPlan({ tags: ['short-lived'] });
  await must('PATCH', `/api/plans/${plan_id}`, { title: 'Changed meanwhile', tags: ['changed'] });
  await stack.api.command(plan_id, 'pause');
  await stack.api.command(plan_id, 'resume');
  await stack.api.command(plan_id, 'cancel');
  await stack.api.ended(plan_id, ENDED_MS);
  await must('DELETE', `/api/plans/${plan_id}`);
  await must('DELETE', `/api/plans/${storedPlanId}`);
}
