import type { DataSource } from 'typeorm';

/** How many of a model's newest completed calls are looked at. */
const NEWEST = 200;

export interface ModelLatency {
  calls: number;
  p50Ms: number;
  p90Ms: number;
}

/** Latencies of the newest completed calls of each named model; one that has none is left out. */
export async function modelLatencies(
  dataSource: DataSource,
  models: readonly string[],
): Promise<Map<string, ModelLatency>> {
  const rows: { model: string; calls: number; p50: number; p90: number }[] = await dataSource.query(
    `SELECT m.model, count(*)::int AS calls,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY latency_ms) AS p50,
       percentile_cont(0.9) WITHIN GROUP (ORDER BY latency_ms) AS p90
     FROM unnest($1::text[]) AS m(model)
     CROSS JOIN LATERAL (
       SELECT i.latency_ms FROM llm_interactions i
       WHERE i.model = m.model AND i.status = 'completed' ORDER BY i.completed_at DESC LIMIT ${NEWEST}
     ) AS recent
     GROUP BY m.model`,
    [models],
  );
  return new Map(rows.map(({ model, calls, p50, p90 }) => [model, { calls, p50Ms: p50, p90Ms: p90 }]));
}
