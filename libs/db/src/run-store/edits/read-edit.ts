import type { MadeFrom } from '@planwright/contracts';
import type { PersonEdit } from '@planwright/engine';
import type { Query } from '../../statements/transaction.js';
import type { EditPayload } from './settle-inbox.js';

interface EditRow {
  payload: EditPayload;
  generation: number;
  content: string;
  made_from: MadeFrom | null;
  candidate: string | null;
  candidate_made_from: MadeFrom | null;
  candidate_author: 'model' | 'code' | 'person' | null;
}

/** What a person sent, with what it is held against. Once it is settled its text is no more: see `answeredEdit`. */
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
