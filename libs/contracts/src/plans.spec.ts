import { describe, expect, it } from '@jest/globals';
import { CreatePlanBody, PatchPlanBody, PlanListQuery } from './plans.js';
import { GateBody } from './tasks.js';

const refusedAt = (
  schema: { safeParse(value: unknown): { error?: { issues: { path: PropertyKey[] }[] } } },
  body: unknown,
) => schema.safeParse(body).error?.issues.map((issue) => issue.path.join('.'));

describe('a body that makes a plan', () => {
  const prompt = 'Open a zero-waste café in Lisbon';

  it('needs a prompt and nothing else', () => {
    expect(CreatePlanBody.parse({ prompt })).toEqual({ prompt, kind: 'execution' });
  });

  it('takes llm_model and model as one name', () => {
    expect(refusedAt(CreatePlanBody, { prompt, model: 'a', llm_model: 'a' })).toBeUndefined();
    expect(refusedAt(CreatePlanBody, { prompt, model: 'a', llm_model: 'b' })).toEqual(['model']);
  });

  it.each<[string, unknown, string]>([
    ['no prompt', {}, 'prompt'],
    ['a prompt that is no text', { prompt: 5 }, 'prompt'],
    ['a field that it does not know', { prompt, promt: 'x' }, ''],
    ['a speed that is none', { prompt, speed_vs_detail: 'fast' }, 'speed_vs_detail'],
    ['an id that is none', { prompt, project_id: '../etc' }, 'project_id'],
    ['a budget of nothing', { prompt, budget_usd: 0 }, 'budget_usd'],
    ['a budget without end', { prompt, budget_usd: Infinity }, 'budget_usd'],
    ['an empty tag', { prompt, tags: ['a', ' '] }, 'tags.1'],
    ['too many tags', { prompt, tags: Array(21).fill('t') }, 'tags'],
    ['an option that is a tree', { prompt, options: { a: { b: 1 } } }, 'options.a'],
    [
      'an intake that ends before it starts',
      { prompt, intake: { timeline: { start: '2026-05-02', end: '2026-05-01' } } },
      'intake.timeline.end',
    ],
    [
      'a currency in words',
      { prompt, intake: { budget: { amount: 1, currency: 'euro' } } },
      'intake.budget.currency',
    ],
    ['no object at all', 'a plan', ''],
  ])('is refused for %s, naming the field', (_name, body, path) => {
    expect(refusedAt(CreatePlanBody, body)).toEqual([path]);
  });
});

describe('other bodies', () => {
  it('want a sentence from whoever overrules a gate', () => {
    expect(refusedAt(GateBody, { decision: 'override', justification: '  ok       ' })).toEqual([
      'justification',
    ]);
    expect(refusedAt(GateBody, { decision: 'allow', justification: 'The museum asked for it.' })).toEqual([
      'decision',
    ]);
    expect(refusedAt(GateBody, { decision: 'stop', justification: 'Not what I meant.' })).toBeUndefined();
  });

  it('want something to change', () => {
    expect(refusedAt(PatchPlanBody, {})).toEqual(['']);
    expect(refusedAt(PatchPlanBody, { archived: true })).toBeUndefined();
  });

  it('bound a page of the list', () => {
    expect(PlanListQuery.parse({ limit: '200' })).toMatchObject({
      limit: 200,
      sort: '-created_at',
      archived: 'false',
    });
    for (const limit of ['0', '201', '1.5', 'x', ''])
      expect(refusedAt(PlanListQuery, { limit })).toEqual(['limit']);
    expect(refusedAt(PlanListQuery, { sort: 'prompt' })).toEqual(['sort']);
  });
});
