import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { maskUrl } from '@planwright/config';
import { reasonOf, StackError } from '../stack-error.js';
import { ArchiveFile } from './archive-file.js';
import {
  listTables,
  PLAIN_TEXT,
  quoted,
  ranMigrations,
  tableExists,
  type Query,
  type Table,
} from './catalog.js';
import { FORMAT, MANIFEST_ENTRY, partName, type Manifest, type TableEntry } from './manifest.js';
import { TableSum } from './table-sum.js';

/** What is held of a table at a time. */
const PART_BYTES = 4 * 1024 * 1024;
const CONNECT_TIMEOUT_MS = 5_000;

export interface BackupOptions {
  url: string;
  /** Must not be there yet. */
  file: string;
  planwrightVersion: string;
  signal?: AbortSignal;
}

/**
 * Writes every row of the database, as of one moment, to a file; whoever writes meanwhile is neither hindered nor seen.
 * Memory stays flat whatever the size.
 * @returns the manifest and the size of the file in bytes.
 * @throws StackError when there is nothing to back up, the database goes away or the disk is full; no file is left then.
 */
export async function writeBackup(options: BackupOptions): Promise<{ manifest: Manifest; bytes: number }> {
  const { url, file, signal } = options;
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'planwright-backup',
  });
  // A connection that breaks also fails what was asked on it, and that is told.
  client.on('error', () => undefined);
  const query: Query = async (text, values) => (await client.query(text, values)).rows;
  let archive: ArchiveFile | undefined;
  try {
    await client.connect();
    const tables = await beginSnapshot(client, query);
    archive = new ArchiveFile(file, signal);
    const about = await describe(query, options.planwrightVersion);
    const entries: TableEntry[] = [];
    for (const table of tables) entries.push(await copyOut(client, archive, table));
    const manifest: Manifest = { ...about, tables: entries };
    await archive.add(MANIFEST_ENTRY, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
    return { manifest, bytes: await archive.complete() };
  } catch (error) {
    await archive?.discard();
    if (error instanceof StackError) throw error;
    throw new StackError(
      `the database ${maskUrl(url)} could not be backed up (${reasonOf(error)})`,
      'see that Postgres runs and answers, then start the backup again; no file was left',
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * The moment that is backed up is that of the first look behind the locks: a table that were emptied or made anew
 * between the two would seem empty.
 */
async function beginSnapshot(client: pg.Client, query: Query): Promise<Table[]> {
  const names = (await listTables(query)).map(({ name }) => name);
  if (!names.includes('plans')) {
    throw new StackError('the database holds no tables of Planwright', 'there is nothing to back up');
  }
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  for (const setting of PLAIN_TEXT) await client.query(setting);
  await client.query(`LOCK TABLE ${names.map(quoted).join(', ')} IN ACCESS SHARE MODE`);
  const tables = await listTables(query);
  if (tables.map(({ name }) => name).join() !== names.join()) {
    throw new StackError(
      'the schema is being changed',
      'wait until the migrations are through, then start again',
    );
  }
  return tables;
}

async function describe(query: Query, planwrightVersion: string): Promise<Omit<Manifest, 'tables'>> {
  const [row] = await query<{ made_at: Date; version: string; total: number; under_way: number }>(
    `SELECT clock_timestamp() AS made_at, current_setting('server_version') AS version, count(*)::integer AS total,
       (count(*) FILTER (WHERE status IN ('pending','running','paused','waiting')))::integer AS under_way FROM plans`,
  );
  if (!row || !(await tableExists(query, 'migrations')))
    throw new Error('the table of migrations is missing');
  return {
    format: FORMAT,
    made_at: row.made_at.toISOString(),
    planwright_version: planwrightVersion,
    postgres_version: row.version,
    migrations: await ranMigrations(query),
    plans: { total: row.total, under_way: row.under_way },
  };
}

async function copyOut(
  client: pg.Client,
  archive: ArchiveFile,
  { name, columns }: Table,
): Promise<TableEntry> {
  const rows = client.query(copyTo(`COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) TO STDOUT`));
  const sum = new TableSum();
  let part = 0;
  let held: Buffer[] = [];
  let heldBytes = 0;
  const write = async (): Promise<void> => {
    await archive.add(partName(name, ++part), Buffer.concat(held));
    held = [];
    heldBytes = 0;
  };
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    sum.add(chunk);
    held.push(chunk);
    heldBytes += chunk.length;
    if (heldBytes >= PART_BYTES) await write();
  }
  // An empty table has a part, too: what is missing in the archive was then taken out of it.
  if (heldBytes > 0 || part === 0) await write();
  return { name, columns, ...sum.result() };
}
