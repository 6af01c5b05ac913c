import type { FeedEvent } from '@planwright/contracts';
import type { DataSource } from 'typeorm';

/** Events that one read brings at most. */
export const PAGE = 500;

export interface EventRow {
  stream: string;
  seq: number;
  event: string;
  payload: unknown;
  at: Date;
}

/** What was checked when it was written is not checked again. */
export const feedEventOf = ({ seq, event, payload, at }: EventRow): FeedEvent =>
  ({ seq, event, payload, at: at.toISOString() }) as FeedEvent;

/** The next events of a stream after `since`, in order, at most a page. */
export async function readPage(dataSource: DataSource, stream: string, since: number): Promise<FeedEvent[]> {
  const rows: EventRow[] = await dataSource.query(
    `SELECT stream, seq, event, payload, at FROM events WHERE stream = $1 AND seq > $2 ORDER BY seq LIMIT ${PAGE}`,
    [stream, since],
  );
  return rows.map(feedEventOf);
}

/** The last number of a stream; 0 when nothing was told on it. */
export async function lastSeq(dataSource: DataSource, stream: string): Promise<number> {
  const rows: { seq: number }[] = await dataSource.query(`SELECT seq FROM event_counters WHERE stream = $1`, [
    stream,
  ]);
  return rows[0]?.seq ?? 0;
}
