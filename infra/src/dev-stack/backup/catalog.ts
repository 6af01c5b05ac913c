/** What the catalog of Postgres says of Planwright's schema: nobody keeps a list of tables by hand. */

export type Query = <Row>(text: string, values?: unknown[]) => Promise<Row[]>;

/** TypeORM's; what it holds goes to the manifest, and comes back by running the migrations. */
const MIGRATIONS_TABLE = 'migrations';

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export interface Table {
  name: string;
  columns: string[];
}

/** Every table of the schema, with the columns that hold values of their own; those of extensions are not ours. */
export function listTables(query: Query): Promise<Table[]> {
  return query<Table>(
    `SELECT c.relname AS name, array(SELECT a.attname::text FROM pg_attribute a
       WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
       ORDER BY a.attnum) AS columns
     FROM pg_class c
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relpersistence <> 't'
       AND c.relname <> '${MIGRATIONS_TABLE}'
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
         AND d.deptype = 'e')
     ORDER BY c.relname`,
  );
}

export async function tableExists(query: Query, name: string): Promise<boolean> {
  const [row] = await query<{ there: boolean }>(`SELECT to_regclass($1) IS NOT NULL AS there`, [
    quoted(name),
  ]);
  return row?.there ?? false;
}

/** The migrations that made the schema, oldest first; none where there is no schema yet. */
export async function ranMigrations(query: Query): Promise<{ timestamp: number; name: string }[]> {
  if (!(await tableExists(query, MIGRATIONS_TABLE))) return [];
  const rows = await query<{ timestamp: string; name: string }>(
    `SELECT timestamp, name FROM ${MIGRATIONS_TABLE} ORDER BY id`,
  );
  return rows.map(({ timestamp, name }) => ({ timestamp: Number(timestamp), name }));
}

/** How rows are written as text must not hang on how a server or a person set theirs. */
export const PLAIN_TEXT = [
  `SET LOCAL client_encoding = 'UTF8'`,
  `SET LOCAL datestyle = 'ISO'`,
  `SET LOCAL intervalstyle = 'postgres'`,
  `SET LOCAL timezone = 'UTC'`,
  `SET LOCAL extra_float_digits = 3`,
  `SET LOCAL bytea_output = 'hex'`,
  // Rows that a policy hides would be left out without a word.
  `SET LOCAL row_security = off`,
  `SET LOCAL statement_timeout = 0`,
  `SET LOCAL idle_in_transaction_session_timeout = 0`,
  `SET LOCAL lock_timeout = '15s'`,
];

interface Trigger {
  table: string;
  name: string;
  state: 'O' | 'A' | 'R';
}
const ENABLE = { O: 'ENABLE', A: 'ENABLE ALWAYS', R: 'ENABLE REPLICA' } as const;

/**
 * Lets rows be put into these tables in any order and with nothing done about them: foreign keys are away and
 * triggers asleep until the function that is returned brings both back, and the keys are checked then.
 */
export async function withoutChecks(query: Query, tables: readonly string[]): Promise<() => Promise<void>> {
  const keys = await query<{ table: string; name: string; definition: string }>(
    `SELECT c.relname AS table, k.conname AS name, pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
     WHERE k.contype = 'f' AND k.conparentid = 0 AND c.relnamespace = current_schema()::regnamespace
       AND c.relname = ANY($1)`,
    [tables],
  );
  const triggers = await query<Trigger>(
    `SELECT c.relname AS table, t.tgname AS name, t.tgenabled AS state
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT t.tgisinternal AND t.tgenabled <> 'D' AND c.relnamespace = current_schema()::regnamespace
       AND c.relname = ANY($1)`,
    [tables],
  );
  for (const { table, name } of keys)
    await query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`);
  for (const { table, name } of triggers)
    await query(`ALTER TABLE ${quoted(table)} DISABLE TRIGGER ${quoted(name)}`);
  return async () => {
    for (const { table, name, state } of triggers)
      await query(`ALTER TABLE ${quoted(table)} ${ENABLE[state]} TRIGGER ${quoted(name)}`);
    for (const { table, name, definition } of keys)
      await query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`);
  };
}

/** Lets the numbers that a column gives itself go on behind those that are there. */
export async function continueSequences(query: Query, tables: readonly string[]): Promise<void> {
  const sequences = await query<{ table: string; column: string; sequence: string }>(
    `SELECT c.relname AS table, a.attname AS column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) AS sequence
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relname = ANY($1)
       AND pg_get_serial_sequence(quote_ident(c.relname), a.attname) IS NOT NULL`,
    [tables],
  );
  for (const { table, column, sequence } of sequences) {
    const [row] = await query<{ next: string | null }>(
      `SELECT (max(${quoted(column)}) + 1)::text AS next FROM ${quoted(table)}`,
    );
    // Unlike setval, this is taken back with the transaction.
    if (row?.next) await query(`ALTER SEQUENCE ${sequence} RESTART WITH ${row.next}`);
  }
}
