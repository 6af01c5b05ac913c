import type { DataSource } from 'typeorm';

/** How many of a model's newest completed calls are looked at. */
const NEWEST = 400;
/** Of fewer than these a 95th percentile says nothing. */
const ENOUGH_CALLS = 20;
const KEPT_MS = 30_000;

/**
 * The 95th percentile of a model's newest completed calls in milliseconds, or null where too few are known.
 *
 * A request that was cancelled because the second one sent beside it answered first counts with the time that it had
 * taken by then. Without these the slow calls would vanish from the sample, the percentile would fall from one reading
 * to the next, and more and more calls would be asked twice.
 */
export async function readTailLatency(dataSource: DataSource, model: string): Promise<number | null> {
  const [row]: { p95: number }[] = await dataSource.query(
    `SELECT percentile_cont(0.95) WITHIN GROUP (ORDER BY latency_ms) AS p95 FROM (
       SELECT greatest(i.latency_ms, slow.latency_ms) AS latency_ms
       FROM (
         SELECT call_id, round, attempt, latency_ms, created_at FROM llm_interactions
         WHERE model = $1 AND status = 'completed' ORDER BY completed_at DESC LIMIT ${NEWEST}
       ) AS i
       LEFT JOIN llm_interactions slow ON slow.call_id = i.call_id AND slow.attempt = i.attempt - 1
         AND slow.round = i.round AND slow.status = 'cancelled' AND slow.completed_at > i.created_at
     ) AS recent HAVING count(*) >= ${ENOUGH_CALLS}`,
    [model],
  );
  return row?.p95 ?? null;
}

/**
 * Keeps what `read` says of each model in memory for 30 s; those that ask meanwhile share one reading. When it fails,
 * what was known before stands for as long again.
 */
export function keepTailLatency(
  read: (model: string) => Promise<number | null>,
  now: () => number = Date.now,
): (model: string) => Promise<number | null> {
  const kept = new Map<string, { readAt: number; p95: Promise<number | null> }>();
  return (model) => {
    const known = kept.get(model);
    if (known && now() - known.readAt < KEPT_MS) return known.p95;
    const p95 = read(model).catch(() => known?.p95 ?? null);
    kept.set(model, { readAt: now(), p95 });
    return p95;
  };
}
