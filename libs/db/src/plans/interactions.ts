import type {
  FailureInfo,
  InteractionListQuery,
  InteractionPage,
  InteractionSummary,
  InteractionView,
} from '@planwright/contracts';
import type { DataSource } from 'typeorm';
import { readCursor, writeCursor } from './cursor.js';
import { type TokenColumns, tokenColumns, tokensOf, toUsd } from './plan-row.js';

interface SummaryRow extends TokenColumns {
  interaction_id: string;
  call_id: string;
  task: string;
  step: string;
  item: string;
  attempt: number;
  model: string;
  status: InteractionSummary['status'];
  cost_micros: number;
  queued_ms: number | null;
  first_token_ms: number | null;
  latency_ms: number | null;
  error: FailureInfo | null;
  fallback_from: string | null;
  created_at: Date;
}

type InteractionRow = SummaryRow & Pick<InteractionView, 'request' | 'response' | 'reasoning'>;

const COLUMNS = `i.interaction_id, i.call_id, i.task, i.step, i.item, i.attempt, i.model, i.status,
  ${tokenColumns('i')}, i.cost_micros, i.queued_ms, i.first_token_ms, i.latency_ms, i.error, i.fallback_from,
  i.created_at`;
const ORDER = 'created_at';

const summaryOf = (row: SummaryRow): InteractionSummary => ({
  interaction_id: row.interaction_id,
  call_id: row.call_id,
  task: row.task,
  step: row.step,
  item: row.item,
  attempt: row.attempt,
  model: row.model,
  status: row.status,
  tokens: tokensOf(row),
  cost_usd: toUsd(row.cost_micros),
  queued_ms: row.queued_ms,
  first_token_ms: row.first_token_ms,
  duration_ms: row.latency_ms,
  error: row.error,
  fallback_from: row.fallback_from,
  created_at: row.created_at.toISOString(),
});

/** Every attempt at every call of a task, oldest first, with what was asked and answered. */
export async function interactionsOfTask(
  dataSource: DataSource,
  planId: string,
  task: string,
): Promise<InteractionView[]> {
  const rows: InteractionRow[] = await dataSource.query(
    `SELECT ${COLUMNS}, i.request, i.response, i.reasoning
     FROM llm_interactions i WHERE i.plan_id = $1 AND i.task = $2 ORDER BY i.created_at, i.interaction_id`,
    [planId, task],
  );
  return rows.map((row) => {
    const { request, response, reasoning } = row;
    return { ...summaryOf(row), request, response, reasoning };
  });
}

/** $1 the plan, $2 since when, $3 and $4 the moment and id after which it goes on; null for no such bound. */
export const pageOfPlan = (limit: number): string =>
  `SELECT ${COLUMNS} FROM llm_interactions i
   WHERE i.plan_id = $1
     AND (i.created_at, i.interaction_id) > (coalesce($3::timestamptz, '-infinity'), coalesce($4::uuid, '00000000-0000-0000-0000-000000000000'))
     AND i.created_at >= coalesce($2::timestamptz, '-infinity')
   ORDER BY i.created_at, i.interaction_id LIMIT ${limit + 1}`;

/**
 * One page of every attempt at every call of a plan, oldest first, without its words.
 * @throws Refusal invalid_query when the cursor belongs to another list.
 */
export async function interactionsOfPlan(
  dataSource: DataSource,
  planId: string,
  { since, cursor, limit }: InteractionListQuery,
): Promise<InteractionPage> {
  const after = cursor === undefined ? null : readCursor(cursor, ORDER, 'timestamptz');
  const rows: SummaryRow[] = await dataSource.query(pageOfPlan(limit), [
    planId,
    since ?? null,
    after?.value ?? null,
    after?.id ?? null,
  ]);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: page.map(summaryOf),
    next_cursor: more
      ? writeCursor({ sort: ORDER, value: last.created_at.toISOString(), id: last.interaction_id })
      : null,
  };
}
