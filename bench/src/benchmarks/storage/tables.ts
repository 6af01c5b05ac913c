import type { Stack } from '@planwright/e2e/stack';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the database counts of a table. */
export interface TableReads {
  table: string;
  rows: number;
  scans: number;
  /** Rows that those scans read. */
  read: number;
}

/** From so many rows on a table is one that grows with use; graphs, limits and processes stay below. */
const BIG_ROWS = 1_000;
/** A connection that rests tells its counts within ten seconds. */
const COUNTS_TOLD_MS = 11_000;

/** Sizes of all tables with their indexes, in bytes, without what is free in them. */
export function tableSizes(stack: Stack): Promise<Map<string, number>> {
  return stack.database(async (query) => {
    await query('VACUUM (ANALYZE)');
    const rows = await query<{ table: string; bytes: number }>(
      `SELECT relname AS table, pg_total_relation_size(oid) AS bytes FROM pg_class
       WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    );
    return new Map(rows.map(({ table, bytes }) => [table, Number(bytes)]));
  });
}

/** What was read so far; waits until every connection has told. */
export async function tableReads(stack: Stack): Promise<TableReads[]> {
  await sleep(COUNTS_TOLD_MS);
  return stack.database((query) =>
    query<TableReads>(
      `SELECT s.relname AS table, greatest(c.reltuples, 0)::int AS rows, coalesce(s.seq_scan, 0)::int AS scans,
              coalesce(s.seq_tup_read, 0)::int AS read
       FROM pg_stat_user_tables s JOIN pg_class c ON c.oid = s.relid WHERE s.schemaname = 'public'`,
    ),
  );
}

export const bigTables = (tables: readonly TableReads[]): string[] =>
  tables.filter(({ rows }) => rows >= BIG_ROWS).map(({ table }) => table);

/** Big tables that were read sequentially between two looks, with how often and how many rows. */
export function sequentiallyRead(
  before: readonly TableReads[],
  after: readonly TableReads[],
): { table: string; scans: number; read: number }[] {
  const earlier = new Map(before.map((each) => [each.table, each]));
  const big = bigTables(before);
  return after
    .filter(({ table }) => big.includes(table))
    .map(({ table, scans, read }) => ({
      table,
      scans: scans - (earlier.get(table)?.scans ?? 0),
      read: read - (earlier.get(table)?.read ?? 0),
    }))
    .filter(({ scans }) => scans > 0);
}
