import type { MadeFrom } from '@planwright/contracts';
import type { Query } from './stored.js';

interface Held {
  task: string;
  needs: string[];
  sha256: string;
  made_from: MadeFrom | null;
}

/**
 * Tasks whose output that holds was made from something else than its needs hold now, by the hashes noted with it and
 * those of the texts themselves.
 */
export async function staleByHash(query: Query, planId: string): Promise<string[]> {
  const held = await query<Held>(
    `SELECT t.task, array(SELECT jsonb_array_elements_text(spec -> 'needs')) AS needs, c.made_from,
            encode(sha256(convert_to(c.content, 'UTF8')), 'hex') AS sha256
     FROM plan_tasks t JOIN plans p USING (plan_id) JOIN pipelines g USING (graph_hash)
     JOIN LATERAL jsonb_array_elements(g.graph -> 'tasks') AS spec ON spec ->> 'name' = t.task
     JOIN plan_content c ON c.plan_id = t.plan_id AND c.task = t.task AND c.version = t.version
       AND c.item = '' AND c.name = 'output'
     WHERE t.plan_id = $1 ORDER BY t.position`,
    [planId],
  );
  const now = new Map(held.map(({ task, sha256 }) => [task, sha256]));
  return held
    .filter(({ needs, made_from }) => needs.some((need) => made_from?.[need]?.sha256 !== now.get(need)))
    .map(({ task }) => task);
}
