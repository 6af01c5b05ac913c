import { loadModels, parseSettings } from '@planwright/config';
import { createLlm, providersOf } from '@planwright/llm';
import { type Pipeline, PIPELINES } from '@planwright/pipelines';
import { installRuntime, startWorker } from '@planwright/worker/compose';
import path from 'node:path';
import { pino } from 'pino';
import type { Stack } from './stack.js';

const BUNDLE = path.resolve(import.meta.dirname, '../../..', 'services/worker/bundle/workflow-bundle.js');

/**
 * A worker in this process, in place of the stack's own, that makes further kinds of plans, too. The stack needs its
 * offline provider; the API is started after the worker. Once a process, since Temporal's runtime is.
 */
export async function startOwnWorker(
  stack: Stack,
  pipelines: readonly Pipeline[],
): Promise<Awaited<ReturnType<typeof startWorker>>> {
  const settings = parseSettings({
    TEST_MODE: 'true',
    DATABASE_URL: stack.databaseUrl,
    OFFLINE_LLM_PORT: new URL(stack.url('offline-llm')).port,
  });
  const models = loadModels(settings);
  const log = pino({ level: 'silent' });
  installRuntime(log);
  return startWorker({
    databaseUrl: stack.databaseUrl,
    databasePoolSize: settings.databasePoolSize,
    temporalAddress: stack.temporalAddress,
    temporalNamespace: settings.temporalNamespace,
    tailHedging: false,
    maxParallelSteps: settings.maxParallelSteps,
    pageUrl: settings.publicUrl,
    runDir: null,
    llm: createLlm({ providers: providersOf(models), models }),
    pipelines: [...PIPELINES, ...pipelines],
    workflows: { workflowBundle: { codePath: BUNDLE } },
    log,
  });
}
