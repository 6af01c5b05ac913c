import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { outputsOf } from './all.fixture.js';
import { realRuns } from './real-run.fixture.js';
import { inputsFor, requestsOf, tasks } from './requests.fixture.js';

const METRICS = path.resolve(import.meta.dirname, '../../../../../../shared/data/planexe/metrics');
const LIMIT = 0.35;
const CHARACTERS_A_TOKEN = 4;

/** Input tokens of whole plans that really ran, in rising order. */
function realInputTokens(): number[] {
  return readdirSync(METRICS)
    .filter((file) => file.endsWith('activity_overview.json'))
    .map(
      (file) => JSON.parse(readFileSync(path.join(METRICS, file), 'utf8')) as { total_input_tokens: number },
    )
    .map(({ total_input_tokens }) => total_input_tokens)
    .sort((a, b) => a - b);
}

describe('the prompts of a full plan', () => {
  const ifThere =
    realRuns.length && existsSync(METRICS) ? it.each([...realRuns]) : it.skip.each([{ name: '(none)' }]);
  ifThere('built from $name need few input tokens (skipped without real runs)', (run) => {
    const outputs = outputsOf(run as (typeof realRuns)[number]);
    const requests = tasks.flatMap((task) => requestsOf(task, inputsFor(task, outputs)));
    const characters = (r: (typeof requests)[number]) =>
      r.system.length + r.user.length + JSON.stringify(r.schema).length;
    const tokens = requests.reduce((sum, r) => sum + characters(r), 0) / CHARACTERS_A_TOKEN;
    // The leanest real run, not the usual one: the harder bound.
    expect(tokens / realInputTokens()[0]!).toBeLessThan(LIMIT);
    const widest = Math.max(...requests.map(characters)) / CHARACTERS_A_TOKEN;
    expect(widest).toBeLessThan(12_000);
  });
});
