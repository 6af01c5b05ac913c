import { loadSettings } from '@planwright/config';
import { prepareDataFolder } from '../state/data-folder.js';
import { RunFolder } from '../state/run-folder.js';
import { StackError } from '../stack-error.js';
import { applyMigrations } from './migrate.js';
import { checkOutsideParts } from './outside-parts.js';
import { withOwnPostgres } from './own-postgres.js';

/**
 * What `npm run migrate` does: migrations alone, on DATABASE_URL or on the database of the data folder,
 * which is started for it.
 * @throws StackError when the stack runs (it migrates when it starts), or a migration fails.
 */
export async function migrateOnly(say: (line: string) => void): Promise<void> {
  const settings = loadSettings();
  prepareDataFolder(settings.dataDir);
  if (settings.origins.databaseUrl !== 'default') {
    await checkOutsideParts(settings);
    await applyMigrations(settings, { DATABASE_URL: settings.databaseUrl });
    say('The database is up to date.');
    return;
  }
  const run = new RunFolder(settings.dataDir);
  if (!run.claim()) {
    throw new StackError(
      'Planwright runs, and its database was migrated at its start',
      'end it first to migrate alone',
    );
  }
  try {
    await withOwnPostgres(settings, run, say, (url) => applyMigrations(settings, { DATABASE_URL: url }));
  } finally {
    run.release();
  }
  say('The database is up to date.');
}
