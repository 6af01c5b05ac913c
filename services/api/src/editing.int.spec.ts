import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Problem, type TaskDetail } from '@planwright/contracts';
import { aliveProcesses, startHeartbeat } from '@planwright/db';
import { type Answer, GRAPH, type RunningApi, startApi } from './api.fixture.js';

const SCHEMA = {
  type: 'object',
  properties: { goal: { type: 'string', minLength: 3 }, risks: { type: 'array', items: { type: 'string' } } },
  required: ['goal', 'risks'],
  additionalProperties: false,
};
const EDITED_GRAPH = {
  ...GRAPH,
  graph_hash: 'graph-that-is-edited',
  tasks: GRAPH.tasks.map((task) =>
    task.name === 'three' ? { ...task, reads_report: true as const } : { ...task, output_schema: SCHEMA },
  ),
};

let api: RunningApi;
let plan: string;

const at = (task: string, rest: string): string => `/api/plans/${plan}/tasks/${task}/${rest}`;
const put = (task: string, content: unknown, match?: string, query = ''): Promise<Answer> =>
  api.send('PUT', at(task, `content${query}`), {
    headers: match === undefined ? {} : { 'if-match': match },
    body: JSON.stringify({ content: typeof content === 'string' ? content : JSON.stringify(content) }),
  });
const problem = (answer: Answer): [number, string] => [answer.status, Problem.parse(answer.json()).code];
const valid = { goal: 'Open by May.', risks: ['Rain'] };

async function make(task: string, output: object, generation = 1): Promise<void> {
  const read = await api.store.outputs(plan, EDITED_GRAPH.tasks.find((spec) => spec.name === task)!.needs);
  await api.store.beginTask(plan, task, generation);
  await api.store.completeTask({
    planId: plan,
    task,
    generation,
    output: JSON.stringify(output, null, 2),
    files: [],
    definitionHash: 'h',
    author: 'model',
    gaps: [],
    madeFrom: Object.fromEntries(
      Object.entries(read).map(([need, { version, sha256 }]) => [need, { version, sha256 }]),
    ),
  });
}

beforeAll(async () => {
  api = await startApi();
  await api.store.publishPipeline(EDITED_GRAPH);
  const made = await api.post('/api/plans', {
    prompt: 'Open a zero-waste café with thirty seats in Lisbon.',
  });
  plan = (made.json() as { plan_id: string }).plan_id;
  await api.store.setPlanStatus(plan, 'running');
  await make('one', valid);
});
afterAll(() => api.close());

describe('an edit', () => {
  it('has to say which version it changes, and which of the plan it is', async () => {
    expect(problem(await put('one', valid))).toEqual([428, 'version_required']);
    expect(problem(await put('one', valid, '"7"'))).toEqual([412, 'stale_version']);
    expect(problem(await put('one', valid, 'W/"1"'))).toEqual([412, 'stale_version']);
    expect(problem(await put('one', valid, '"1'))).toEqual([400, 'invalid_body']);
    // Any version is meant, and no worker is there to take it.
    expect(problem(await put('one', valid, '*'))).toEqual([503, 'worker_unavailable']);
    expect(problem(await put('nobody', valid, '"1"'))).toEqual([404, 'task_not_found']);
    expect(problem(await put('two', valid, '"0"'))).toEqual([409, 'wrong_state']);
    expect(problem(await put('three', valid, '"0"'))).toEqual([409, 'not_editable']);
    expect(problem(await put('one', valid, '"1"', '?cascade=perhaps'))).toEqual([400, 'invalid_query']);
  });

  it('has to be of the shape that the plan began with, and of a size that can be kept', async () => {
    const answer = await put('one', { goal: 'x', risks: ['Rain', 7], more: 1 }, '"1"');
    expect(answer.status).toBe(422);
    const { code, errors } = Problem.parse(answer.json());
    expect(code).toBe('content_invalid');
    expect(errors?.map(({ path }) => path).sort()).toEqual(['goal', 'more', 'risks.1']);
    expect(problem(await put('one', '{"goal":', '"1"'))).toEqual([422, 'content_invalid']);
    expect(problem(await put('one', 'x'.repeat(850_000), '"1"'))).toEqual([413, 'payload_too_large']);
    expect(problem(await put('one', 'x'.repeat(1_100_000), '"1"'))).toEqual([413, 'payload_too_large']);
  });

  it('needs somebody who makes again what rests on it', async () => {
    expect(problem(await put('one', valid, '"1"'))).toEqual([503, 'worker_unavailable']);
    const [{ n }] = (await api.dataSource.query(`SELECT count(*) AS n FROM inbox`)) as [{ n: number }];
    expect(Number(n)).toBe(0);
    const heart = startHeartbeat(api.dataSource, { role: 'worker', info: {} });
    try {
      while (!(await aliveProcesses(api.dataSource, 'worker', 8_000)).length)
        await new Promise((resolve) => setTimeout(resolve, 20));
      // Temporal is away here.
      expect(problem(await put('one', valid, '"1"'))).toEqual([503, 'engine_unavailable']);
    } finally {
      await heart.stop();
    }
  });

  it('is offered with its schema and the text that holds', async () => {
    const detail = (await api.get(`/api/plans/${plan}/tasks/one`)).json() as TaskDetail;
    expect(detail).toMatchObject({ editable: 'json', output_schema: SCHEMA, version: 1, stale_because: [] });
    expect(JSON.parse(detail.output ?? '')).toEqual(valid);
    expect((await api.get(`/api/plans/${plan}/tasks/three`)).json()).toMatchObject({
      editable: 'none',
      output: null,
    });
  });
});

