import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ledgerAgrees } from './ledger-agrees.js';
import { startsByCall } from './src/checks/provider.js';
import { TASKS } from './src/stack/api.js';
import { Stack } from './src/stack/stack.js';

const TEST_MS = 90_000;
const TIMEOUT_MS = 1_500;
const RETRY_AFTER_S = 1;
/** Hits the calls 2, 4 and 14 and some more of the sixty that a plan at this speed makes. */
const SEED = 3;

const BACKGROUND = 'offline-planner';
const FOREGROUND = 'offline-planner-mini';

/** The offline models as shipped, but impatient; one of them answers in the background, the other as it is asked. */
function impatientModels(folder: string): string {
  const shipped = JSON.parse(readFileSync(path.join(import.meta.dirname, '../llm_config.json'), 'utf8')) as {
    models: { id: string }[];
  };
  const models = shipped.models
    .filter(({ id }) => id === BACKGROUND || id === FOREGROUND)
    .map((model) => ({ ...model, timeout_ms: TIMEOUT_MS, background: model.id === BACKGROUND }));
  const file = path.join(folder, 'models.json');
  writeFileSync(file, JSON.stringify({ models }));
  return file;
}

describe('a provider with faults', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'planwright-models-'));
  let stack: Stack;
  beforeAll(async () => {
    stack = await Stack.start({
      services: ['offline-llm', 'worker', 'api'],
      env: { LLM_CONFIG: impatientModels(folder) },
    });
  }, TEST_MS);
  afterEach(async () => {
    await stack.provider.behave({ faults: [] });
    await stack.provider.forget();
  });
  afterAll(async () => {
    await stack?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['429', BACKGROUND],
    ['500', BACKGROUND],
    ['timeout', BACKGROUND],
    ['timeout', FOREGROUND],
    ['cut_stream', BACKGROUND],
    ['cut_stream', FOREGROUND],
    ['cut_json', BACKGROUND],
    ['bad_schema', FOREGROUND],
  ])(
    'at a tenth of the calls, %s from %s, costs nothing but time',
    async (kind, model) => {
      const fault = { kind, rate: 0.1, ...(kind === '429' ? { retry_after_s: RETRY_AFTER_S } : {}) };
      await stack.provider.behave({ seed: SEED, faults: [fault] });
      const { plan_id } = await stack.api.createPlan({ llm_model: model });
      const plan = await stack.api.ended(plan_id);
      expect(plan).toMatchObject({ status: 'completed', outcome: 'clean', completed_tasks: TASKS });

      const { log, in_flight } = await stack.provider.calls();
      expect(in_flight).toBe(0);
      const hit = log.filter((call) => call.fault === kind);
      expect(hit.length).toBeGreaterThanOrEqual(2);
      for (const call of hit.filter(({ key }) => kind === '429' && key)) {
        const next = log.find(({ key }) => key === nextAttempt(call.key));
        expect(Date.parse(next?.at ?? '') - Date.parse(call.at)).toBeGreaterThanOrEqual(
          RETRY_AFTER_S * 1_000,
        );
      }
      if (kind === 'cut_stream' && model === BACKGROUND) {
        // The answer went on without the line to it: nobody asks for it again.
        expect(hit.map(({ key }) => log.some((call) => call.key === nextAttempt(key)))).not.toContain(true);
      }
      await ledgerAgrees(stack, plan_id, { killed: true });
    },
    TEST_MS,
  );

  it(
    'that refuses one item of many leaves a gap that is told everywhere, and nothing in its place',
    async () => {
      const item = '/draft_documents_to_find/outline/document-2/';
      await stack.provider.behave({ faults: [{ kind: 'refusal', match: item }] });
      const { plan_id } = await stack.api.createPlan();
      const plan = await stack.api.ended(plan_id);
      expect(plan).toMatchObject({
        status: 'completed',
        outcome: 'completed_with_gaps',
        completed_tasks: TASKS,
        failed_tasks: 0,
      });
      const gapped = (await stack.api.tasks(plan_id)).filter((task) => task.gaps.length > 0);
      expect(gapped.map(({ task, gaps }) => [task, gaps.map((gap) => gap.item)])).toEqual([
        ['draft_documents_to_find', ['document-2']],
      ]);
      const names = (await stack.api.files(plan_id)).map((file) => file.name);
      expect(names).toContain('017-11-1-draft_documents_to_find_raw.json');
      expect(names).not.toContain('017-11-2-draft_documents_to_find_raw.json');
      const text = async (path: string) =>
        (await stack.api.request('GET', `/api/plans/${plan_id}/${path}`)).text();
      expect(await text('report')).toContain('Completed with gaps');
      expect(await text('export?format=md')).toMatch(/given up/);
      await ledgerAgrees(stack, plan_id);
    },
    TEST_MS,
  );

  const BLOCKED_BY = {
    questions_and_answers: ['premortem', 'report'],
    premortem: ['report'],
  };
  it.each([
    ['401', 'llm_auth', 'questions_and_answers'],
    ['refusal', 'llm_refusal', 'premortem'],
  ] as const)(
    'that answers %s for one task is asked once: the task fails (%s), and a retry makes only what is missing',
    async (kind, code, failing) => {
      const blocked = BLOCKED_BY[failing];
      await stack.provider.behave({ faults: [{ kind, match: `/${failing}/` }] });
      const { plan_id } = await stack.api.createPlan();
      const failed = await stack.api.ended(plan_id);
      expect(failed).toMatchObject({
        status: 'failed',
        outcome: 'with_failures',
        failed_tasks: 1,
        blocked_tasks: blocked.length,
        completed_tasks: TASKS - 1 - blocked.length,
        error: { code, task: failing },
      });
      const tasks = await stack.api.tasks(plan_id);
      const task = tasks.find((view) => view.task === failing);
      expect(task).toMatchObject({ status: 'failed', error: { code, retryable: false } });
      expect(task?.error?.message).not.toBe('');
      expect(task?.error?.todo).toContain('retry the task');
      expect(
        tasks
          .filter((view) => view.status === 'blocked')
          .map((view) => view.task)
          .sort(),
      ).toEqual([...blocked].sort());
      const before = startsByCall(await stack.provider.calls(), plan_id);
      const asked = [...before].filter(([key]) => key.includes(`/${failing}/`));
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.filter(([, starts]) => starts !== 1)).toEqual([]);

      await stack.provider.behave({ faults: [] });
      await stack.provider.forget();
      await stack.api.command(plan_id, `tasks/${failing}/retry`);
      expect(await stack.api.ended(plan_id)).toMatchObject({
        status: 'completed',
        outcome: 'clean',
        error: null,
      });
      const after = startsByCall(await stack.provider.calls(), plan_id);
      const missing = new Set<string>([failing, ...blocked]);
      expect([...after.keys()].filter((key) => !missing.has(key.split('/')[1] ?? ''))).toEqual([]);
      expect([...after.values()].every((starts) => starts === 1)).toBe(true);
    },
    TEST_MS,
  );
});

/** The key of the attempt after the one whose key this is. */
const nextAttempt = (key: string): string => key.replace(/\d+$/, (attempt) => String(Number(attempt) + 1));
