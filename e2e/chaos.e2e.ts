import { describe, expect, it } from '@jest/globals';
import { runTrial, TRIALS } from './src/chaos/index.js';

const TEST_MS = 180_000;
/** Brings kills of worker and web, a clock that jumps, cuts, Postgres and Temporal restarted, and a provider that hangs. */
const SEED = 12;

describe('plans while their parts fail', () => {
  it(
    'complete, tell one story and leave nothing behind (a short one of `npm run chaos`)',
    async () => {
      const said: string[] = [];
      const result = await runTrial(
        {
          ...TRIALS.mixed,
          seed: SEED,
          plans: 3,
          faults: 8,
          kinds: ['kill', 'stop', 'postgres', 'temporal', 'cut', 'stall', 'clock', 'provider'],
          gapMs: [300, 1_500],
          latencyMs: 200,
          final: false,
        },
        (line) => said.push(line),
      ).catch((error: unknown) => {
        throw new Error(`${String(error)}\n${said.join('\n')}`);
      });
      expect({ said, problems: result.problems }).toEqual({ said, problems: [] });
      expect(result).toMatchObject({ plans: 3, completed: 3 });
      expect(Object.keys(result.faults).length).toBeGreaterThanOrEqual(5);
    },
    TEST_MS,
  );
});