describe('versions', () => {
  beforeAll(async () => {
    await make('two', valid);
    // As a person's version, beside which one of changed inputs waits.
    await api.dataSource.query(
      `INSERT INTO plan_content (plan_id, task, name, version, generation, content, content_type, size, sha256,
         definition_hash, author)
       VALUES ($1, 'two', 'output', 2, 1, $2, 'application/json', 9, 'person', 'h', 'person')`,
      [plan, JSON.stringify({ ...valid, goal: 'Open by June.' })],
    );
    await api.dataSource.query(
      `UPDATE plan_tasks SET version = 2, edited = true, base_version = 1 WHERE plan_id = $1 AND task = 'two'`,
      [plan],
    );
    await api.store.raiseGeneration(plan, ['two'], ['one']);
    await make('two', { ...valid, risks: ['Rain', 'Fire'] }, 2);
  });

  it('are told with who wrote them and what they were made from', async () => {
    const { items } = (await api.get(at('two', 'versions'))).json() as { items: object[] };
    expect(items).toMatchObject([
      {
        version: 3,
        author: 'model',
        generation: 2,
        candidate: true,
        current: false,
        made_from: { one: { version: 1 } },
      },
      { version: 2, author: 'person', current: true, candidate: false },
      { version: 1, author: 'model', current: false },
    ]);
  });

  it('differ in what people call changes', async () => {
    expect((await api.get(at('two', 'diff?from=2&to=3'))).json()).toMatchObject({
      from: 2,
      to: 3,
      changes: [
        { kind: 'reworded', path: 'goal', before: 'Open by June.', after: 'Open by May.' },
        { kind: 'added', path: 'risks[1]', after: 'Fire' },
      ],
    });
    expect(problem(await api.get(at('two', 'diff?from=1&to=9')))).toEqual([404, 'version_not_found']);
    expect(problem(await api.get(at('two', 'diff?from=0&to=1')))).toEqual([400, 'invalid_query']);
  });

  it('are put together where they fit', async () => {
    const merge = (await api.get(at('two', 'merge'))).json() as { merged: string };
    expect(merge).toMatchObject({
      editable: 'json',
      base: { version: 1 },
      mine: { version: 2 },
      theirs: { version: 3 },
      conflicts: [],
      because: ['one'],
    });
    expect(JSON.parse(merge.merged)).toEqual({ goal: 'Open by June.', risks: ['Rain', 'Fire'] });
    expect(problem(await api.get(at('one', 'merge')))).toEqual([409, 'wrong_state']);
  });

  it('are chosen by an answer that says one thing', async () => {
    const answer = (body: object, match = '"2"') => api.post(at('two', 'merge'), body, { 'if-match': match });
    expect(problem(await answer({ take: 'merged' }))).toEqual([400, 'invalid_body']);
    expect(problem(await answer({ take: 'mine', content: '{}' }))).toEqual([400, 'invalid_body']);
    expect(problem(await answer({ take: 'merged', content: '{}' }))).toEqual([422, 'content_invalid']);
    expect(problem(await answer({ take: 'new' }, '"1"'))).toEqual([412, 'stale_version']);
    expect(problem(await answer({ take: 'new' }))).toEqual([503, 'worker_unavailable']);
    expect(problem(await api.post(at('one', 'merge'), { take: 'mine' }))).toEqual([409, 'wrong_state']);
  });
});

describe('the impact of an edit', () => {
  it("names what would be made again, and stops at a person's version", async () => {
    const of = async (task: string) => (await api.get(`/api/plans/${plan}/impact?task=${task}`)).json();
    expect(await of('one')).toEqual({
      tasks: ['two'],
      held: ['two'],
      calls: 0,
      tokens: 0,
      cost_usd: 0,
      duration_ms: 0,
    });
    // Nothing made it yet: what it usually takes.
    expect(await of('two')).toMatchObject({ tasks: ['three'], held: [], calls: 1 });
    expect(problem(await api.get(`/api/plans/${plan}/impact?task=nobody`))).toEqual([404, 'task_not_found']);
    expect(problem(await api.get(`/api/plans/${plan}/impact`))).toEqual([400, 'invalid_query']);
  });
});

describe('a budget', () => {
  it('is changed at any time; a plan that paused at its cap needs somebody to go on', async () => {
    const path = `/api/plans/${plan}/budget`;
    const patch = (budget_usd: unknown) => api.send('PATCH', path, { body: JSON.stringify({ budget_usd }) });
    expect((await patch(2.5)).json()).toMatchObject({ budget_usd: 2.5, status: 'running' });
    expect((await patch(null)).json()).toMatchObject({ budget_usd: null });
    expect(problem(await patch(-1))).toEqual([400, 'invalid_body']);
    await api.store.setPlanStatus(plan, 'paused', {
      error: { code: 'budget_reached', message: 'm', todo: 't', retryable: false },
    });
    expect(problem(await patch(9))).toEqual([503, 'worker_unavailable']);
    expect((await api.get(`/api/plans/${plan}`)).json()).toMatchObject({ budget_usd: null });
  });
});
