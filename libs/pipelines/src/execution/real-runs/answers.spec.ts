import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { settingsAsList, withOurHarm } from './early.fixture.js';
import { type Json, list, realRuns, type RealRun } from './real-run.fixture.js';
import { tasks } from './requests.fixture.js';

const ifThere = realRuns.length ? it.each([...realRuns]) : it.skip.each([{ name: '(none)' }]);

/** Where a real run holds what a step of ours answers: task, step, and its answers out of the file. */
const ANSWERS: [task: string, step: string, file: string, answers: (file: Json) => unknown[]][] = [
  ['redline_gate', 'verdict', '002-1-redline_gate.json', (f) => [withOurHarm(f)]],
  ['premise_attack', 'viewpoint', '002-3-premise_attack.json', (f) => list(f['response_list'])],
  ['identify_purpose', 'purpose', '002-5-identify_purpose_raw.json', (f) => [f]],
  ['plan_type', 'type', '002-7-plan_type_raw.json', (f) => [f]],
  ['potential_levers', 'lens', '002-9-potential_levers_raw.json', (f) => list(f['responses'])],
  ['deduplicate_levers', 'sort', '002-11-deduplicated_levers_raw.json', (f) => [f['response']]],
  [
    'enrich_levers',
    'batch',
    '002-12-enriched_levers_raw.json',
    (f) => [{ characterizations: f['characterized_levers'] }],
  ],
  ['focus_on_vital_few_levers', 'rate', '002-13-vital_few_levers_raw.json', (f) => [f['response']]],
  [
    'candidate_scenarios',
    'combine',
    '002-15-candidate_scenarios_raw.json',
    // Kept there as a map, asked here as a list, since strict schemas have no maps.
    (f) => [{ ...f['response'], scenarios: settingsAsList(list(f['response']?.['scenarios'])) }],
  ],
  ['select_scenario', 'select', '002-17-selected_scenario_raw.json', (f) => [f['response']]],
];

const taskOf = (name: string) => tasks.find((t) => t.name === name)!;

describe('plans that really ran', () => {
  ifThere('$name: every answer has the shape that we ask for', (run) => {
    for (const [task, step, file, answersOf] of ANSWERS) {
      const asked = taskOf(task).steps[step];
      if (asked?.kind !== 'call' && asked?.kind !== 'map')
        throw new Error(`${task} has no step ${step} that asks`);
      const answers = answersOf((run as RealRun).json(file));
      expect(answers.length).toBeGreaterThan(0);
      for (const answer of answers)
        expect([task, asked.schema.safeParse(answer).error]).toEqual([task, undefined]);
    }
  });

  const verdicts = path.resolve(
    import.meta.dirname,
    '../../../../../../shared/data/planexe/redline-verdicts',
  );
  (existsSync(verdicts) ? it : it.skip)('every verdict on a request has the shape that we ask for', () => {
    for (const file of readdirSync(verdicts)) {
      const verdict = withOurHarm(JSON.parse(readFileSync(path.join(verdicts, file), 'utf8')) as Json);
      expect([file, taskOf('redline_gate').output.safeParse(verdict).error]).toEqual([file, undefined]);
    }
  });
});
