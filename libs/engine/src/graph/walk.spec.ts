import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TaskStatus } from '@planwright/contracts';
import { indexGraph } from './graph-index.js';
import { outcomeOf } from './give-up.js';
import { progressOf } from './progress.js';
import { newlyBlocked, readyTasks, revival } from './task-states.js';
import { anyGraph, randomGraph, restsOn, seeded, walk } from './walk.fixture.js';

const pendingAll = (names: readonly string[]): Map<string, TaskStatus> =>
  new Map(names.map((name) => [name, 'pending']));

describe('walking random graphs', () => {
  it('runs everything that does not rest on a failure, once, in a legal order, and revives the rest', () => {
    fc.assert(
      fc.property(
        anyGraph,
        fc.integer({ min: 1, max: 64 }),
        fc.constantFrom(0, 0.02, 0.2, 1),
        fc.integer(),
        (graph, parallel, failing, seed) => {
          const index = indexGraph(graph);
          const random = seeded(seed);
          const states = pendingAll(index.order);

          const first = walk(index, states, { parallel, random, fails: () => random() < failing });
          const named = (status: TaskStatus): string[] => index.order.filter((n) => states.get(n) === status);
          const failed = named('failed');
          const behind = restsOn(graph, failed);
          expect(new Set(named('blocked'))).toEqual(behind);
          expect(first.size).toBe(graph.tasks.length - behind.size);
          expect(named('completed')).toHaveLength(graph.tasks.length - behind.size - failed.length);
          expect(newlyBlocked(index, states)).toEqual([]);

          const before = new Set(named('completed'));
          const revived = revival(index, states, failed);
          expect(revived).toEqual(index.order.filter((n) => !before.has(n)));
          for (const name of revived) states.set(name, 'pending');
          const second = walk(index, states, { parallel, random, fails: () => false });
          expect([...second.keys()].filter((n) => before.has(n))).toEqual([]);
          expect(named('completed')).toEqual(index.order);
          expect(readyTasks(index, states)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('revives one of several failures without what the others still hold back', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer(), (graph, seed) => {
        const index = indexGraph(graph);
        const random = seeded(seed);
        const states = pendingAll(index.order);
        walk(index, states, { parallel: 8, random, fails: () => random() < 0.2 });
        const failed = index.order.filter((n) => states.get(n) === 'failed');
        const [retried, ...others] = failed;
        fc.pre(retried !== undefined);
        const held = restsOn(graph, others);
        const expected = [...restsOn(graph, [retried as string])].filter((n) => !held.has(n));
        const revived = revival(index, states, [retried as string]);
        expect(new Set(revived)).toEqual(new Set([retried, ...expected]));
        for (const name of revived) states.set(name, 'pending');
        expect(newlyBlocked(index, states)).toEqual(held.has(retried as string) ? [retried] : []);
      }),
      { numRuns: 40 },
    );
  });

  it('never lets progress fall and shows 100 only at the end', () => {
    fc.assert(
      fc.property(
        anyGraph.filter((g) => g.tasks.length <= 200),
        fc.integer(),
        (graph, seed) => {
          const index = indexGraph(graph);
          const random = seeded(seed);
          const states = pendingAll(index.order);
          const items = new Map(
            graph.tasks.map((t) => [t.name, { done: 0, total: Math.floor(random() * 5) }]),
          );
          let last = 0;
          const look = (): void => {
            for (const [name, item] of items)
              if (states.get(name) === 'running' && random() < 0.5)
                item.done = Math.min(item.total, item.done + 1);
            const now = progressOf(
              graph.tasks.map(({ name, weight }) => ({
                weight,
                status: states.get(name) as TaskStatus,
                itemsDone: items.get(name)?.done ?? 0,
                itemsTotal: items.get(name)?.total ?? 0,
              })),
            );
            expect(now).toBeGreaterThanOrEqual(last);
            expect(now === 100).toBe([...states.values()].every((s) => s === 'completed'));
            last = now;
          };
          walk(index, states, { parallel: 4, random, fails: () => random() < 0.1, onChange: look });
          for (const name of revival(
            index,
            states,
            index.order.filter((n) => states.get(n) === 'failed'),
          ))
            states.set(name, 'pending');
          walk(index, states, { parallel: 4, random, fails: () => false, onChange: look });
          expect(last).toBe(100);
          expect(outcomeOf([...states.values()].map((status) => ({ status, gaps: 0 }))).outcome).toBe(
            'clean',
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('walks 1,000 tasks with far less CPU than one model call takes time', () => {
    const graph = randomGraph(1000, 10, 7);
    const began = process.cpuUsage();
    const spent = (since: NodeJS.CpuUsage): number => process.cpuUsage(since).user / 1000;
    const index = indexGraph(graph);
    expect(spent(began)).toBeLessThan(100);
    // The whole graph is looked at after each task, which is the worst a caller can do.
    const states = pendingAll(index.order);
    for (let ready = readyTasks(index, states); ready.length > 0; ready = readyTasks(index, states))
      states.set(ready[0] as string, 'completed');
    expect([...states.values()].every((s) => s === 'completed')).toBe(true);
    expect(spent(began)).toBeLessThan(1_500);

    const again = process.cpuUsage();
    const walked = walk(index, pendingAll(index.order), {
      parallel: 20,
      random: seeded(1),
      fails: () => false,
    });
    expect(walked.size).toBe(1000);
    expect(spent(again)).toBeLessThan(300);
  });
});
