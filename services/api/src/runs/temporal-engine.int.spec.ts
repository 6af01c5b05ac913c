import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { modelTestIdOf, TASK_QUEUE, workflowIdOf } from '@planwright/workflows/api';
import { testTemporalAddress } from '@planwright/testing';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { PlanEngine } from './plan-engine.js';
import { createTemporalEngine } from './temporal-engine.js';

// Task queues have fixed names, so the spec has a namespace of its own.
const namespace = `api-${randomUUID()}`;
let connection: Connection;
let native: NativeConnection;
let client: Client;
let engine: PlanEngine;

const until = async (ready: () => Promise<unknown>): Promise<void> => {
  for (let tries = 0; ; tries++) {
    try {
      await ready();
      return;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
};
const statusOf = async (planId: string) =>
  (await client.workflow.getHandle(workflowIdOf(planId)).describe()).status.name;

const testStatusOf = async (modelId: string) =>
  (await client.workflow.getHandle(modelTestIdOf(modelId)).describe()).status.name;

const neverAsked = () => Promise.reject(new Error('It was taken up in time.'));

const quiet = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} };

beforeAll(async () => {
  Runtime.install({ logger: quiet });
  const address = await testTemporalAddress();
  connection = await Connection.connect({ address });
  native = await NativeConnection.connect({ address });
  client = new Client({ connection, namespace });
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  engine = createTemporalEngine({ address, namespace });
  await until(() => engine.start(randomUUID()));
}, 60_000);
afterAll(async () => {
  await engine.close();
  await native.close();
  await connection.close();
});

async function withWorker(work: () => Promise<void>, activities: object = {}): Promise<void> {
  const worker = await Worker.create({
    connection: native,
    namespace,
    taskQueue: TASK_QUEUE,
    activities,
    workflowsPath: fileURLToPath(new URL('./command-run.fixture.ts', import.meta.url)),
    bundlerOptions: {
      webpackConfigHook: (config) => ({
        ...config,
        resolve: { ...config.resolve, conditionNames: ['planwright-source', 'import', 'default'] },
      }),
    },
  });
  await worker.runUntil(work());
}

describe('without a worker', () => {
  it('refuses a command within some seconds instead of waiting for one', async () => {
    const from = Date.now();
    await expect(engine.command(randomUUID(), { kind: 'pause' })).rejects.toMatchObject({
      code: 'worker_unavailable',
    });
    expect(Date.now() - from).toBeLessThan(4_000);
  });

  it('refuses to test a model as soon, and the model is not asked when a worker comes later', async () => {
    const from = Date.now();
    await expect(engine.testModel('late')).rejects.toMatchObject({ code: 'worker_unavailable' });
    expect(Date.now() - from).toBeLessThan(4_000);
    await sleep(2_500);
    let asked = 0;
    await withWorker(() => until(async () => expect(await testStatusOf('late')).toBe('COMPLETED')), {
      testModel: () => Promise.resolve(asked++),
    });
    expect(asked).toBe(0);
  }, 60_000);

  it('withdraws an edit before it says that nobody took it up', async () => {
    const edit = { task: 'one', inbox_id: randomUUID(), cascade: true };
    const withdraw = jest.fn(() => Promise.resolve(true));
    await expect(engine.edit(randomUUID(), edit, withdraw)).rejects.toMatchObject({
      code: 'worker_unavailable',
    });
    expect(withdraw).toHaveBeenCalledTimes(1);
  });

  it('waits for the answer of an edit that was done when it is withdrawn', async () => {
    let worker: Promise<void> | undefined;
    let answered = (): void => undefined;
    const withdraw = () => {
      worker = withWorker(() => new Promise<void>((resolve) => (answered = resolve)));
      return Promise.resolve(false);
    };
    const edit = { task: 'one', inbox_id: 'abcd', cascade: true };
    try {
      expect(await engine.edit(randomUUID(), edit, withdraw)).toEqual({ version: 4, stale: ['three'] });
    } finally {
      answered();
      await worker;
    }
  }, 60_000);

  it('starts a run once and ends it without its worker', async () => {
    const planId = randomUUID();
    await engine.start(planId);
    await engine.start(planId);
    expect(await statusOf(planId)).toBe('RUNNING');
    await engine.terminate(planId, 'The plan was deleted.');
    await engine.terminate(planId, 'The plan was deleted.');
    await engine.terminate(randomUUID(), 'The plan was deleted.');
    expect(await statusOf(planId)).toBe('TERMINATED');
  });
});

describe('with a worker', () => {
  it('does what is asked, tells a refusal by its code, and begins a run anew for a command', async () => {
    await withWorker(async () => {
      const planId = randomUUID();
      // A worker that has just started may need longer for its first task than a command waits.
      await until(() => engine.command(planId, { kind: 'pause' }));
      await engine.command(planId, { kind: 'retry', task: 'one' });
      await engine.command(planId, { kind: 'gate', task: 'one', inbox_id: randomUUID() });
      await expect(engine.command(planId, { kind: 'resume' })).rejects.toMatchObject({
        code: 'wrong_state',
        message: 'The plan is completed; nothing is left to do.',
      });
      await expect(engine.command(planId, { kind: 'retry', task: 'two' })).rejects.toMatchObject({
        code: 'task_not_found',
      });
      const edit = { task: 'one', inbox_id: 'abc', cascade: true };
      expect(await engine.edit(planId, edit, neverAsked)).toEqual({ version: 3, stale: ['three'] });
      const refused = { ...edit, task: 'two', inbox_id: 'def' };
      await expect(engine.edit(planId, refused, neverAsked)).rejects.toMatchObject({
        code: 'content_invalid',
      });
      await engine.command(planId, { kind: 'cancel' });
      await until(async () => expect(await statusOf(planId)).toBe('COMPLETED'));
      await engine.command(planId, { kind: 'pause' });
      expect(await statusOf(planId)).toBe('RUNNING');
    });
  }, 60_000);

  it('tests a model once for all who ask at the same time, and anew for who asks later', async () => {
    const asked: string[] = [];
    const testModel = async ({ model_id }: { model_id: string }) => {
      asked.push(model_id);
      if (model_id === 'broken') throw new Error('a fault of ours');
      await sleep(500);
      return { ok: true, latency_ms: 500, structured_output: 'json_schema' };
    };
    await withWorker(
      async () => {
        await until(() => engine.testModel('warm'));
        const results = await Promise.all([1, 2, 3].map(() => engine.testModel('some/model')));
        for (const result of results) expect(result).toMatchObject({ ok: true, latency_ms: 500 });
        expect(asked.filter((id) => id === 'some/model')).toHaveLength(1);
        await engine.testModel('some/model');
        expect(asked.filter((id) => id === 'some/model')).toHaveLength(2);
        await expect(engine.testModel('broken')).rejects.toMatchObject({ code: 'worker_unavailable' });
        expect(asked.filter((id) => id === 'broken')).toHaveLength(1);
      },
      { testModel },
    );
  }, 60_000);
});
