import fc from 'fast-check';
import type { TaskStatus } from '@planwright/contracts';
import { taskOf, type GraphIndex } from './graph-index.js';
import { newlyBlocked, readyAfter, readyTasks } from './task-states.js';
import type { WalkGraph, WalkTask } from './walk-graph.js';

export const taskNamed = (name: string, needs: string[] = [], more: Partial<WalkTask> = {}): WalkTask => ({
  name,
  title: name,
  stage: 'S',
  needs,
  steps: [{ id: 's', kind: 'call', title: 's' }],
  weight: 1,
  ...more,
});

export const graphOf = (...tasks: WalkTask[]): WalkGraph => ({
  kind: 'test',
  graph_hash: 'h',
  stages: ['S'],
  tasks,
});

/** A small generator of numbers in [0, 1), so that a 1,000-node graph costs fast-check one integer to shrink. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A random acyclic graph whose tasks are listed in random order. */
export function randomGraph(size: number, density: number, seed: number): WalkGraph {
  const random = seeded(seed);
  const tasks = Array.from({ length: size }, (_, i) => {
    const needs = new Set<string>();
    for (let n = Math.floor(random() * density * 2); n > 0 && i > 0; n -= 1)
      needs.add(`t${Math.floor(random() * i)}`);
    return taskNamed(`t${i}`, [...needs], { weight: 0.1 + random() * 5 });
  });
  for (let i = tasks.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [tasks[i], tasks[j]] = [tasks[j] as WalkTask, tasks[i] as WalkTask];
  }
  return graphOf(...tasks);
}

export const anyGraph = fc
  .record({
    size: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 1, max: 60 }) },
      { weight: 1, arbitrary: fc.integer({ min: 500, max: 1000 }) },
    ),
    density: fc.integer({ min: 0, max: 6 }),
    seed: fc.integer(),
  })
  .map(({ size, density, seed }) => randomGraph(size, density, seed));

export interface WalkOptions {
  parallel: number;
  random: () => number;
  fails: (task: string) => boolean;
  onChange?: () => void;
}

/**
 * Walks a graph the way the workflow does: starts what is ready up to the limit, ends running tasks in random order.
 * Throws when a task starts twice or before its needs. Returns how often each task started.
 */
export function walk(
  index: GraphIndex,
  states: Map<string, TaskStatus>,
  options: WalkOptions,
): Map<string, number> {
  const starts = new Map<string, number>();
  const waiting = readyTasks(index, states);
  const running: string[] = [];
  while (waiting.length > 0 || running.length > 0) {
    while (running.length < options.parallel && waiting.length > 0) {
      const name = waiting.shift() as string;
      if (starts.has(name)) throw new Error(`${name} started twice`);
      for (const need of taskOf(index, name).needs)
        if (states.get(need) !== 'completed') throw new Error(`${name} started before ${need} was done`);
      starts.set(name, 1);
      states.set(name, 'running');
      running.push(name);
    }
    options.onChange?.();
    const [name] = running.splice(Math.floor(options.random() * running.length), 1) as [string];
    if (options.fails(name)) {
      states.set(name, 'failed');
      for (const blocked of newlyBlocked(index, states)) states.set(blocked, 'blocked');
    } else {
      states.set(name, 'completed');
      waiting.push(...readyAfter(index, states, name));
    }
    options.onChange?.();
  }
  return starts;
}

/** Reachability by plain repetition over all edges: slow, and shares nothing with the code under test. */
export function restsOn(graph: WalkGraph, roots: Iterable<string>): Set<string> {
  const reached = new Set(roots);
  const given = new Set(reached);
  for (let grown = true; grown;) {
    grown = false;
    for (const task of graph.tasks) {
      if (reached.has(task.name) || !task.needs.some((need) => reached.has(need))) continue;
      reached.add(task.name);
      grown = true;
    }
  }
  for (const root of given) reached.delete(root);
  return reached;
}
