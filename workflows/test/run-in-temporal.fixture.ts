import { expect } from '@jest/globals';
import {
  Client,
  Connection,
  WithStartWorkflowOperation,
  type WorkflowHandle,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import { ApplicationFailure, type UpdateDefinition } from '@temporalio/common';
import {
  bundleWorkflowCode,
  NativeConnection,
  Runtime,
  Worker,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { testTemporalAddress } from '@planwright/testing';
import { randomUUID } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PLAN_WORKFLOW, type PlanRunInput, workflowIdOf } from '../src/api.js';
import type { planRun } from '../src/plan-run.js';
import type { InMemoryPlan } from './in-memory-plan.fixture.js';

/** Histories of runs that earlier versions made; npm test replays them on today's code. */
export const HISTORIES = path.resolve(import.meta.dirname, 'histories');

export type PlanHandle = WorkflowHandle<typeof planRun>;

const quiet = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} };
let bundle: Promise<WorkflowBundleWithSourceMap> | undefined;
let connections: Promise<{ native: NativeConnection; client: Client; connection: Connection }> | undefined;

/** The workflows bundled from their sources, once a spec file. */
export const workflowBundle = (): Promise<WorkflowBundleWithSourceMap> =>
  (bundle ??= bundleWorkflowCode({
    workflowsPath: path.resolve(import.meta.dirname, '../src/index.ts'),
    logger: quiet,
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, conditionNames: ['planwright-source', 'import', 'default'] },
    }),
  }));

export async function connect() {
  return (connections ??= (async () => {
    Runtime.install({ logger: quiet });
    const address = await testTemporalAddress();
    const connection = await Connection.connect({ address });
    return {
      native: await NativeConnection.connect({ address }),
      connection,
      client: new Client({ connection, identity: 'recorder' }),
    };
  })());
}

export async function disconnect(): Promise<void> {
  if (!connections) return;
  const { native, connection } = await connections;
  await connection.close();
  await native.close();
}

export interface PlanRunTools {
  client: Client;
  planId: string;
  workflowId: string;
  taskQueue: string;
  start(input?: Partial<PlanRunInput>): Promise<PlanHandle>;
}

/** Runs `body` while a worker of its own walks `plan`; each test has a task queue and a plan id of its own. */
export async function walking<T>(plan: InMemoryPlan, body: (tools: PlanRunTools) => Promise<T>): Promise<T> {
  const { native, client } = await connect();
  const planId = randomUUID();
  const taskQueue = `test-${planId}`;
  const worker = await Worker.create({
    connection: native,
    identity: 'recorder',
    taskQueue,
    workflowBundle: await workflowBundle(),
    activities: plan.activities(),
    maxHeartbeatThrottleInterval: 200,
    defaultHeartbeatThrottleInterval: 200,
    workflowFailureErrorTypes: { '*': ['Error'] },
  });
  const workflowId = workflowIdOf(planId);
  const result = await worker.runUntil(
    body({
      client,
      planId,
      workflowId,
      taskQueue,
      start: (input) =>
        client.workflow.start<typeof planRun>(PLAN_WORKFLOW, {
          workflowId,
          taskQueue,
          args: [{ plan_id: planId, ...input }],
        }),
    }),
  );
  if (process.env['RECORD_HISTORIES']) await record(workflowId);
  return result;
}

export async function until(predicate: () => boolean, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!predicate()) {
    if (Date.now() > end) throw new Error('it did not come to that in time');
    await sleep(10);
  }
}

/** Sends an update to a run that may have ended: it is started again, as the API does. */
export function revive<Asked, Answer>(
  { client, workflowId, taskQueue, planId }: PlanRunTools,
  update: UpdateDefinition<Answer, [Asked]>,
  asked: Asked,
): Promise<Answer> {
  return client.workflow.executeUpdateWithStart(update, {
    startWorkflowOperation: new WithStartWorkflowOperation(PLAN_WORKFLOW, {
      workflowId,
      taskQueue,
      args: [{ plan_id: planId }],
      workflowIdConflictPolicy: 'USE_EXISTING',
    }),
    args: [asked],
  });
}

/** The code of the register that an update was refused with. */
export const codeOf = (error: unknown): string | null | undefined =>
  error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure
    ? error.cause.type
    : null;

/** Keeps the run's history for replay.int.spec.ts, under the name of the test that made it; needs `temporal` on the PATH. */
async function record(workflowId: string): Promise<void> {
  const name = (expect.getState().currentTestName ?? '')
    .replace('a walked plan ', '')
    .replaceAll(/\W+/g, '-');
  const show = ['workflow', 'show', '--address', await testTemporalAddress(), '-w', workflowId, '-o', 'json'];
  mkdirSync(HISTORIES, { recursive: true });
  const history: unknown = JSON.parse(execFileSync('temporal', show, { encoding: 'utf8' }));
  // Stacks hold paths of the machine that recorded.
  const kept = JSON.stringify(history, (key, value: unknown) =>
    key === 'stackTrace' || key === 'identity' ? undefined : value,
  );
  writeFileSync(path.join(HISTORIES, `${name}.json`), `${kept}\n`);
}
