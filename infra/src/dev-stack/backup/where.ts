import type { Settings } from '@planwright/config';
import { checkOutsideParts } from '../launch/outside-parts.js';
import { withOwnPostgres } from '../launch/own-postgres.js';
import { StackError, type Say } from '../stack-error.js';
import { prepareDataFolder } from '../state/data-folder.js';
import { RunFolder } from '../state/run-folder.js';

type Work<T> = (url: string) => Promise<T>;

/**
 * Gives the work the database to read: that of DATABASE_URL, that of the stack that runs, or that of the data folder,
 * which is started for it.
 * @throws StackError when there is none; and what the work throws.
 */
export async function withDatabaseToRead<T>(settings: Settings, say: Say, work: Work<T>): Promise<T> {
  if (settings.origins.databaseUrl !== 'default') return work(settings.databaseUrl);
  prepareDataFolder(settings.dataDir);
  const run = new RunFolder(settings.dataDir);
  if (!run.claim()) {
    const state = run.read();
    if (!state?.addresses.postgres)
      throw new StackError(
        'Planwright is being started or migrated',
        'wait until that is through, then start again',
      );
    return work(`postgres://planwright:planwright@${state.addresses.postgres}/planwright`);
  }
  try {
    return await withOwnPostgres(settings, run, say, work);
  } finally {
    run.release();
  }
}

/**
 * Gives the work the database to write, with nothing of Planwright started from this data folder meanwhile.
 * @throws StackError when the stack runs or an outside part does not answer; and what the work throws.
 */
export async function withDatabaseToWrite<T>(settings: Settings, say: Say, work: Work<T>): Promise<T> {
  prepareDataFolder(settings.dataDir);
  const run = new RunFolder(settings.dataDir);
  if (!run.claim()) {
    throw new StackError(
      'Planwright runs, and would write under the restore',
      'end it with Ctrl-C where it was started, then restore; nothing was changed',
    );
  }
  try {
    const left = run.leftovers().filter(({ name }) => name !== 'postgres');
    if (left.length) {
      throw new StackError(
        `an earlier start was killed and left ${left.map(({ name }) => name).join(', ')} running`,
        'run npm start and end it with Ctrl-C, which clears that, then restore; nothing was changed',
      );
    }
    await checkOutsideParts(settings);
    if (settings.origins.databaseUrl !== 'default') return await work(settings.databaseUrl);
    return await withOwnPostgres(settings, run, say, work);
  } finally {
    run.release();
  }
}
