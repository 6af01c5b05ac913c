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

const isTime = (value: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value)) && value > '1';

/**
 * Reads what `writeCursor` wrote.
 * @throws Refusal invalid_query when it is something else or was made for another sort.
 */
export function readCursor(text: string, sort: string, column: string): Position {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return refuse();
  }
  const [madeFor, value, id]: unknown[] = Array.isArray(parsed) ? parsed : [];
  if (madeFor !== sort || typeof value !== 'string' || typeof id !== 'string') return refuse();
  if (!UUID.test(id)) return refuse();
  if (column === 'created_at' ? !isTime(value) : value.includes('\0')) return refuse();
  return { sort, value, id };
}
