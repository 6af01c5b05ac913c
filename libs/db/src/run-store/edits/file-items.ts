import type { NewEvent } from '@planwright/contracts';
import type { Query } from '../../statements/transaction.js';

interface ItemsOf {
  planId: string;
  task: string;
  stage: string;
  generation: number;
}

/** Points the files of a map's items at what this generation made of them; files of items that are no more go. */
export async function fileItems(
  query: Query,
  { planId, task, stage, generation }: ItemsOf,
  names: readonly string[],
): Promise<NewEvent[]> {
  const filed = await query<{ event: NewEvent }>(
    `WITH made AS (
       SELECT DISTINCT ON (name) * FROM plan_content
       WHERE plan_id = $1 AND task = $2 AND item <> '' AND generation = $4 AND name = ANY($5)
       ORDER BY name, version DESC
     ), filed AS (
       INSERT INTO plan_files AS f (plan_id, name, task, stage, content_id, content_type, size, version, sha256)
       SELECT $1, name, $2, $3, content_id, content_type, size, version, sha256 FROM made
       ON CONFLICT (plan_id, name) DO UPDATE SET content_id = EXCLUDED.content_id, content_type = EXCLUDED.content_type,
         size = EXCLUDED.size, version = EXCLUDED.version, sha256 = EXCLUDED.sha256, created_at = now()
       RETURNING f.*
     )
     SELECT content_event($1, $2, name, version, size, content_type) AS event FROM filed ORDER BY name`,
    [planId, task, stage, generation, names],
  );
  await query(
    `DELETE FROM plan_files f USING plan_content c WHERE f.plan_id = $1 AND f.task = $2
       AND c.content_id = f.content_id AND c.item <> '' AND c.generation < $3`,
    [planId, task, generation],
  );
  return filed.map(({ event }) => event);
}
