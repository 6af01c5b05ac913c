import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import { maskUrl } from '@planwright/config';
import { MIGRATIONS } from '@planwright/migrations';
import { reasonOf, StackError } from '../stack-error.js';
import {
  continueSequences,
  listTables,
  PLAIN_TEXT,
  quoted,
  ranMigrations,
  tableExists,
  withoutChecks,
  type Query,
} from './catalog.js';
import type { Manifest } from './manifest.js';
import { damaged, readBackup } from './read-backup.js';
import { SchemaSteps, type Migrations } from './schema-steps.js';
import { refuseWhileInUse } from './who-writes.js';

export interface RestoreOptions {
  url: string;
  file: string;
  /** Whether plans that are there may go. */
  replace: boolean;
  /** What this build knows; all of its migrations unless given. */
  migrations?: Migrations;
  /** Told the ids of plans that were there and of those that are now, as the last thing before it is for good. */
  beforeCommit?: (planIds: ReadonlySet<string>) => Promise<void>;
  signal?: AbortSignal;
}

/**
 * Puts a backup back in one transaction: the schema is led to where it stood when the backup was made, filled, and led
 * on to where this build has it.
 * @returns the manifest, and the migrations that the rows were led on through.
 * @throws StackError when the file is damaged, of an unknown format or a newer schema, when the database holds plans
 *   and `replace` is not given, or is in use; whatever goes wrong, the database is as it was.
 */
export async function putBack(options: RestoreOptions): Promise<{ manifest: Manifest; ledOn: string[] }> {
  const { url, file, replace, migrations = MIGRATIONS, signal } = options;
  const manifest = await readBackup(file, undefined, signal);
  const known = migrations.map(({ name }) => name);
  refuseNewer(
    `${file} was made by a newer Planwright (${manifest.planwright_version})`,
    manifest.migrations,
    known,
  );
  let steps: SchemaSteps | undefined;
  try {
    steps = await SchemaSteps.begin(url, migrations);
    const { query } = steps;
    for (const setting of PLAIN_TEXT) await query(setting);
    // A start that migrates meanwhile waits for the end of this.
    await query(`SELECT pg_advisory_xact_lock(hashtext('planwright_migrations'))`);
    await refuseWhileInUse(query);
    refuseNewer('the database is of a newer Planwright', await ranMigrations(query), known);
    if (!replace) await refusePlans(query);
    const planIds = new Set(await allPlans(query));

    await steps.backToNothing();
    await steps.forward(new Set(manifest.migrations.map(({ name }) => name)));
    await fill(steps, file, manifest, signal);
    const ledOn = await steps.forward();
    // Whoever beat its heart into the backup works on another database.
    await query('DELETE FROM processes');
    await query('ANALYZE');

    for (const id of await allPlans(query)) planIds.add(id);
    signal?.throwIfAborted();
    await options.beforeCommit?.(planIds);
    await steps.commit();
    return { manifest, ledOn };
  } catch (error) {
    if (error instanceof StackError) throw error;
    throw new StackError(
      `${file} could not be restored into ${maskUrl(url)} (${reasonOf(error)})`,
      'the database is as it was; correct what is said, then start the restore again',
    );
  } finally {
    await steps?.end();
  }
}

function refuseNewer(what: string, ran: readonly { name: string }[], known: readonly string[]): void {
  const unknown = ran.filter(({ name }) => !known.includes(name)).map(({ name }) => name);
  if (unknown.length === 0) return;
  throw new StackError(
    `${what}: this build does not know the migration ${unknown.join(', ')}`,
    'update Planwright, then restore; nothing was changed',
  );
}

const allPlans = async (query: Query): Promise<string[]> =>
  (await tableExists(query, 'plans'))
    ? (await query<{ plan_id: string }>('SELECT plan_id FROM plans')).map(({ plan_id }) => plan_id)
    : [];

/** The worked example is nobody's: a start stores it where there is no plan. */
async function refusePlans(query: Query): Promise<void> {
  if (!(await tableExists(query, 'plans'))) return;
  const [row] = await query<{ plans: number }>(
    'SELECT count(*)::integer AS plans FROM plans WHERE NOT example',
  );
  if (!row?.plans) return;
  throw new StackError(
    `the database holds ${row.plans} ${row.plans === 1 ? 'plan' : 'plans'}`,
    'back it up, then say --replace to put the backup in its place; nothing was changed',
  );
}

async function fill(
  steps: SchemaSteps,
  file: string,
  manifest: Manifest,
  signal?: AbortSignal,
): Promise<void> {
  const { query } = steps;
  const schema = new Map((await listTables(query)).map(({ name, columns }) => [name, columns]));
  const tables = new Map(manifest.tables.map((table) => [table.name, table]));
  for (const { name, columns } of tables.values()) {
    const there = schema.get(name);
    const missing = there ? columns.filter((column) => !there.includes(column)) : ['its table'];
    if (missing.length)
      throw damaged(file, `${name} has ${missing.join(', ')}, which its migrations do not make`);
  }
  const names = [...tables.keys()];
  const checkAgain = await withoutChecks(query, names);
  // What a migration put there itself is in the backup, too.
  await query(`TRUNCATE ${names.map(quoted).join(', ')}`);
  await readBackup(
    file,
    async (name, rows) => {
      const table = tables.get(name);
      if (!table) throw damaged(file, `${name} is not in its manifest`);
      const into = `COPY ${quoted(name)} (${table.columns.map(quoted).join(', ')}) FROM STDIN`;
      const copy = steps.client.query(copyFrom(into));
      await pipeline(rows, copy, { signal });
      if (copy.rowCount !== table.rows)
        throw damaged(file, `${copy.rowCount} of ${table.rows} rows of ${name} came`);
    },
    signal,
  );
  await continueSequences(query, names);
  await checkAgain();
}
