import type { DataSource } from 'typeorm';
import { storableJson } from '../statements/storable.js';

/** Keeps what a person sent to a run until an activity applies it; the update to the workflow carries the id. */
export async function insertInbox(
  dataSource: DataSource,
  planId: string,
  kind: string,
  payload: Record<string, unknown>,
): Promise<string> {
  const [row]: { inbox_id: string }[] = await dataSource.query(
    `INSERT INTO inbox (plan_id, kind, payload) VALUES ($1, $2, $3::jsonb) RETURNING inbox_id`,
    [planId, kind, storableJson(payload)],
  );
  if (!row) throw new Error(`the inbox of plan ${planId} took no ${kind}`);
  return row.inbox_id;
}
