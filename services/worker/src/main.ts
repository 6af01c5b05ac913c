import { loadModels, loadSettings } from '@planwright/config';
import { createLlm, providersOf } from '@planwright/llm';
import { PIPELINES } from '@planwright/pipelines';
import { existsSync } from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { installRuntime, startWorker } from './compose/start-worker.js';
import { startHealthServer } from './health/health-server.js';
import { keepHeapSmall } from './keep-heap-small.js';
import { publishExample } from './publish/publish-example.js';

const settings = loadSettings();
const log = pino({ name: 'worker', level: settings.logLevel });
installRuntime(log);
keepHeapSmall();
// Where cores are scarce, those who wait at a page go first: the worker's next step is late by a moment, its work is not.
os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);

const models = loadModels(settings);
const bundle = fileURLToPath(new URL('../bundle/workflow-bundle.js', import.meta.url));
const worker = await startWorker({
  databaseUrl: settings.databaseUrl,
  databasePoolSize: settings.databasePoolSize,
  temporalAddress: settings.temporalAddress,
  temporalNamespace: settings.temporalNamespace,
  maxParallelSteps: settings.maxParallelSteps,
  tailHedging: settings.tailHedging,
  pageUrl: settings.publicUrl,
  runDir: settings.runDir ?? null,
  llm: createLlm({ providers: providersOf(models), models }),
  pipelines: PIPELINES,
  workflows: existsSync(bundle)
    ? { workflowBundle: { codePath: bundle } }
    : { workflowsPath: fileURLToPath(import.meta.resolve('@planwright/workflows')) },
  log,
});
const health = await startHealthServer({
  host: settings.bindHost,
  port: settings.workerPort,
  state: worker.state,
});
if (settings.workedExample) {
  // A newcomer's page is empty without it, but nothing rests on it.
  publishExample(worker.dataSource).catch((error: unknown) =>
    log.warn(error, 'the worked example was not stored'),
  );
}
log.info(`worker polls ${settings.temporalAddress}`);

let stopping: Promise<void> | undefined;
const stop = (): void => {
  stopping ??= worker.stop().then(health.close);
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
await worker.running;
stop();
await stopping;
