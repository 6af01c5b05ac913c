import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

// Plans that really ran elsewhere. They are not part of the project: what reads them is skipped where they are missing.
const RUNS = path.resolve(import.meta.dirname, '../../../../shared/data/planexe/runs');

export const HAS_RUNS = existsSync(RUNS) && readdirSync(RUNS).length > 0;

export interface RealFile {
  name: string;
  content: string;
}

/** Files of a real run, by their ending and at most so many of each; none where no run is here. */
export function filesOfRealRun(ending: string, most: number): RealFile[] {
  const [run] = HAS_RUNS ? readdirSync(RUNS) : [];
  if (run === undefined) return [];
  return readdirSync(path.join(RUNS, run))
    .filter((name) => name.endsWith(ending))
    .slice(0, most)
    .map((name) => ({ name, content: readFileSync(path.join(RUNS, run, name), 'utf8') }));
}

/** Why such a test is skipped. */
export const WITHOUT_RUNS = 'needs runs of plans in ../shared/data/planexe/runs, which are not here';
