import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { createActivities } from '@planwright/activities';
import {
  createCallLedger,
  createDataSource,
  createPlanReader,
  createRunStore,
  keepTailLatency,
  listenForTaskEnds,
  readTailLatency,
  reportInput,
  startHeartbeat,
} from '@planwright/db';
import type { Llm } from '@planwright/engine';
import { createCatalogue, type Pipeline } from '@planwright/pipelines';
import { TASK_QUEUE } from '@planwright/workflows/api';
import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { Logger } from 'pino';
import { publishPipelines } from '../publish/publish-pipelines.js';
import { registerSearchAttributes } from '../publish/search-attributes.js';
import { startReconciler } from '../reconcile/reconciler.js';

export interface WorkerSettings {
  databaseUrl: string;
  databasePoolSize: number;
  temporalAddress: string;
  temporalNamespace: string;
  maxParallelSteps: number;
  /** Whether a call that passes its model's 95th percentile is asked a second time beside. */
  tailHedging: boolean;
  pageUrl: string;
  runDir: string | null;
  llm: Llm;
  pipelines: readonly Pipeline[];
  workflows: Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath' | 'bundlerOptions'>;
  taskQueue?: string;
  log: Logger;
}

// Shorter than the activity's heartbeat time-out (10 s): when Temporal hands a lost call on, its lease has run out.
const LEASE_MS = 8_000;
const HEARTBEAT_THROTTLE_MS = 500;
// How long a run waits for the worker that has it in memory before any other may go on with it: the time that a killed
// worker costs. A command is waited for 2 s.
const STICKY_MS = 1_000;
const ACTIVITIES_AT_ONCE = 256;
// Activities that come back with the very answer that schedules them: all items of a usual map. Three were the default.
const EAGER_ACTIVITIES = 40;

/** Builds one worker from its parts and runs it until `stop`. */
export async function startWorker(settings: WorkerSettings) {
  const { log } = settings;
  const dataSource = await createDataSource({
    url: settings.databaseUrl,
    poolSize: settings.databasePoolSize,
    applicationName: 'planwright-worker',
  });
  const connection = await NativeConnection.connect({ address: settings.temporalAddress });
  const clientConnection = await Connection.connect({ address: settings.temporalAddress });
  const client = new Client({ connection: clientConnection, namespace: settings.temporalNamespace });
  const store = createRunStore(dataSource);
  const reader = createPlanReader(dataSource);
  const taskEnds = await listenForTaskEnds({
    url: settings.databaseUrl,
    log: (message) => log.warn(message),
  });
  const leaving = new AbortController();
  // Every task that waits listens to it.
  setMaxListeners(0, leaving.signal);
  const searchAttributes = await registerSearchAttributes(clientConnection, settings.temporalNamespace);
  if (!searchAttributes) log.warn('search attributes could not be registered; runs do without them');
  await publishPipelines(store, settings.pipelines);

  const worker = await Worker.create({
    ...settings.workflows,
    connection,
    namespace: settings.temporalNamespace,
    taskQueue: settings.taskQueue ?? TASK_QUEUE,
    activities: createActivities({
      store,
      ledger: createCallLedger(dataSource),
      llm: settings.llm,
      taskEnds,
      catalogue: createCatalogue(settings.pipelines),
      processId: randomUUID(),
      leaseMs: LEASE_MS,
      maxParallelSteps: settings.maxParallelSteps,
      leaving: leaving.signal,
      searchAttributes,
      slowAfterMs: settings.tailHedging
        ? keepTailLatency((model) => readTailLatency(dataSource, model))
        : null,
      pageUrl: settings.pageUrl,
      // What is missing keeps its place, since the task that asks for the report is not done itself.
      reportOf: (planId) => reportInput(reader, planId, 'final', new Date()),
      runDir: settings.runDir,
    }),
    maxConcurrentActivityTaskExecutions: ACTIVITIES_AT_ONCE,
    maxEagerActivityReservationsPerWorkflowTask: EAGER_ACTIVITIES,
    // Cancellation comes with the answer to a heartbeat: without this it would come up to 30 s late.
    maxHeartbeatThrottleInterval: HEARTBEAT_THROTTLE_MS,
    defaultHeartbeatThrottleInterval: HEARTBEAT_THROTTLE_MS,
    stickyQueueScheduleToStartTimeout: STICKY_MS,
    // An unexpected error in workflow code ends the run, where it is seen, instead of wedging it.
    workflowFailureErrorTypes: { '*': ['Error'] },
    shutdownGraceTime: '5s',
    shutdownForceTime: '10s',
  });
  const running = worker.run();
  const heartbeat = startHeartbeat(dataSource, {
    role: 'worker',
    info: { task_queue: settings.taskQueue ?? TASK_QUEUE },
  });
  const reconciler = startReconciler({ client, dataSource, log });

  return {
    dataSource,
    client,
    /** Settles when the worker has stopped; rejects when it died. */
    running,
    state: () => worker.getState(),
    async stop(): Promise<void> {
      reconciler.stop();
      leaving.abort();
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await running.catch(() => undefined);
      await heartbeat.stop();
      await taskEnds.close();
      await clientConnection.close();
      await connection.close();
      await dataSource.destroy();
    },
  };
}

/** The SDK's own log joins ours; call once, before the first worker. */
export function installRuntime(log: Logger): void {
  Runtime.install({
    logger: {
      log: (level, message, meta) =>
        log[level === 'TRACE' ? 'trace' : (level.toLowerCase() as 'debug')](meta ?? {}, message),
      trace: (message, meta) => log.trace(meta ?? {}, message),
      debug: (message, meta) => log.debug(meta ?? {}, message),
      info: (message, meta) => log.info(meta ?? {}, message),
      warn: (message, meta) => log.warn(meta ?? {}, message),
      error: (message, meta) => log.error(meta ?? {}, message),
    },
    shutdownSignals: [],
  });
}
