import { describe, expect, it } from '@jest/globals';
import { executionPipeline } from '@planwright/pipelines';
import { edgeGroups, readEdges } from '../edge-groups.js';
import { manyTasks, taskView } from '../graph.fixture.js';
import { layoutGraph } from '../layout.js';
import { walk } from '../walk.js';
import { criticalPath } from './critical-path.js';
import { chainWeight, expectedMs, usualTimes } from './expected-times.js';
import { reduceNeeds } from './reduce-needs.js';
import { coneOf, downstream, readGraph, upstream } from './task-graph.js';

const diamond = [
  taskView({ task: 'start' }),
  taskView({ task: 'left', needs: ['start'] }),
  taskView({ task: 'right', needs: ['start'] }),
  taskView({ task: 'end', needs: ['start', 'left', 'right'] }),
];
const graph = readGraph(diamond);

describe('the graph of a plan', () => {
  it('knows what is before and after a task', () => {
    expect([...upstream(graph, 3)].sort()).toEqual([0, 1, 2]);
    expect([...downstream(graph, 1)]).toEqual([3]);
    expect([...coneOf(graph, 1)].sort()).toEqual([0, 1, 3]);
  });

  it('leaves out needs that it does not know', () => {
    expect(readGraph([taskView({ task: 'a', needs: ['gone', 'a'] })]).needs).toEqual([[]]);
  });
});

describe('reduced needs', () => {
  it('leave out what another need rests on', () => {
    expect(reduceNeeds(graph)).toEqual([[], [0], [0], [2, 1]]);
  });

  it.each([
    [
      'the execution plan',
      executionPipeline.tasks.map(({ name, stage, needs }) =>
        taskView({ task: name, stage, needs: needs.map((need) => need.name) }),
      ),
    ],
    ['a thousand tasks', manyTasks(1000)],
  ])('of %s reach exactly what all needs reach', (_, tasks) => {
    const full = readGraph(tasks);
    const reduced = { ...full, needs: reduceNeeds(full) };
    expect(reduced.needs.flat().length).toBeLessThan(full.needs.flat().length);
    full.names.forEach((_name, task) => {
      if (task % 7 === 0) expect(upstream(reduced, task)).toEqual(upstream(full, task));
    });
  });
});

describe('the longest chain', () => {
  it('goes through what takes longest', () => {
    expect(criticalPath(graph, (task) => [1, 5, 3, 1][task] ?? 0)).toEqual({ tasks: [0, 1, 3], length: 7 });
    expect(criticalPath(graph, (task) => [1, 3, 5, 1][task] ?? 0).tasks).toEqual([0, 2, 3]);
    expect(criticalPath(readGraph([]), () => 1)).toEqual({ tasks: [], length: 0 });
  });

  it('counts what a task took, what tasks like it took, or that it asks a model', () => {
    const done = (ms: number, kind = 'call') =>
      taskView({ task: `d${ms}`, kind, status: 'completed', duration_ms: ms });
    const usual = usualTimes([done(1000), done(9000), done(3000), done(4, 'pure')]);
    expect(usual).toEqual({ asking: 3000, computing: 4 });
    expect(chainWeight(done(1000), usual)).toBe(1000);
    expect(chainWeight(taskView({ task: 'a', kind: 'map' }), usual)).toBe(3000);
    expect(expectedMs(taskView({ task: 'a', kind: 'gate' }), usual)).toBeNull();
    const untimed = usualTimes([]);
    expect(chainWeight(taskView({ task: 'a' }), untimed)).toBeGreaterThan(
      chainWeight(taskView({ task: 'a', kind: 'pure' }), untimed),
    );
  });
});

describe('lines', () => {
  it('are a few paths, by what has been walked and what is on the longest chain', () => {
    const layout = layoutGraph(graph, 'columns');
    const edges = readEdges(layout, reduceNeeds(graph));
    const states = ['completed', 'completed', 'running', 'pending'] as const;
    const tasks = diamond.map((task, at) => ({ ...task, status: states[at] ?? 'pending' }));
    expect(
      edgeGroups(edges, tasks, new Set([0, 2, 3]), layout).map(({ look, critical }) => [look, critical]),
    ).toEqual([
      ['ahead', false],
      ['done', false],
      ['ahead', true],
      ['live', true],
    ]);
  });
});

describe('arrow keys', () => {
  const layout = layoutGraph(graph, 'columns');
  const go = (from: number, key: Parameters<typeof walk>[4]) =>
    walk(graph, layout, reduceNeeds(graph), from, key);

  it('walk along lines, inside a stage, and stay where nothing leads on', () => {
    expect([1, 2]).toContain(go(0, 'ArrowRight'));
    expect(go(1, 'ArrowLeft')).toBe(0);
    expect(go(3, 'ArrowRight')).toBe(3);
    expect(go(0, 'ArrowUp')).toBe(0);
    expect(go(0, 'ArrowDown')).not.toBe(0);
    expect(go(1, 'End')).toBe(3);
  });
});
