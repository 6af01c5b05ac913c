import type { DataSource } from 'typeorm';
import type { CallLatency } from './remaining-time.js';

/** Calls from which a plan's own latencies are trusted. */
const ENOUGH_CALLS = 3;
/** How many of a model's newest calls are looked at. */
const RECENT_CALLS = 200;

/** The latency of each plan's own completed calls, of those plans that have made a few. */
export async function latencyOfPlans(
  dataSource: DataSource,
  planIds: readonly string[],
): Promise<Map<string, CallLatency>> {
  const rows: ({ plan_id: string } & CallLatency)[] = await dataSource.query(
    `SELECT plan_id, percentile_cont(0.5) WITHIN GROUP (ORDER BY latency_ms) AS p50,
       percentile_cont(0.9) WITHIN GROUP (ORDER BY latency_ms) AS p90
     FROM llm_interactions
     WHERE plan_id = ANY($1) AND status = 'completed' AND latency_ms IS NOT NULL
     GROUP BY plan_id HAVING count(*) >= ${ENOUGH_CALLS}`,
    [planIds],
  );
  return new Map(rows.map(({ plan_id, p50, p90 }) => [plan_id, { p50, p90 }]));
}

/** What a call of this model usually reads and writes; null when it was never asked. */
export async function usualTokens(
  dataSource: DataSource,
  model: string,
): Promise<{ input: number; output: number } | null> {
  const rows: { input: number | null; output: number | null }[] = await dataSource.query(
    `SELECT avg(tokens_input) AS input, avg(tokens_output) AS output FROM (
       SELECT tokens_input, tokens_output FROM llm_interactions
       WHERE model = $1 AND status = 'completed' ORDER BY completed_at DESC LIMIT ${RECENT_CALLS}
     ) AS recent`,
    [model],
  );
  const [row] = rows;
  return row?.input == null || row.output == null ? null : { input: row.input, output: row.output };
}
