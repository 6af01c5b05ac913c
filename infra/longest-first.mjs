// Without times of an earlier run jest begins with the largest files, and a long test that is short to write would be the
// last, with nothing left to run beside it.
import TestSequencer from '@jest/test-sequencer';
import { basename } from 'node:path';

/** What takes half a minute and more, the longest first. */
const LONG = [
  'page-access.e2e.ts',
  'faults.e2e.ts',
  'hostile.e2e.ts',
  'commands.e2e.ts',
  'page-severed.e2e.ts',
  'prompt-to-report.e2e.ts',
  'operator.e2e.ts',
  'page-ways.e2e.ts',
  'page-editing.e2e.ts',
  'recovery.e2e.ts',
  'page-large.e2e.ts',
  'editing.e2e.ts',
  'page-recovery.e2e.ts',
  'chaos.e2e.ts',
  'page-journeys.e2e.ts',
  'revival.e2e.ts',
  'viewers.e2e.ts',
  'grow.e2e.ts',
  'hedging.e2e.ts',
  'bring-up.int.spec.ts',
  'plan-run.int.spec.ts',
];

function placeOf({ path }) {
  const place = LONG.indexOf(basename(path));
  return place === -1 ? LONG.length : place;
}

export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => placeOf(a) - placeOf(b));
  }
}
