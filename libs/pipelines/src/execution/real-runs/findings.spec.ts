import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Finding } from '@planwright/contracts';
import { findingsOf } from '@planwright/engine/findings';
import { outputsOf } from './all.fixture.js';
import { cleanPlan } from './findings-clean.fixture.js';
import { SEEDS } from './findings-seeds.fixture.js';
import type { Seed, Soil } from './findings-soil.fixture.js';
import { VERDICTS } from './findings-verdicts.fixture.js';
import { type Json, list, type RealRun, realRuns, text } from './real-run.fixture.js';

const copyOf = <T>(value: T): T => structuredClone(value);
const RULES = [...new Set(SEEDS.map(({ rule }) => rule))];

/** A real run as a plan would be stored. */
function planOf(run: RealRun): Soil {
  const outputs = copyOf(outputsOf(run));
  const prompt =
    text(outputs['setup']?.['text'])
      .replace(/^Plan:\n/, '')
      .split("\n\nToday's date:")[0] ?? '';
  return {
    createdAt: text(outputs['start_time']?.['server_iso_utc']),
    prompt,
    intake: null,
    speed: 'all_details_but_slow',
    outputs,
  };
}

/** With the owners that are not named there, so that planted gaps are the only ones. */
function withOwners(soil: Soil): Soil {
  const name = 'Project Manager' as unknown as Json;
  for (const phase of list(soil.outputs['create_wbs_level2']?.['phases']))
    for (const subtask of list(phase['subtasks'])) subtask['responsible_role'] = name;
  for (const risk of list(soil.outputs['identify_risks']?.['risks'])) risk['owner'] = name;
  return soil;
}

const isFound = (seed: Seed, found: readonly Finding[]): boolean =>
  found.some(({ rule, task, path }) => rule === seed.rule && task === seed.task && path === seed.path);
const nameOf = ({ rule, what }: Seed): string => `${rule}: ${what}`;

describe('planted defects', () => {
  it('are at least three of each of the ten rules', () => {
    expect(RULES.length).toBe(10);
    for (const rule of RULES)
      expect(SEEDS.filter((seed) => seed.rule === rule).length).toBeGreaterThanOrEqual(3);
  });

  it('are the only ones in the plan written by hand', () => {
    expect(findingsOf(cleanPlan())).toEqual([]);
  });

  it.each(SEEDS.map((seed) => [nameOf(seed), seed] as const))(
    '%s: is found in the plan written by hand',
    (_, seed) => {
      const soil = copyOf(cleanPlan()) as unknown as Soil;
      seed.plant(soil);
      const found = findingsOf(soil);
      expect(found).toContainEqual(
        expect.objectContaining({ rule: seed.rule, task: seed.task, path: seed.path }),
      );
    },
  );
});

const names = realRuns.map(({ name }) => name);
const ifThere = realRuns.length ? describe : describe.skip;

ifThere('plans that really ran (skipped where they are not beside the project)', () => {
  const plans = new Map<string, Soil>();
  beforeAll(() => {
    for (const run of realRuns) plans.set(run.name, planOf(run));
  });
  const plan = (name: string): Soil => copyOf(plans.get(name) as Soil);

  it('show nine of ten defects that are planted in them', () => {
    const missed: string[] = [];
    let planted = 0;
    for (const name of names) {
      const most = Math.max(...RULES.map((rule) => SEEDS.filter((seed) => seed.rule === rule).length));
      // One of each rule at a time: a finding about all of a kind would hide the single one.
      for (let round = 0; round < most; round += 1) {
        const soil = withOwners(plan(name));
        const clean = findingsOf(soil);
        const seeds = RULES.flatMap((rule) => SEEDS.filter((seed) => seed.rule === rule)[round] ?? []).filter(
          (seed) => !isFound(seed, clean),
        );
        for (const seed of seeds) seed.plant(soil);
        const found = findingsOf(soil);
        planted += seeds.length;
        missed.push(
          ...seeds.filter((seed) => !isFound(seed, found)).map((seed) => `${name} ${nameOf(seed)}`),
        );
      }
    }
    expect(planted).toBeGreaterThan(realRuns.length * 30);
    // Printed whole where too many are missed.
    expect(missed.length / planted <= 0.1 ? [] : missed).toEqual([]);
  });

  it.each(names)('%s: each finding was reviewed by hand', (name) => {
    const reviewed = VERDICTS[name] ?? [];
    const found = findingsOf(plan(name));
    const keyOf = ({ rule, task, path }: { rule: string; task: string; path: string }) =>
      `${rule} | ${task} | ${path}`;
    expect(found.map(keyOf).sort()).toEqual(reviewed.map(keyOf).sort());
  });

  it('nine of ten findings are right', () => {
    const all = names.flatMap((name) => VERDICTS[name] ?? []);
    expect(all.filter(({ right }) => right).length / all.length).toBeGreaterThanOrEqual(0.9);
  });
});
