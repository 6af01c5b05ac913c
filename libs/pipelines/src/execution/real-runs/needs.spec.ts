import { describe, expect, it } from '@jest/globals';
import type { StepContext, Task } from '../../definition/task.js';
import { runExample } from '../example/worked-example.js';
import { PLAN } from '../sample-plan.fixture.js';
import { outputsOf } from './all.fixture.js';
import { realRuns } from './real-run.fixture.js';
import { inputsFor, requestsOf, tasks } from './requests.fixture.js';

const MARK = '\u2042mark';

const UUID = /^[0-9a-f]{8}-/;
const DATE = /^\d{4}-\d\d-\d\d/;
/** Which strings get the mark: all of them, or fewer where a mark in an id or a listed code would break the path. */
const CHOICES: ((text: string) => boolean)[] = [
  () => true,
  (text) => !UUID.test(text) && !DATE.test(text),
  (text) => text.length > 24 && !UUID.test(text) && !DATE.test(text),
];

function marked(value: unknown, choose: (text: string) => boolean): unknown {
  if (typeof value === 'string') return choose(value) ? `${MARK} ${value}` : value;
  if (Array.isArray(value)) return value.map((entry) => marked(entry, choose));
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, marked(entry, choose)]));
  return value;
}

/** Whether a mark in the output of `need` shows in what the task asks, or makes of what it was given. */
function shows(task: Task, need: string, inputs: Record<string, unknown>): boolean {
  return CHOICES.some((choose) => {
    const changed = { ...inputs, [need]: marked(inputs[need], choose) };
    return [asked, made].some((texts) => {
      try {
        return texts(task, changed).some((text) => text.includes(MARK));
      } catch {
        // A mark in an id or a code may break the path; another choice leaves those alone.
        return false;
      }
    });
  });
}

const asked = (task: Task, inputs: Record<string, unknown>): string[] =>
  requestsOf(task, inputs).map(({ system, user }) => `${system}\n${user}`);

function made(task: Task, inputs: Record<string, unknown>): string[] {
  const answers = Object.fromEntries(
    Object.entries(task.steps).map(([id, step]) => [id, step.kind === 'map' ? [] : undefined]),
  );
  const context: StepContext = { plan: PLAN, inputs, answers };
  const output = task.compose(context);
  const files = task.readsReport ? [] : task.files;
  return [JSON.stringify(output), ...files.map((file) => file.render?.(output as never, context) ?? '')];
}

function unusedNeeds(outputs: Readonly<Record<string, unknown>>): string[] {
  return tasks.flatMap((task) => {
    const inputs = inputsFor(task, outputs);
    return task.needs
      .map((need) => need.name)
      .filter((need) => !shows(task, need, inputs))
      .map((need) => `${task.name} <- ${need}`);
  });
}

describe('the needs of the execution pipeline', () => {
  it('are 347, and all are used: a word of each shows in the request or the output', () => {
    expect(tasks.reduce((sum, task) => sum + task.needs.length, 0)).toBe(347);
    expect(unusedNeeds(runExample().outputs)).toEqual([]);
  });

  const [run] = realRuns;
  (run ? it : it.skip)(
    'are all used by a plan that really ran (skipped where none is beside the project)',
    () => {
      expect(unusedNeeds(outputsOf(run!))).toEqual([]);
    },
  );
});
