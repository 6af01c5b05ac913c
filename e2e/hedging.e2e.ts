import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ledgerAgrees } from './ledger-agrees.js';
import { TASKS } from './src/stack/api.js';
import { Stack, until } from './src/stack/stack.js';

const TEST_MS = 120_000;
/** One call of twenty takes so long that a plan cannot have waited for many of them. */
const SLOW_S = 12;
const QUICK_S = 0.03;

const BACKGROUND = 'offline-planner';
const FOREGROUND = 'offline-planner-mini';

describe('with TAIL_HEDGING', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'planwright-hedging-'));
  const latencies = path.join(folder, 'latencies.jsonl');
  let stack: Stack;
  beforeAll(async () => {
    const seconds = Array.from({ length: 20 }, (_, n) => (n === 7 ? SLOW_S : QUICK_S));
    writeFileSync(latencies, seconds.map((s) => JSON.stringify({ duration_seconds: s })).join('\n'));
    stack = await Stack.start({
      services: ['offline-llm', 'worker', 'api'],
      env: { TAIL_HEDGING: 'true', LLM_CONFIG: oneAnswersAsItIsAsked(folder) },
    });
    // What calls of these models usually take; the worker that knew too little has kept that for half a minute.
    const usual = [BACKGROUND, FOREGROUND].map((llm_model) => stack.api.createPlan({ llm_model }));
    for (const { plan_id } of await Promise.all(usual)) await stack.api.ended(plan_id);
    await stack.killService('worker');
    await stack.startService('worker');
  }, TEST_MS);
  afterAll(async () => {
    await stack?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Calls of the plan that were asked a second time beside the first, and those where the second answered. */
  const hedges = async (planId: string): Promise<{ hedged: number; won: number }> => {
    const [row] = await stack.database((query) =>
      query<{ hedged: number; won: number }>(
        `SELECT count(*)::int AS hedged, count(w.*)::int AS won FROM llm_interactions i
         LEFT JOIN llm_interactions w ON w.call_id = i.call_id AND w.attempt = i.attempt + 1 AND w.status = 'completed'
         WHERE i.plan_id = $1 AND i.error ->> 'hedged' = 'true'`,
        [planId],
      ),
    );
    return row ?? { hedged: 0, won: 0 };
  };

  it.each([BACKGROUND, FOREGROUND])(
    'slow calls of %s are asked a second time, and everything tells of it alike',
    async (llm_model) => {
      await stack.provider.behave({ latency_file: latencies, seed: 5 });
      const { plan_id } = await stack.api.createPlan({ llm_model });
      const plan = await stack.api.ended(plan_id);
      expect(plan).toMatchObject({ status: 'completed', outcome: 'clean', completed_tasks: TASKS });
      const { hedged, won } = await hedges(plan_id);
      expect(won).toBeGreaterThanOrEqual(1);
      expect(hedged).toBeGreaterThanOrEqual(won);
      await ledgerAgrees(stack, plan_id);
    },
    TEST_MS,
  );

  it(
    'a worker that is killed while calls are asked twice leaves nothing behind, and the plan goes on',
    async () => {
      await stack.provider.behave({ latency_file: null, latency_ms: 4_000 });
      const { plan_id } = await stack.api.createPlan({ llm_model: BACKGROUND });
      await until(async () => {
        const twice = await stack.database((query) =>
          query(
            `SELECT call_id FROM llm_interactions WHERE plan_id = $1 AND status = 'running'
             GROUP BY call_id HAVING count(*) = 2`,
            [plan_id],
          ),
        );
        return twice.length > 0;
      }, 'a call is asked twice');
      await stack.killService('worker');
      await stack.provider.behave({ latency_ms: 20 });
      await stack.startService('worker');
      const plan = await stack.api.ended(plan_id);
      expect(plan).toMatchObject({ status: 'completed', outcome: 'clean', completed_tasks: TASKS });
      await ledgerAgrees(stack, plan_id, { killed: true });
    },
    TEST_MS,
  );
});

/** The offline models as shipped, but one of them answers while the line to it stands. */
function oneAnswersAsItIsAsked(folder: string): string {
  const shipped = JSON.parse(readFileSync(path.join(import.meta.dirname, '../llm_config.json'), 'utf8')) as {
    models: { id: string }[];
  };
  const models = shipped.models
    .filter(({ id }) => id === BACKGROUND || id === FOREGROUND)
    .map((model) => ({ ...model, background: model.id === BACKGROUND }));
  const file = path.join(folder, 'models.json');
  writeFileSync(file, JSON.stringify({ models }));
  return file;
}
