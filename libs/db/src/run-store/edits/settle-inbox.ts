import type { ErrorCode } from '@planwright/contracts';
import type { PersonEdit } from '@planwright/engine';
import { storableJson } from '../../statements/storable.js';
import type { Query } from '../../statements/transaction.js';

/** What stands in the inbox of what a person sent of an output. */
export interface EditPayload {
  task: string;
  take: PersonEdit['take'];
  /** Null once it is settled, and where a version that is there was taken. */
  content: string | null;
  /** The version that the person had read. */
  version: number;
  /** The newer version that the person had read, null where none was there; left out where that is not known. */
  candidate_version?: number | null;
}

type Errors = { path: string; message: string }[];
/** What became of it. `errors`: why a text was not taken. */
export type Settled =
  { refused: ErrorCode; errors?: Errors } | { refused: null; version: number; changed: boolean };

/**
 * Notes what became of an edit, the first time; its text is in the version then, or refused, and not kept here as well.
 * False when it was settled before.
 */
export async function settleInbox(query: Query, inboxId: string, result: Settled): Promise<boolean> {
  const settled = await query(
    `UPDATE inbox SET result = $2::jsonb, applied_at = now(), payload = payload || '{"content": null}'
     WHERE inbox_id = $1 AND result IS NULL RETURNING inbox_id`,
    [inboxId, storableJson(result)],
  );
  return settled.length > 0;
}

export async function refuseEdit(query: Query, inboxId: string, errors: Errors): Promise<void> {
  await settleInbox(query, inboxId, { refused: 'content_invalid', errors });
}

/** A run that comes to it later refuses it; one that is just taking it is waited for. */
export const withdrawEdit = (query: Query, inboxId: string): Promise<boolean> =>
  settleInbox(query, inboxId, { refused: 'worker_unavailable' });
