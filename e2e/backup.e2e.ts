import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Askings, committedCalls } from './src/checks/askings.js';
import { ledgerAgrees } from './ledger-agrees.js';
import { lostCalls, startsByCall } from './src/checks/provider.js';
import { readLedger } from './src/checks/stored.js';
import { TASKS } from './src/stack/api.js';
import { Stack, until } from './src/stack/stack.js';

const TEST_MS = 120_000;
const SLOW_MS = 500;
const QUICK_MS = 20;
const CLI = path.resolve(import.meta.dirname, '../services/cli/bin/planwright.mjs');

interface Printed {
  ok: boolean;
  plans: { total: number; under_way: number };
  made_at: string;
  to_resume: string[];
  error: { problem: string; todo: string };
}

/** Runs `npx planwright …` beside a stack. */
async function planwright(stack: Stack, ...args: string[]): Promise<{ code: number; printed: Printed }> {
  const env = {
    PATH: process.env['PATH'],
    PLANWRIGHT_DATA_DIR: stack.dataDir,
    DATABASE_URL: stack.databaseUrl,
    TEMPORAL_ADDRESS: stack.temporalAddress,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args, '--json'], { env }, (error, stdout) =>
      resolve({ code: Number(error?.code ?? 0), printed: JSON.parse(stdout) as Printed }),
    );
  });
}

describe('a backup that was made while plans were made', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'planwright-backup-'));
  const file = path.join(folder, 'all.tar.gz');
  let lostStack: Stack;
  let stack: Stack | undefined;
  let done: string;
  let running: string;
  beforeAll(async () => {
    lostStack = await Stack.start({
      services: ['offline-llm', 'worker', 'api'],
      env: { OFFLINE_LLM_LATENCY_MS: String(QUICK_MS) },
    });
    done = (await lostStack.api.createPlan()).plan_id;
    expect(await lostStack.api.ended(done)).toMatchObject({ status: 'completed' });
    await lostStack.provider.behave({ latency_ms: SLOW_MS });
    running = (await lostStack.api.createPlan()).plan_id;
    await until(async () => (await committedCalls(lostStack, running)).size >= 3, 'three calls are answered');
  }, TEST_MS);
  afterAll(async () => {
    await Promise.all([stack?.stop(), lostStack?.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'is put back on another machine: what was done is there, and what was under way says so and is resumed',
    async () => {
      const refused = await planwright(lostStack, 'restore', file, '--replace');
      expect(refused).toMatchObject({ code: 1, printed: { ok: false } });
      const made = await planwright(lostStack, 'backup', file);
      expect(made).toMatchObject({ code: 0, printed: { ok: true, plans: { total: 2, under_way: 1 } } });
      const inUse = await planwright(lostStack, 'restore', file, '--replace');
      expect(inUse.printed.error.problem).toMatch(/in use by .*planwright-worker/);

      // The machine is lost, and with it all but the file; the provider is elsewhere and remembers what it was asked.
      await Promise.all([lostStack.killService('api'), lostStack.killService('worker')]);
      await Promise.all([lostStack.killPostgres(), lostStack.killTemporal()]);
      await until(async () => (await lostStack.provider.calls()).in_flight === 0, 'the calls are given up');
      const port = new URL(lostStack.provider.url).port;
      const fresh = (stack = await Stack.start({ services: [], env: { OFFLINE_LLM_PORT: port } }));
      const restored = await planwright(fresh, 'restore', file);
      expect(restored).toMatchObject({ code: 0, printed: { ok: true, to_resume: [running] } });
      const again = await planwright(fresh, 'restore', file);
      expect(again).toMatchObject({ code: 1, printed: { error: { problem: 'the database holds 2 plans' } } });

      const asked = await fresh.provider.calls();
      const ledger = await fresh.database((query) => readLedger(query, running));
      const lost = lostCalls(ledger, asked, running);
      const committed = await committedCalls(fresh, running);
      expect(committed.size).toBeGreaterThanOrEqual(3);
      const askings = new Askings(fresh, running);
      await askings.interrupted(committed);
      await fresh.startService('worker');
      await fresh.startService('api');

      expect(await fresh.api.plan(done)).toMatchObject({ status: 'completed', outcome: 'clean' });
      await ledgerAgrees(fresh, done);
      const found = await fresh.api.plan(running);
      expect(found).toMatchObject({ status: 'failed', error: { code: 'run_lost' } });
      expect(found.error?.message).toContain(made.printed.made_at);

      await fresh.provider.behave({ latency_ms: QUICK_MS });
      await fresh.api.command(running, 'resume');
      expect(await fresh.api.ended(running)).toMatchObject({
        status: 'completed',
        outcome: 'clean',
        completed_tasks: TASKS,
      });
      expect(await askings.tooOften()).toEqual([]);
      const before = startsByCall(asked, running);
      const after = startsByCall(await fresh.provider.calls(), running);
      expect([...committed].filter((call) => after.get(call) !== before.get(call))).toEqual([]);
      await ledgerAgrees(fresh, running, { killed: true, lost });
    },
    TEST_MS,
  );
});
