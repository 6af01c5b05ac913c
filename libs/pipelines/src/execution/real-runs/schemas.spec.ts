import { describe, expect, it } from '@jest/globals';
import { MAPPING } from './all.fixture.js';
import { type Json, realRuns } from './real-run.fixture.js';
import { tasks } from './requests.fixture.js';

/** Tasks whose output no real run has in any form, with the reason. */
const NOT_THERE: Readonly<Record<string, string>> = {
  create_schedule: 'computed here from tree, order and durations; there it is drawn from the tree alone',
  report: 'lists what the page was put together from; there only the page is kept',
};

const taken = (name: string) => !(name in NOT_THERE);

describe('the output schemas', () => {
  const ifThere = realRuns.length ? it.each([...realRuns]) : it.skip.each([{ name: '(none)' }]);
  ifThere('take the outputs of $name (skipped without real runs beside the project)', (run) => {
    const outputs: Record<string, Json> = {};
    const refused: string[] = [];
    for (const task of tasks.filter(({ name }) => taken(name))) {
      const output = MAPPING[task.name]?.(run as (typeof realRuns)[number], outputs);
      const parsed = task.output.safeParse(output);
      outputs[task.name] = (parsed.success ? parsed.data : output) as Json;
      if (!parsed.success)
        refused.push(...parsed.error.issues.map((i) => `${task.name} ${i.path.join('.')}: ${i.message}`));
    }
    expect(refused).toEqual([]);
  });

  it('leave at most six of 61 untried', () => {
    expect(tasks).toHaveLength(61);
    expect(Object.keys(NOT_THERE).length).toBeLessThanOrEqual(6);
    expect(tasks.map(({ name }) => name).filter((name) => taken(name) && !(name in MAPPING))).toEqual([]);
  });
});
