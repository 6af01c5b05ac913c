import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { executionPipeline } from './pipeline.js';

// Outputs of plans that really ran elsewhere. They are not part of the project; where they are not beside it, this is skipped.
const DATA = path.resolve(import.meta.dirname, '../../../../../shared/data/planexe');
const RUNS = path.join(DATA, 'runs');
const runs = existsSync(RUNS) ? readdirSync(RUNS) : [];
const ifThere = runs.length ? it.each(runs) : it.skip.each(['(no real runs beside the project)']);

// Untyped on purpose: what is there is what the schemas are held against.
interface Json {
  [key: string]: Json;
}
const list = (value: Json | undefined) => value as unknown as Json[];

const read = (run: string, file: string) =>
  JSON.parse(readFileSync(path.join(RUNS, run, file), 'utf8')) as Json;
// The list of harms is our own; these are the ones named there.
const HARMS: Record<string, string> = {
  Illegality: 'other',
  Biorisk: 'biological_weapon',
  'Physical Harm': 'violence_against_people',
  'Privacy Violation': 'mass_surveillance',
  'Property Damage / Critical Infrastructure': 'critical_infrastructure',
};
const withOurHarm = (verdict: Json) => {
  const harm = verdict['violation_category'] as unknown as string | null;
  return { ...verdict, violation_category: harm === null ? null : HARMS[harm] };
};
const settingsAsList = (scenarios: Json[]) =>
  scenarios.map((s) => ({
    ...s,
    lever_settings: Object.entries(s['lever_settings'] ?? {}).map(([lever_name, selected_option]) => ({
      lever_name,
      selected_option,
    })),
  }));

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

/** Where a real run holds a whole output of ours. */
const OUTPUTS: [task: string, file: string, output: (file: Json) => unknown][] = [
  ['start_time', '001-1-start_time.json', (f) => f],
  ['deduplicate_levers', '002-11-deduplicated_levers_raw.json', (f) => f],
  ['select_scenario', '002-18-selected_scenario.json', (f) => f],
];

const taskOf = (name: string) => executionPipeline.tasks.find((t) => t.name === name)!;

describe('plans that really ran', () => {
  ifThere('%s: every answer has the shape that we ask for', (run) => {
    for (const [task, step, file, answersOf] of ANSWERS) {
      const asked = taskOf(task).steps[step];
      if (asked?.kind !== 'call' && asked?.kind !== 'map')
        throw new Error(`${task} has no step ${step} that asks`);
      const answers = answersOf(read(run, file));
      expect(answers.length).toBeGreaterThan(0);
      for (const answer of answers)
        expect([task, asked.schema.safeParse(answer).error]).toEqual([task, undefined]);
    }
  });

  ifThere('%s: every output has our shape', (run) => {
    for (const [task, file, outputOf] of OUTPUTS) {
      expect([task, taskOf(task).output.safeParse(outputOf(read(run, file))).error]).toEqual([
        task,
        undefined,
      ]);
    }
  });

  const verdicts = path.join(DATA, 'redline-verdicts');
  (existsSync(verdicts) ? it : it.skip)('every verdict on a request has the shape that we ask for', () => {
    for (const file of readdirSync(verdicts)) {
      const verdict = withOurHarm(JSON.parse(readFileSync(path.join(verdicts, file), 'utf8')) as Json);
      expect([file, taskOf('redline_gate').output.safeParse(verdict).error]).toEqual([file, undefined]);
    }
  });
});
