import { z } from 'zod';

/** Raised when an older build could no longer read what is written. */
export const FORMAT = 'planwright-backup/1';

export const MANIFEST_ENTRY = 'manifest.json';

export const TableEntry = z.object({
  name: z.string().min(1),
  /** In the order in which the rows give them; generated columns are left out. */
  columns: z.array(z.string()),
  rows: z.number().int().min(0),
  bytes: z.number().int().min(0),
  /** Of the parts of the table, one behind the other. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type TableEntry = z.infer<typeof TableEntry>;

/** What a backup says of itself; the last entry of the archive, since only then are rows and sums known. */
export const Manifest = z.object({
  format: z.literal(FORMAT),
  /** The moment that every row is of. */
  made_at: z.iso.datetime(),
  planwright_version: z.string(),
  postgres_version: z.string(),
  /** What the schema is made of, oldest first. */
  migrations: z.array(z.object({ timestamp: z.number().int(), name: z.string() })).min(1),
  plans: z.object({ total: z.number().int().min(0), under_way: z.number().int().min(0) }),
  tables: z.array(TableEntry).min(1),
});
export type Manifest = z.infer<typeof Manifest>;

/** A part of a table in the archive; tar wants a size before the content, so a table is written in parts. */
export const partName = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, '0')}.copy`;

/** The table that an entry of the archive is a part of. */
export const tableOfPart = (entry: string): string | undefined =>
  /^tables\/(.+)\/\d{6,}\.copy$/.exec(entry)?.[1];
