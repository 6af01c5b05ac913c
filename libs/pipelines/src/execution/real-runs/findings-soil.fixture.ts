import type { PlanContents } from '@planwright/engine/findings';
import type { Json } from './real-run.fixture.js';

/** A plan to plant in; `PlanContents` without its locks. */
export type Soil = {
  -readonly [key in keyof PlanContents]: key extends 'outputs' ? Record<string, Json> : PlanContents[key];
};

/** A defect: where it is put, and where the rule is to find it. */
export interface Seed {
  rule: string;
  what: string;
  task: string;
  path: string;
  plant(soil: Soil): void;
}

/** Puts a value at a JSON path of a task's output; what is missing on the way is made. */
export function put(soil: Soil, task: string, path: string, value: unknown): void {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  let at = (soil.outputs[task] ??= {} as Json);
  steps.forEach((step, i) => {
    if (i === steps.length - 1) at[step] = value as Json;
    else at = at[step] ??= (/^\d+$/.test(steps[i + 1] ?? '') ? [] : {}) as Json;
  });
}

export const seed = (
  rule: string,
  task: string,
  path: string,
  value: unknown,
  found = path,
  foundIn = task,
): Seed => ({
  rule,
  what: JSON.stringify(value).slice(0, 90),
  task: foundIn,
  path: found,
  plant: (soil) => put(soil, task, path, value),
});
export const special = (
  rule: string,
  what: string,
  task: string,
  path: string,
  plant: Seed['plant'],
): Seed => ({
  rule,
  what,
  task,
  path,
  plant,
});

export const CODES = (soil: Soil): { sign: string; amount: number; months: number; own: string } => {
  const known: Record<string, [string, number, number]> = {
    rubber: ['USD', 30e9, 300],
    Minecraft: ['CNY', 6e6, 9],
    roundabout: ['EUR', 1.3e6, 18],
    Clear: ['USD', 3.5e6, 36],
    café: ['EUR', 90_000, 9],
  };
  const [sign, amount, months] = Object.entries(known).find(([word]) => soil.prompt.includes(word))?.[1] ?? [
    'EUR',
    1,
    1,
  ];
  return { sign, amount, months, own: `${amount} ${sign}` };
};
export const sum = (soil: Soil, share: number): string => `${CODES(soil).amount * share} ${CODES(soil).sign}`;
export const laterBy = (soil: Soil, days: number): string =>
  new Date(Date.parse(soil.createdAt) + days * 86_400_000).toISOString().slice(0, 10);
