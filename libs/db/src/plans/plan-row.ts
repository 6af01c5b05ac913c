import { type FailureInfo, isEnded, type PlanView, type Tokens } from '@planwright/contracts';

/** Characters of the prompt that a list shows; a single plan shows all of it. */
export const LISTED_PROMPT_CHARACTERS = 2000;

const MICROS = 1_000_000;
export const toUsd = (micros: number): number => micros / MICROS;
export const toMicros = (usd: number): number => Math.round(usd * MICROS);

export interface TokenColumns {
  tokens_input: number;
  tokens_output: number;
  tokens_reasoning: number;
  tokens_cached: number;
}

export const tokensOf = (row: TokenColumns): Tokens => ({
  input: row.tokens_input,
  output: row.tokens_output,
  reasoning: row.tokens_reasoning,
  cached: row.tokens_cached,
});

export const timeOf = (at: Date | null): string | null => at?.toISOString() ?? null;

/** The token sums of a table's alias. */
export const tokenColumns = (alias: string): string =>
  ['input', 'output', 'reasoning', 'cached'].map((kind) => `${alias}.tokens_${kind}`).join(', ');

/** A plan as it is read; `prompt` is an expression, since a list cuts it. */
export const planColumns = (prompt: string): string => `
  p.plan_id, p.kind, p.title, ${prompt} AS prompt, p.status, p.outcome, p.graph_hash,
  p.progress_percentage, p.completed_tasks, p.failed_tasks, p.blocked_tasks,
  p.total_tasks, p.llm_model, p.speed_vs_detail, ${tokenColumns('p')}, p.spent_micros,
  p.created_at, p.started_at, p.completed_at, p.tags, p.project_id, p.source_plan_id,
  p.budget_micros, p.archived_at, p.example, p.error, p.offline,
  ARRAY(SELECT t.task FROM plan_tasks t
        WHERE t.plan_id = p.plan_id AND t.status IN ('running', 'waiting') ORDER BY t.position) AS current_tasks,
  (SELECT count(*)::int FROM plan_tasks t
   WHERE t.plan_id = p.plan_id AND t.candidate IS NOT NULL) AS waiting_merges,
  coalesce((SELECT c.seq FROM event_counters c WHERE c.stream = 'plan:' || p.plan_id), 0) AS last_seq`;

export interface PlanRow extends TokenColumns {
  plan_id: string;
  kind: string;
  title: string;
  prompt: string;
  status: PlanView['status'];
  outcome: PlanView['outcome'];
  graph_hash: string;
  progress_percentage: number;
  completed_tasks: number;
  failed_tasks: number;
  blocked_tasks: number;
  total_tasks: number;
  current_tasks: string[];
  waiting_merges: number;
  llm_model: string | null;
  speed_vs_detail: PlanView['speed_vs_detail'];
  spent_micros: number;
  created_at: Date;
  started_at: Date | null;
  completed_at: Date | null;
  tags: string[];
  project_id: string | null;
  source_plan_id: string | null;
  budget_micros: number | null;
  archived_at: Date | null;
  example: boolean;
  error: FailureInfo | null;
  offline: boolean;
  last_seq: number;
}

export function toPlanView(row: PlanRow, remaining: PlanView['remaining_ms']): PlanView {
  const { graph_hash: _graph, spent_micros, budget_micros, ...rest } = row;
  const { tokens_input: _i, tokens_output: _o, tokens_reasoning: _r, tokens_cached: _c, ...plain } = rest;
  return {
    ...plain,
    tokens: tokensOf(row),
    cost_usd: toUsd(spent_micros),
    budget_usd: budget_micros === null ? null : toUsd(budget_micros),
    created_at: row.created_at.toISOString(),
    started_at: timeOf(row.started_at),
    completed_at: timeOf(row.completed_at),
    archived_at: timeOf(row.archived_at),
    remaining_ms: isEnded(row.status) ? null : remaining,
  };
}
