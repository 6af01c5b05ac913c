import type { Settings } from '@planwright/config';
import { startPostgres } from '../postgres/start-postgres.js';
import { anyFreePort } from '../ports.js';
import type { RunFolder } from '../state/run-folder.js';
import type { Say } from '../stack-error.js';

/**
 * Runs the Postgres of the data folder for as long as the work takes. The folder must have been claimed.
 * @throws StackError when Postgres does not start; and what the work throws.
 */
export async function withOwnPostgres<T>(
  settings: Settings,
  run: RunFolder,
  say: Say,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const server = await startPostgres({
    dataDir: settings.dataDir,
    port: await anyFreePort(),
    log: say,
    onStarted: (identity) => run.remember('postgres', identity),
  });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
    run.remember('postgres', undefined);
  }
}
