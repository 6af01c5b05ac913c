import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TaskStatus } from '@planwright/contracts';
import { criticalPath, longestCallChain } from './critical-path.js';
import { judgeMap, outcomeOf } from './give-up.js';
import { indexGraph, taskOf } from './graph-index.js';
import { progressOf } from './progress.js';
import { invalidationCone } from './rework.js';
import { newlyBlocked, readyAfter, readyTasks, revival } from './task-states.js';
import { anyGraph, graphOf, restsOn, taskNamed } from './walk.fixture.js';

const states = (entries: Record<string, TaskStatus>): Map<string, TaskStatus> =>
  new Map(Object.entries(entries));

describe('indexGraph', () => {
  it('keeps a legal order as it is and puts needs first in any other', () => {
    const legal = indexGraph(graphOf(taskNamed('b'), taskNamed('a'), taskNamed('c', ['a', 'b', 'a'])));
    expect(legal.order).toEqual(['b', 'a', 'c']);
    expect(legal.dependents.get('a')).toEqual(['c']);
    expect(indexGraph(graphOf(taskNamed('c', ['b']), taskNamed('b', ['a']), taskNamed('a'))).order).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('names what is wrong with a graph', () => {
    expect(() => indexGraph(graphOf(taskNamed('a'), taskNamed('a')))).toThrow('two tasks are named "a"');
    expect(() => indexGraph(graphOf(taskNamed('a', ['ghost'])))).toThrow('"a" needs "ghost"');
    expect(() => indexGraph(graphOf(taskNamed('a', ['a'])))).toThrow('a needs a');
    expect(() =>
      indexGraph(
        graphOf(taskNamed('x', ['a']), taskNamed('a', ['b']), taskNamed('b', ['c']), taskNamed('c', ['a'])),
      ),
    ).toThrow('a needs b needs c needs a');
    expect(() => taskOf(indexGraph(graphOf(taskNamed('a'))), 'b')).toThrow('no task "b"');
  });

  it('takes a chain of 20,000 tasks without running out of stack', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => taskNamed(`t${i}`, i > 0 ? [`t${i - 1}`] : []));
    expect(indexGraph(graphOf(...chain.reverse())).order[19_999]).toBe('t19999');
  });
});

