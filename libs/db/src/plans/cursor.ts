import { Refusal } from '@planwright/contracts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface Position {
  sort: string;
  /** The value of the sorted column; a time is ISO 8601. */
  value: string;
  /** Of the row that the page ended with. */
  id: string;
}

/** Where a page of a list ended, as an opaque text. */
export const writeCursor = ({ sort, value, id }: Position): string =>
  Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');

const refuse = (): never => {
  throw new Refusal('invalid_query', 'The cursor does not belong to this list.', [
    { path: 'cursor', message: 'take next_cursor of the page before, with the same sort' },
  ]);
};

export type ColumnType = 'timestamptz' | 'text' | 'bigint' | 'numeric';

const isTime = (value: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value)) && value > '1';

/** Whether the database can read a text as a value of the type. */
const FITS: Record<ColumnType, (value: string) => boolean> = {
  timestamptz: isTime,
  text: (value) => !value.includes('\0'),
  bigint: (value) => /^\d{1,15}$/.test(value),
  numeric: (value) => /^\d{1,15}(\.\d{1,6})?$/.test(value),
};

/**
 * Reads what `writeCursor` wrote.
 * @throws Refusal invalid_query when it is something else or was made for another sort.
 */
export function readCursor(text: string, sort: string, type: ColumnType): Position {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return refuse();
  }
  const [madeFor, value, id]: unknown[] = Array.isArray(parsed) ? parsed : [];
  if (madeFor !== sort || typeof value !== 'string' || typeof id !== 'string') return refuse();
  if (!UUID.test(id) || !FITS[type](value)) return refuse();
  return { sort, value, id };
}
