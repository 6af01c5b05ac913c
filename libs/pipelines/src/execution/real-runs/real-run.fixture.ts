import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

// Plans that really ran elsewhere. They are not part of the project: what reads them is skipped where they are not
// beside it.
const RUNS = path.resolve(import.meta.dirname, '../../../../../../shared/data/planexe/runs');

// Untyped on purpose: what is there is what the schemas are held against.
export interface Json {
  [key: string]: Json;
}
export const list = (value: Json | undefined): Json[] => (value ?? []) as unknown as Json[];
export const text = (value: Json | undefined): string => (value ?? '') as unknown as string;

/** The numbered files of one plan that really ran. */
export class RealRun {
  constructor(readonly name: string) {}

  json(file: string): Json {
    return JSON.parse(this.text(file)) as Json;
  }

  text(file: string): string {
    return readFileSync(path.join(RUNS, this.name, file), 'utf8');
  }

  /** The files of a fan-out in order: `pattern` has `{n}` where the number stands. */
  items(pattern: string): Json[] {
    const [before = '', after = ''] = pattern.split('{n}');
    return readdirSync(path.join(RUNS, this.name))
      .filter((file) => file.startsWith(before) && file.endsWith(after))
      .sort(
        (a, b) => Number(a.slice(before.length).split('-')[0]) - Number(b.slice(before.length).split('-')[0]),
      )
      .map((file) => this.json(file));
  }
}

export const realRuns: readonly RealRun[] = existsSync(RUNS)
  ? readdirSync(RUNS).map((name) => new RealRun(name))
  : [];

/**
 * How the output of a task of ours reads in a real run: the same facts under our names. `outputs` holds what was mapped
 * before, for tasks that are put together from others.
 */
export type Mapping = Readonly<
  Record<string, (run: RealRun, outputs: Readonly<Record<string, Json>>) => unknown>
>;