describe('states of tasks', () => {
  const index = indexGraph(
    graphOf(
      taskNamed('a'),
      taskNamed('b'),
      taskNamed('c', ['a']),
      taskNamed('d', ['b', 'c']),
      taskNamed('e', ['d']),
    ),
  );

  it('starts only what is pending or ready with all needs done', () => {
    expect(readyTasks(index, new Map())).toEqual(['a', 'b']);
    expect(readyTasks(index, states({ a: 'completed', b: 'running' }))).toEqual(['c']);
    for (const status of ['running', 'waiting', 'failed', 'blocked', 'cancelled'] as const)
      expect(readyTasks(index, states({ a: 'completed', b: status, c: status }))).toEqual([]);
    expect(readyTasks(index, states({ a: 'completed', b: 'stale', c: 'stale' }))).toEqual(['d']);
    expect(
      readyAfter(index, states({ a: 'completed', b: 'completed', c: 'completed', d: 'ready' }), 'c'),
    ).toEqual(['d']);
    expect(readyAfter(index, states({ a: 'completed', c: 'completed' }), 'c')).toEqual([]);
  });

  it('blocks behind failed, blocked and cancelled needs and leaves running tasks alone', () => {
    expect(newlyBlocked(index, states({ a: 'failed' }))).toEqual(['c', 'd', 'e']);
    expect(newlyBlocked(index, states({ b: 'cancelled', c: 'running' }))).toEqual(['d', 'e']);
    expect(newlyBlocked(index, states({ a: 'failed', c: 'blocked', d: 'running' }))).toEqual([]);
  });

  it('revives cancelled tasks and leaves out names that have not failed', () => {
    const all = states({ a: 'cancelled', b: 'completed', c: 'blocked', d: 'blocked', e: 'blocked' });
    expect(revival(index, all, ['a', 'b'])).toEqual(['a', 'c', 'd', 'e']);
    expect(revival(index, all, ['b', 'c'])).toEqual([]);
  });

  it('revives a failed task behind another failure without what is behind both', () => {
    expect(revival(index, states({ a: 'failed', c: 'failed', d: 'blocked', e: 'blocked' }), ['c'])).toEqual([
      'c',
    ]);
  });

  it('finds exactly what rests on a task', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat(), (graph, pick) => {
        const any = indexGraph(graph);
        const task = any.order[pick % any.order.length] as string;
        const expected = restsOn(graph, [task]);
        expect(invalidationCone(any, task)).toEqual(any.order.filter((name) => expected.has(name)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('give-up rules', () => {
  it.each([
    [4, 4, 0, 2, 'complete'],
    [0, 0, 0, 0, 'complete'],
    [4, 2, 1, 2, 'open'],
    [4, 0, 3, 2, 'open'],
    [4, 2, 2, 2, 'degraded'],
    [4, 1, 3, 2, 'failed'],
    [4, 3, 1, 4, 'failed'],
    [2, 2, 0, 5, 'complete'],
  ])('of %i items %i done, %i failed, at least %i: %s', (total, done, failed, minDone, verdict) => {
    expect(judgeMap({ total, done, failed }, minDone)).toBe(verdict);
  });

  it.each([
    [['completed', 'completed'], 0, { status: 'completed', outcome: 'clean' }],
    [['completed', 'completed'], 2, { status: 'completed', outcome: 'completed_with_gaps' }],
    [['completed', 'failed', 'blocked'], 0, { status: 'failed', outcome: 'with_failures' }],
    [['failed', 'blocked'], 0, { status: 'failed', outcome: 'nothing_succeeded' }],
  ] as const)('%j with %i gaps ends as %j', (statuses, gaps, expected) => {
    expect(outcomeOf(statuses.map((status) => ({ status, gaps })))).toEqual(expected);
  });

  it('counts an output that could not be made again as a gap', () => {
    const error = { code: 'llm_auth' as const, message: 'No.', todo: 'Check it.', retryable: false };
    const tasks = [
      { status: 'completed' as const, gaps: 0, error: null },
      { status: 'stale' as const, gaps: 0, error },
    ];
    expect(outcomeOf(tasks)).toEqual({ status: 'completed', outcome: 'completed_with_gaps' });
  });

  it('does not call it a success that a task which asks nobody completed', () => {
    const tasks = [
      { status: 'completed' as const, gaps: 0, achieves: false },
      { status: 'failed' as const, gaps: 0, achieves: true },
    ];
    expect(outcomeOf(tasks).outcome).toBe('nothing_succeeded');
  });
});

describe('progressOf', () => {
  const task = (weight: number, status: TaskStatus, itemsDone = 0, itemsTotal = 0) => ({
    weight,
    status,
    itemsDone,
    itemsTotal,
  });

  it('weighs tasks, floors to a tenth and moves a fan-out only inside its weight', () => {
    expect(progressOf([task(1, 'completed'), task(2, 'pending')])).toBe(33.3);
    expect(progressOf([task(0.3, 'completed'), task(0.7, 'running')])).toBe(30);
    expect(progressOf([task(1, 'completed'), task(3, 'running', 2, 4)])).toBe(62.5);
    expect(progressOf([task(1, 'running', 4, 4)])).toBe(99);
    expect(progressOf([task(1, 'failed', 9, 4)])).toBe(99);
    expect(progressOf([task(1_000_000, 'completed'), task(1, 'pending')])).toBe(99.9);
    expect(progressOf([task(1, 'completed')])).toBe(100);
  });
});

describe('critical path', () => {
  it('agrees with a recursion over dependents and is a path of the graph', () => {
    fc.assert(
      fc.property(
        anyGraph.filter((g) => g.tasks.length <= 60),
        (graph) => {
          const index = indexGraph(graph);
          const duration = (name: string): number => Math.round(taskOf(index, name).weight * 10);
          const known = new Map<string, number>();
          const from = (name: string): number => {
            const seen = known.get(name);
            if (seen !== undefined) return seen;
            const after = graph.tasks.filter((t) => t.needs.includes(name)).map((t) => from(t.name));
            known.set(name, duration(name) + Math.max(0, ...after));
            return known.get(name) as number;
          };
          const { tasks, length } = criticalPath(index, duration);
          expect(length).toBe(Math.max(...graph.tasks.map((t) => from(t.name))));
          expect(tasks.reduce((sum, name) => sum + duration(name), 0)).toBe(length);
          tasks.slice(1).forEach((name, i) => expect(taskOf(index, name).needs).toContain(tasks[i]));
        },
      ),
      { numRuns: 60 },
    );
    expect(criticalPath(indexGraph(graphOf()), () => 1)).toEqual({ tasks: [], length: 0 });
  });

  it('counts each call and each map once, in sequence inside a task', () => {
    const steps = (...kinds: ('call' | 'map' | 'pure' | 'gate' | 'write')[]) => ({
      steps: kinds.map((kind, i) => ({ id: `s${i}`, kind, title: kind })),
    });
    const index = indexGraph(
      graphOf(
        taskNamed('a', [], steps('pure')),
        taskNamed('b', ['a'], steps('call', 'map', 'write')),
        taskNamed('c', ['a'], steps('call')),
        taskNamed('d', ['b', 'c'], steps('gate', 'call')),
      ),
    );
    expect(longestCallChain(index)).toBe(3);
  });
});
