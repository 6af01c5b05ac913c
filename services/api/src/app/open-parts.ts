import { loadModels, maskUrl, type Settings } from '@planwright/config';
import {
  aliveProcesses,
  createDataSource,
  createEditReader,
  createEventFeed,
  createPlanReader,
  createPlanWriter,
} from '@planwright/db';
import { defaultModel } from '../models/model-views.js';
import { WORKER_FRESH_MS } from '../runs/processes.js';
import { createTemporalEngine } from '../runs/temporal-engine.js';
import type { Logger } from 'pino';
import type { ApiParts } from './parts.js';

/** Events that may happen while a watcher reads nothing, before it is cut off. */
const MAX_BUFFERED_EVENTS = 1_000;

/**
 * Connects to all that the API talks to. Temporal is not waited for: while it is away plans are taken in and start later.
 * @throws Error in one line when the database does not answer.
 */
export async function openParts(
  settings: Settings,
  log: Logger,
): Promise<{ parts: ApiParts; close: () => Promise<void> }> {
  const models = loadModels(settings);
  const dataSource = await createDataSource({
    url: settings.databaseUrl,
    poolSize: settings.databasePoolSize + settings.databaseMaxOverflow,
    applicationName: 'planwright-api',
    echo: settings.databaseEcho,
  }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new Error(
      `DATABASE_URL names ${maskUrl(settings.databaseUrl)}, which does not answer (${reason}): start that database, or correct the setting.`,
    );
  });
  const feed = await createEventFeed({
    url: settings.databaseUrl,
    dataSource,
    maxBufferedEvents: MAX_BUFFERED_EVENTS,
    log: (message) => log.warn(message),
  });
  const engine = createTemporalEngine({
    address: settings.temporalAddress,
    namespace: settings.temporalNamespace,
  });
  const parts: ApiParts = {
    settings,
    models,
    reader: createPlanReader(dataSource, defaultModel(models, settings)?.id ?? null),
    edits: createEditReader(dataSource),
    writer: createPlanWriter(dataSource),
    feed,
    engine,
    log,
    processes: {
      workerAlive: async () => (await aliveProcesses(dataSource, 'worker', WORKER_FRESH_MS)).length > 0,
      pingStore: async () => void (await dataSource.query('SELECT 1')),
    },
  };
  const close = async (): Promise<void> => {
    await Promise.allSettled([feed.close(), engine.close()]);
    await dataSource.destroy();
  };
  return { parts, close };
}
