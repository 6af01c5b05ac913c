import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { createCatalogue } from './catalogue.js';
import { jsonFile } from './files.js';
import { definePipeline, definitionText, type Pipeline, toGraph } from './pipeline.js';
import { defineTask, type Task } from './task.js';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

function task(name: string, needs: readonly Task[] = [], changes: Partial<Task> = {}): Task {
  const plain = defineTask({
    name,
    title: name,
    stage: 'First',
    purpose: `Makes ${name}.`,
    needs,
    steps: {},
    output: z.object({ text: z.string() }),
    compose: () => ({ text: name }),
    files: [jsonFile(`${name}.json`, name)],
  });
  return { ...plain, ...changes };
}

const pipeline = (tasks: readonly Task[]): Pipeline => ({ kind: 'k', title: 'K', stages: ['First'], tasks });

describe('definePipeline', () => {
  const a = task('a');
  it.each<[string, readonly Task[], RegExp]>([
    ['a task twice', [a, task('a', [], { files: [] })], /k: the task a is there twice/],
    ['a stage that it does not have', [task('b', [], { stage: 'Last' })], /k\/b: there is no stage Last/],
    ['a need that is not in it', [task('b', [a])], /k\/b: needs a, which is not in it/],
    ['a file twice', [a, task('b', [], { files: a.files })], /k\/b: the file a\.json is there twice/],
  ])('refuses %s, naming the place', (_name, tasks, message) => {
    expect(() => definePipeline(pipeline(tasks))).toThrow(message);
  });

  it('puts tasks after what they need, whatever order they are listed in', () => {
    const b = task('b', [a]);
    const c = task('c', [b]);
    const d = task('d', [a, c]);
    fc.assert(
      fc.property(fc.shuffledSubarray([a, b, c, d], { minLength: 4 }), (listed) => {
        expect(definePipeline(pipeline(listed)).tasks.map((t) => t.name)).toEqual(['a', 'b', 'c', 'd']);
      }),
    );
  });
});

describe('the catalogue', () => {
  it('finds a task by kind and name, and refuses a kind twice', () => {
    const one = pipeline([task('a')]);
    const catalogue = createCatalogue([one]);
    expect(catalogue.task('k', 'a')?.name).toBe('a');
    expect(catalogue.task('k', 'b')).toBeUndefined();
    expect(catalogue.task('other', 'a')).toBeUndefined();
    expect(() => createCatalogue([one, one])).toThrow(/the pipeline k is there twice/);
  });
});

describe('toGraph', () => {
  const rules = 'Be brief.';
  const call = (changes: Record<string, unknown> = {}) => ({
    kind: 'call' as const,
    title: 'Ask',
    schema: z.object({ text: z.string() }),
    ask: () => ({ system: 'You are A.', user: rules }),
    ...changes,
  });
  const asking = (step = call(), changes: Partial<Task> = {}) =>
    task('a', [], { steps: { ask: step }, ...changes });
  const hashOf = (one: Task) => toGraph(definePipeline(pipeline([one])), digest);

  it.each<[string, Task]>([
    ['a prompt', asking(call({ ask: () => ({ system: 'You are B.', user: rules }) }))],
    ['an answer schema', asking(call({ schema: z.object({ text: z.string().max(9) }) }))],
    [
      'the description of a field',
      asking(call({ schema: z.object({ text: z.string().describe('short') }) })),
    ],
    ['a text that a prompt uses', asking(call(), { wording: { rules: 'Be long.' } })],
    ['a function that a rendering uses', asking(call(), { wording: { render: () => 'other' } })],
    ['how the output is put together', asking(call(), { compose: () => ({ text: 'b' }) })],
    ['the shape of the output', asking(call(), { output: z.object({ text: z.string(), more: z.string() }) })],
  ])('gives another hash when %s changes', (_name, changed) => {
    const before = hashOf(asking(call(), { wording: { rules, render: () => 'one' } }));
    const after = hashOf(changed);
    expect(after.tasks[0]?.definition_hash).not.toBe(before.tasks[0]?.definition_hash);
    expect(after.graph_hash).not.toBe(before.graph_hash);
  });

  it('gives the same hash when only the wording of a title changes, but another graph', () => {
    const [before, after] = [hashOf(asking()), hashOf(asking(call(), { title: 'Renamed' }))];
    expect(after.tasks[0]?.definition_hash).toBe(before.tasks[0]?.definition_hash);
    expect(after.graph_hash).not.toBe(before.graph_hash);
  });

  it('publishes steps, files, weight and output schema, and no prompt', () => {
    const map = { kind: 'map' as const, title: 'Each', usualItems: 4, minDone: 2, items: () => ['x'] };
    const gate = { kind: 'gate' as const, title: 'Wait', reasons: () => [] };
    const steps = { each: { ...call(), ...map }, wait: gate };
    const graph = hashOf(task('a', [], { steps: steps as Task['steps'] }));
    expect(graph.tasks[0]).toMatchObject({
      weight: 4,
      files: [{ name: 'a.json', content_type: 'application/json' }],
      steps: [
        { id: 'each', kind: 'map', calls: 4, min_done: 2 },
        { id: 'wait', kind: 'gate', calls: 0 },
        { id: 'output', kind: 'pure', calls: 0 },
      ],
      output_schema: { type: 'object', required: ['text'] },
    });
    expect(JSON.stringify(graph)).not.toContain('You are A.');
  });

  it('gives a task without a call a small weight, so that it moves the bar', () => {
    const weight = hashOf(task('a')).tasks[0]?.weight ?? 0;
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThan(1);
  });
});

describe('definitionText', () => {
  it('is the same for the same definition made twice', () => {
    expect(definitionText(task('a'))).toBe(definitionText(task('a')));
  });
});
