import { StackError } from '../stack-error.js';
import { tableExists, type Query } from './catalog.js';

/** A process that was killed looks alive for so long. */
const SEEN_WITHIN_S = 10;

/**
 * Sees that no process of Planwright works on the database: by their heartbeats, and by who is connected.
 * @throws StackError naming them.
 */
export async function refuseWhileInUse(query: Query): Promise<void> {
  const connected = await query<{ who: string }>(
    `SELECT DISTINCT application_name AS who FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()
       AND application_name IN ('planwright-api', 'planwright-gateway', 'planwright-worker') ORDER BY 1`,
  );
  const beating = (await tableExists(query, 'processes'))
    ? await query<{ who: string }>(
        `SELECT role || ' (process ' || pid || ' on ' || host || ', seen ' ||
           round(extract(epoch FROM now() - seen_at))::integer || ' s ago)' AS who
         FROM processes WHERE seen_at > now() - make_interval(secs => $1) ORDER BY 1`,
        [SEEN_WITHIN_S],
      )
    : [];
  const found = [...connected, ...beating].map(({ who }) => who);
  if (found.length === 0) return;
  throw new StackError(
    `the database is in use by ${found.join(', ')}`,
    `end the stack with Ctrl-C (after a kill wait ${SEEN_WITHIN_S} s), then restore; nothing was changed`,
  );
}
