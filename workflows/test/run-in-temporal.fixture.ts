import { expect } from '@jest/globals';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
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
