import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { planStream, type TaskStatus } from '@planwright/contracts';
import { progressOf } from '@planwright/engine';
import { aGraph, createTestDatabase, insertPlan, type TestDatabase } from '@planwright/testing';
import fc from 'fast-check';
import { Told } from '../feed/feed.fixture.js';
import { readPage } from '../feed/read-events.js';
import { createRunStore } from './create-run-store.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(22);
});
afterAll(() => database.drop());

describe('the numbers of a stream', () => {
  it('have no gap and show in their order under 20 writers, some of which roll back', async () => {
    const told = new Told(database.dataSource);
    let writing = true;
    const seen: number[] = [];
    const next = async (): Promise<number[]> =>
      (await readPage(database.dataSource, told.stream, seen.at(-1) ?? 0)).map(({ seq }) => seq);
    const reader = (async () => {
      for (let last = false; !last;) {
        last = !writing;
        for (let page = await next(); page.length; page = await next()) seen.push(...page);
      }
    })();
    const writer = async (who: number): Promise<void> => {
      for (let i = 0; i < 25; i++) {
        const many = 1 + ((who + i) % 3);
        if ((who * 25 + i) % 4) await told.tell(many);
        else {
          await database.dataSource
            .transaction(async (manager) => {
              await manager.query(`SELECT append_events($1, $2::jsonb)`, [
                told.stream,
                JSON.stringify([told.event(0)]),
              ]);
              throw new Error('rolled back');
            })
            .catch(() => undefined);
        }
      }
    };
    await Promise.all(Array.from({ length: 20 }, (_, who) => writer(who)));
    writing = false;
    await reader;
    expect(told.count).toBeGreaterThan(500);
    expect(seen).toEqual(Array.from({ length: told.count }, (_, i) => i + 1));
  });

  it('of a run are gapless while tasks of it end side by side, and every count is right', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `t${i}`);
    const graph = aGraph({ needs: Object.fromEntries(names.map((name) => [name, []])) });
    const plan = await insertPlan(database.dataSource, { graph });
    const store = createRunStore(database.dataSource);
    await Promise.all(
      names.map(async (task) => {
        await store.beginTask(plan, task, 1);
        await store.completeTask({
          planId: plan,
          task,
          generation: 1,
          output: '{}',
          files: [],
          definitionHash: 'd',
          author: 'code',
          gaps: [],
        });
      }),
    );
    const events = await readPage(database.dataSource, planStream(plan), 0);
    expect(events.map((e) => e.seq)).toEqual(events.map((_, i) => i + 1));
    const progress = events.flatMap((e) => (e.event === 'plan_progress' ? [e.payload] : []));
    expect(progress.map((p) => p.completed_tasks)).toEqual(names.map((_, i) => i + 1));
    expect(progress.at(-1)?.progress_percentage).toBe(100);
  });
});

describe('progress', () => {
  it("is the engine's, and never falls but where tasks are made again", async () => {
    const task = fc.record({
      weight: fc.double({ min: 0.1, max: 50, noNaN: true }),
      status: fc.constantFrom<TaskStatus>(
        'pending',
        'running',
        'completed',
        'failed',
        'blocked',
        'cancelled',
      ),
      itemsTotal: fc.nat({ max: 9 }),
      itemsDone: fc.nat({ max: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(task, { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        async (tasks, mayFall) => {
          const plan = await insertPlan(database.dataSource, {
            graph: aGraph({ needs: Object.fromEntries(tasks.map((_, i) => [`t${i}`, []])) }),
          });
          await database.dataSource.query(
            `UPDATE plan_tasks t SET weight = n.weight, status = n.status, items_total = n.total, items_done = n.done
           FROM unnest($2::int[], $3::float8[], $4::text[], $5::int[], $6::int[]) AS n(position, weight, status, total, done)
           WHERE t.plan_id = $1 AND t.position = n.position`,
            [
              plan,
              tasks.map((_, i) => i),
              tasks.map((t) => t.weight),
              tasks.map((t) => t.status),
              tasks.map((t) => t.itemsTotal),
              tasks.map((t) => t.itemsDone),
            ],
          );
          const told = async (fall: boolean): Promise<number> => {
            await database.dataSource.query(`SELECT tell_plan($1, '[]', $2)`, [plan, fall]);
            const [row] = await database.dataSource.query(
              `SELECT progress_percentage FROM plans WHERE plan_id = $1`,
              [plan],
            );
            return row.progress_percentage;
          };
          const expected = progressOf(tasks);
          expect(await told(false)).toBe(expected);
          await database.dataSource.query(
            `UPDATE plan_tasks SET status = 'pending', items_done = 0 WHERE plan_id = $1`,
            [plan],
          );
          expect(await told(mayFall)).toBe(mayFall ? 0 : expected);
        },
      ),
      { numRuns: 40 },
    );
  });
});
