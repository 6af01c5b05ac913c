import type { PlanView, TaskView } from '@planwright/contracts';
import { alike } from './alike.js';
import type { Query } from './stored.js';

interface Sums {
  task: string;
  model: string;
  attempts: number;
  failures: number;
  input: number;
  output: number;
  reasoning: number;
  cached: number;
  cost_micros: number;
  latency_ms: number;
}

const sum = (rows: Sums[], field: Exclude<keyof Sums, 'task' | 'model'>): number =>
  rows.reduce((total, row) => total + row[field], 0);

const figuresOf = (rows: Sums[]) => ({
  tokens: {
    input: sum(rows, 'input'),
    output: sum(rows, 'output'),
    reasoning: sum(rows, 'reasoning'),
    cached: sum(rows, 'cached'),
  },
  cost_usd: sum(rows, 'cost_micros') / 1_000_000,
});

/** Counters and sums of tasks, plan and plan_metrics against the interactions and the tasks themselves. */
export async function figureProblems(query: Query, plan: PlanView, tasks: TaskView[]): Promise<string[]> {
  const problems: string[] = [];
  const same = (what: string, actual: unknown, expected: unknown): void => {
    if (!alike(actual, expected))
      problems.push(`${what}: ${JSON.stringify(actual)}, but should be ${JSON.stringify(expected)}`);
  };
  const byModel = await query<Sums>(
    `SELECT task, model, count(*) AS attempts, count(*) FILTER (WHERE status = 'failed') AS failures,
            sum(tokens_input) AS input, sum(tokens_output) AS output, sum(tokens_reasoning) AS reasoning,
            sum(tokens_cached) AS cached, sum(cost_micros)::bigint AS cost_micros, sum(latency_ms) AS latency_ms
     FROM llm_interactions WHERE plan_id = $1 AND status <> 'running' GROUP BY task, model ORDER BY task, model`,
    [plan.plan_id],
  );
  const metrics = await query<Sums>(
    `SELECT task, model, attempts, failures, tokens_input AS input, tokens_output AS output,
            tokens_reasoning AS reasoning, tokens_cached AS cached, cost_micros, latency_ms
     FROM plan_metrics WHERE plan_id = $1 ORDER BY task, model`,
    [plan.plan_id],
  );
  same(
    'plan_metrics',
    metrics.map((row) => ({ ...row, attempts: Number(row.attempts) })),
    byModel.map((row) => ({ ...row })),
  );
  for (const task of tasks) {
    const own = byModel.filter((row) => row.task === task.task);
    same(`calls of ${task.task}`, task.calls, sum(own, 'attempts'));
    const { tokens, cost_usd } = task;
    same(`figures of ${task.task}`, { tokens, cost_usd }, figuresOf(own));
    if (task.status === 'completed' && !task.gaps.length)
      same(`items done of ${task.task}`, task.items_done, task.items_total);
  }
  same('figures of the plan', { tokens: plan.tokens, cost_usd: plan.cost_usd }, figuresOf(byModel));
  const count = (status: string) => tasks.filter((task) => task.status === status).length;
  same(
    'counters of the plan',
    [plan.completed_tasks, plan.failed_tasks, plan.blocked_tasks, plan.total_tasks],
    // What is out of date has an output: nothing in the plan waits for it.
    [count('completed') + count('stale'), count('failed'), count('blocked'), tasks.length],
  );
  if (plan.status === 'completed')
    same('progress', plan.progress_percentage === 100, plan.failed_tasks === 0);
  return problems;
}
