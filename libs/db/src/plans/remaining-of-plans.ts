import type { PipelineGraph, PlanView, TaskStatus } from '@planwright/contracts';
import type { DataSource } from 'typeorm';
import { modelLatencies } from '../latencies/model-latencies.js';
import { latencyOfPlans } from './latency.js';
import type { PlanRow } from './plan-row.js';
import { type CallLatency, remainingTime } from './remaining-time.js';

/** The remaining time of live plans, in three queries for all of them. */
export async function remainingOf(
  dataSource: DataSource,
  plans: readonly PlanRow[],
  graphByHash: (hash: string) => Promise<PipelineGraph>,
  defaultModel: string | null,
): Promise<Map<string, PlanView['remaining_ms']>> {
  const remaining = new Map<string, PlanView['remaining_ms']>();
  if (!plans.length) return remaining;
  const ids = plans.map((plan) => plan.plan_id);
  const own = await latencyOfPlans(dataSource, ids);
  const rows: { plan_id: string; statuses: Record<string, TaskStatus> }[] = await dataSource.query(
    `SELECT plan_id, jsonb_object_agg(task, status) AS statuses FROM plan_tasks WHERE plan_id = ANY($1) GROUP BY plan_id`,
    [ids],
  );
  const statuses = new Map(rows.map((found) => [found.plan_id, new Map(Object.entries(found.statuses))]));
  const modelOf = (plan: PlanRow): string => plan.llm_model ?? defaultModel ?? '';
  const recorded = await latencyOfModels(dataSource, [...new Set(plans.map(modelOf))]);
  for (const plan of plans) {
    const latency = own.get(plan.plan_id) ?? recorded.get(modelOf(plan)) ?? null;
    const graph = await graphByHash(plan.graph_hash);
    remaining.set(plan.plan_id, remainingTime(graph, statuses.get(plan.plan_id) ?? new Map(), latency));
  }
  return remaining;
}

/** What is recorded of each model's calls, in milliseconds; one without calls is left out. */
export async function latencyOfModels(
  dataSource: DataSource,
  models: readonly string[],
): Promise<Map<string, CallLatency>> {
  const recorded = await modelLatencies(dataSource, models);
  return new Map([...recorded].map(([model, { p50Ms, p90Ms }]) => [model, { p50: p50Ms, p90: p90Ms }]));
}
