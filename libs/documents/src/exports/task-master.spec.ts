import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { exportPlan } from './exports.js';
import { bareInput, exportInput, hugeInput, nastyInput } from './exports.fixture.js';
import type { ExportInput } from './export-input.js';

interface Task {
  id: number;
  title: string;
  description: string;
  status: string;
  priority?: string;
  details: string;
  dependencies: (number | string)[];
  subtasks?: Task[];
  metadata: { planwright_id: string };
}
const read = (input: ExportInput): Task[] =>
  (JSON.parse(exportPlan('tasks_json', input).body as string) as { master: { tasks: Task[] } }).master.tasks;

/** The rules of Task Master 0.43 (its entity checks and its dependency checks), said again. */
function breachesOf(tasks: Task[]): string[] {
  const breaches: string[] = [];
  const check = (task: Task, name: string, known: (dependency: number | string) => boolean): void => {
    if (!Number.isInteger(task.id) || task.id < 1) breaches.push(`${name}: id`);
    if (task.title.trim() === '' || task.title.length > 200) breaches.push(`${name}: title`);
    if (task.description.trim() === '') breaches.push(`${name}: description`);
    if (task.status !== 'pending') breaches.push(`${name}: status`);
    if (new Set(task.dependencies).size !== task.dependencies.length) breaches.push(`${name}: twice`);
    for (const dependency of task.dependencies)
      if (!known(dependency)) breaches.push(`${name}: ${dependency}`);
  };
  const ids = new Set(tasks.map(({ id }) => id));
  if (ids.size !== tasks.length) breaches.push('ids twice');
  for (const task of tasks) {
    check(task, `${task.id}`, (dependency) => typeof dependency === 'number' && ids.has(dependency));
    if (!['low', 'medium', 'high', 'critical'].includes(task.priority ?? '')) breaches.push('priority');
    const siblings = new Set((task.subtasks ?? []).map(({ id }) => id));
    for (const subtask of task.subtasks ?? [])
      check(subtask, `${task.id}.${subtask.id}`, (dependency) =>
        typeof dependency === 'number'
          ? dependency < 100 && siblings.has(dependency)
          : dependency.startsWith(`${task.id}.`) && siblings.has(Number(dependency.split('.')[1])),
      );
    if (circle(task.subtasks ?? [])) breaches.push(`${task.id}: circle below`);
  }
  return circle(tasks) ? [...breaches, 'circle'] : breaches;
}

function circle(tasks: Task[]): boolean {
  let left = tasks;
  for (;;) {
    const waiting = new Set(left.map(({ id }) => id));
    const next = left.filter(({ dependencies }) =>
      dependencies.some((dependency) => waiting.has(Number(String(dependency).split('.').at(-1)))),
    );
    if (next.length === left.length) return left.length > 0;
    left = next;
  }
}

describe('tasks_json', () => {
  it('makes tasks of the parts of phases and subtasks of what is below', () => {
    const tasks = read(exportInput());
    expect(tasks.map(({ title, dependencies, subtasks }) => [title, dependencies, subtasks?.length])).toEqual(
      [
        ['Look, at "places"', [], 2],
        // An edge between subtasks of different tasks is one between the tasks.
        ['Sign the lease', [1], 0],
        // The phase waits for the phase before: its first task for the last one there.
        ['Fit out', [2], 0],
        ['First day', [3], 0],
      ],
    );
    expect(tasks[0]?.subtasks?.map(({ dependencies }) => dependencies)).toEqual([[], [1]]);
    expect(tasks[0]?.description).toBe('No description was written for “Look, at "places"”.');
    expect(tasks[3]?.details).toContain('assumed, not estimated');
    expect(tasks[1]?.metadata.planwright_id).toBe('00000000-0000-4000-8000-000000000006');
  });

  it('leaves out, and says so, what would close a circle once it is lifted', () => {
    const input = exportInput();
    const tasks = structuredClone(input.schedule?.tasks ?? []);
    // The lease waits for the second part, the first part for the lease: no circle but between the two tasks.
    tasks[3]?.predecessors.push(tasks[5]?.id ?? '');
    if (tasks[4]) tasks[4].predecessors = [];
    const schedule = { ...(input.schedule ?? { start_date: '', finish_date: '', milestones: [] }), tasks };
    const flat = read({ ...input, schedule });
    expect(breachesOf(flat)).toEqual([]);
    expect(flat.map(({ details }) => details).join()).toMatch(/Left out as a dependency/);
  });

  it('keeps the rules whatever the plan is', () => {
    expect(breachesOf(read(exportInput()))).toEqual([]);
    expect(read(bareInput())).toEqual([]);
    fc.assert(
      fc.property(nastyInput, (input) => {
        expect(breachesOf(read(input))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps them for 10,000 items', () => {
    const tasks = read(hugeInput());
    expect(tasks.reduce((sum, { subtasks }) => sum + (subtasks?.length ?? 0), tasks.length)).toBe(9990);
    expect(breachesOf(tasks)).toEqual([]);
  });
});
