import { beforeAll, describe, expect, it } from '@jest/globals';
import { Worker } from '@temporalio/worker';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HISTORIES, workflowBundle } from './run-in-temporal.fixture.js';

// A run may be older than the worker that goes on with it: whatever these histories did, today's code must do the same.
// `RECORD_HISTORIES=1` before the walk's specs writes them anew; do that only for a kind of run that has none yet.
describe('histories of earlier runs', () => {
  const files = readdirSync(HISTORIES).filter((name) => name.endsWith('.json'));

  it('are there for every kind of run', () => expect(files.length).toBeGreaterThanOrEqual(8));

  beforeAll(workflowBundle, 60_000);

  it.each(files)('%s replays without a difference', async (file) => {
    const history: unknown = JSON.parse(readFileSync(path.join(HISTORIES, file), 'utf8'));
    await Worker.runReplayHistory(
      { workflowBundle: await workflowBundle(), workflowFailureErrorTypes: { '*': ['Error'] } },
      history,
      'plan-replayed',
    );
  });
});
