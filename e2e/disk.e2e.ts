import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FeedEvent } from '@planwright/contracts';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ledgerAgrees } from './ledger-agrees.js';
import { TASKS } from './src/stack/api.js';
import { Stack } from './src/stack/stack.js';

const TEST_MS = 90_000;

/** Puts a file system of 16 KB at the folder; false where this user may not. */
function mountTiny(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('a folder for copies of a run', () => {
  const base = mkdtempSync(path.join(os.tmpdir(), 'planwright-run-'));
  const runDir = path.join(base, 'runs');
  let stack: Stack;
  beforeAll(async () => {
    stack = await Stack.start({
      services: ['offline-llm', 'worker', 'api'],
      env: { PLANWRIGHT_RUN_DIR: runDir },
    });
  }, TEST_MS);
  afterAll(async () => {
    await stack?.stop();
    rmSync(base, { recursive: true, force: true });
  });

  /** Makes a plan, holds all that is stored of it against itself, and gives the warnings of its log. */
  async function completed(): Promise<{ planId: string; warnings: string[] }> {
    await stack.provider.forget();
    const { plan_id } = await stack.api.createPlan();
    expect(await stack.api.ended(plan_id)).toMatchObject({ status: 'completed', outcome: 'clean' });
    await ledgerAgrees(stack, plan_id);
    const lines = await stack.database((query) =>
      query<Extract<FeedEvent, { event: 'log_line' }>>(
        `SELECT * FROM events WHERE stream = $1 AND event = 'log_line' ORDER BY seq`,
        [`plan:${plan_id}`],
      ),
    );
    const warnings = lines.filter(({ payload }) => payload.level === 'warn');
    return { planId: plan_id, warnings: warnings.map(({ payload }) => payload.message) };
  }

  /** Copies that differ from what the database has, and leftovers that are no copy. */
  async function wrongCopies(planId: string): Promise<string[]> {
    const wrong: string[] = [];
    for (const name of readdirSync(path.join(runDir, planId))) {
      const stored = await stack.api.request('GET', `/api/plans/${planId}/files/${name}`);
      const copy = readFileSync(path.join(runDir, planId, name), 'utf8');
      if (!stored.ok || (await stored.text()) !== copy) wrong.push(name);
    }
    return wrong;
  }

  it(
    'that cannot be written costs the copies and one line a task, not the plan',
    async () => {
      writeFileSync(runDir, 'a file stands where the folder should be');
      const { warnings } = await completed();
      // One of each task and one of the first read.
      expect(warnings).toHaveLength(TASKS + 1);
      expect(new Set(warnings).size).toBe(warnings.length);
      expect(warnings[0]).toMatch(/PLANWRIGHT_RUN_DIR \((EEXIST|ENOTDIR)\)/);
      rmSync(runDir);
    },
    TEST_MS,
  );

  it(
    'on a full disk keeps whole copies only',
    async () => {
      mkdirSync(runDir);
      if (!mountTiny(runDir)) {
        console.warn('skipped: this user may not mount a small file system');
        return;
      }
      try {
        const { planId, warnings } = await completed();
        expect(warnings.length).toBeGreaterThan(0);
        expect(warnings.every((line) => line.includes('PLANWRIGHT_RUN_DIR (ENOSPC)'))).toBe(true);
        expect(await wrongCopies(planId)).toEqual([]);
      } finally {
        execFileSync('umount', [runDir]);
      }
    },
    TEST_MS,
  );

  it(
    'that can be written has every file as the database has it',
    async () => {
      const { planId, warnings } = await completed();
      expect(warnings).toEqual([]);
      expect(readdirSync(path.join(runDir, planId))).toHaveLength((await stack.api.files(planId)).length);
      expect(await wrongCopies(planId)).toEqual([]);
    },
    TEST_MS,
  );
});
