import type { MadeFrom } from '@planwright/contracts';
import type { PersonEdit } from '@planwright/engine';
import { storableJson } from '../../statements/storable.js';
import type { Query } from '../../statements/transaction.js';

/** What stands in the inbox of what a person sent of an output. */
export interface EditPayload {
  task: string;
  take: PersonEdit['take'];
  content: string | null;
  /** The version that the person had read. */
  version: number;
  /** The newer version that the person had read, null where none was there; left out where that is not known. */
  candidate_version?: number | null;
}

interface EditRow {
  payload: EditPayload;
  generation: number;
  content: string;
  made_from: MadeFrom | null;
  candidate: string | null;
  candidate_made_from: MadeFrom | null;
  candidate_author: 'model' | 'code' | 'person' | null;
}

export async function personEdit(
  query: Query,
  planId: string,
  task: string,
  inboxId: string,
): Promise<PersonEdit | null> {
  const [row] = await query<EditRow>(
    `SELECT i.payload, t.generation, c.content, c.made_from, n.content AS candidate,
            n.made_from AS candidate_made_from, n.author AS candidate_author
     FROM inbox i
     JOIN plan_tasks t ON t.plan_id = i.plan_id AND t.task = $2
     JOIN plan_content c ON c.plan_id = t.plan_id AND c.task = t.task AND c.item = '' AND c.name = 'output'
       AND c.version = t.version
     LEFT JOIN plan_content n ON n.plan_id = t.plan_id AND n.task = t.task AND n.item = '' AND n.name = 'output'
       AND n.version = t.candidate
     WHERE i.inbox_id = $3 AND i.plan_id = $1`,
    [planId, task, inboxId],
  );
  if (!row) return null;
  return {
    take: row.payload.take,
    content: row.payload.content,
    generation: row.generation,
    current: { content: row.content, madeFrom: row.made_from },
    candidate:
      row.candidate === null || row.candidate_author === null
        ? null
        : {
            content: row.candidate,
            madeFrom: row.candidate_made_from,
            author: row.candidate_author,
          },
  };
}

export async function refuseEdit(
  query: Query,
  inboxId: string,
  errors: readonly { path: string; message: string }[],
): Promise<void> {
  await query(
    `UPDATE inbox SET result = $2::jsonb, applied_at = coalesce(applied_at, now()) WHERE inbox_id = $1`,
    [inboxId, storableJson({ errors })],
  );
}
