import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { ExecutionCore1763700000000 } from './1763700000000-execution-core.js';
import { StepsInOneStatement1764000000000 } from './1764000000000-steps-in-one-statement.js';
import { IndexesOfLists1764100000000 } from './1764100000000-indexes-of-lists.js';
import { Editing1764200000000 } from './1764200000000-editing.js';
import { SearchOfLists1764150000000 } from './1764150000000-search-of-lists.js';
import { TasksBeginByThemselves1764210000000 } from './1764210000000-tasks-begin-by-themselves.js';
import { MergesThatWait1764220000000 } from './1764220000000-merges-that-wait.js';
import { InteractionsOfPlan1764230000000 } from './1764230000000-interactions-of-plan.js';
import { PlansInOrder1764240000000 } from './1764240000000-plans-in-order.js';
import { SearchInPieces1764250000000 } from './1764250000000-search-in-pieces.js';

/** Every migration, oldest first. */
export const MIGRATIONS = [
  ExecutionCore1763700000000,
  StepsInOneStatement1764000000000,
  IndexesOfLists1764100000000,
  SearchOfLists1764150000000,
  Editing1764200000000,
  TasksBeginByThemselves1764210000000,
  MergesThatWait1764220000000,
  InteractionsOfPlan1764230000000,
  PlansInOrder1764240000000,
  SearchInPieces1764250000000,
];

function migrationSource(url: string): DataSource {
  return new DataSource({ type: 'postgres', url, migrations: MIGRATIONS, migrationsTransactionMode: 'each' });
}

/** Applies what is pending; returns the names of the migrations that ran. Several processes may call it at once. */
export async function migrate(url: string): Promise<string[]> {
  const source = await migrationSource(url).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('planwright_migrations'))`);
    return (await source.runMigrations()).map((m) => m.name);
  } finally {
    await lock.query(`SELECT pg_advisory_unlock(hashtext('planwright_migrations'))`).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}

/** Takes the newest `steps` migrations back. */
export async function revert(url: string, steps = 1): Promise<void> {
  const source = await migrationSource(url).initialize();
  try {
    for (let step = 0; step < steps; step++) await source.undoLastMigration();
  } finally {
    await source.destroy();
  }
}
