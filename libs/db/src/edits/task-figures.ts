import type { DataSource } from 'typeorm';

/** What a task took when it was last made. */
export interface TaskFigures {
  calls: number;
  /** Input and output together, of every attempt. */
  tokens: number;
  costMicros: number;
  durationMs: number;
}

/**
 * From the ledger: the calls of the newest generation that ended with an output of the task's own. Its duration is from
 * the first question to the last answer.
 */
export async function taskFigures(
  dataSource: DataSource,
  planId: string,
  tasks: readonly string[],
): Promise<Map<string, TaskFigures>> {
  const rows: { task: string; calls: number; tokens: number; cost: number; duration: number }[] =
    await dataSource.query(
      `WITH made AS (
         SELECT task, max(generation) AS generation FROM plan_content
         WHERE plan_id = $1 AND task = ANY($2) AND item = '' AND name = 'output' AND author <> 'person'
         GROUP BY task
       )
       SELECT m.task, count(DISTINCT c.call_id)::int AS calls,
              coalesce(sum(i.tokens_input + i.tokens_output), 0)::float8 AS tokens,
              coalesce(sum(i.cost_micros), 0)::float8 AS cost,
              coalesce(extract(epoch FROM max(i.completed_at) - min(i.created_at)) * 1000, 0)::float8 AS duration
       FROM made m
       LEFT JOIN llm_calls c ON c.plan_id = $1 AND c.task = m.task AND c.generation = m.generation
         AND c.state = 'answered'
       LEFT JOIN llm_interactions i ON i.call_id = c.call_id
       GROUP BY m.task`,
      [planId, tasks],
    );
  return new Map(
    rows.map(({ task, calls, tokens, cost, duration }) => [
      task,
      { calls, tokens, costMicros: cost, durationMs: Math.round(duration) },
    ]),
  );
}
