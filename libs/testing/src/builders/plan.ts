import { randomUUID } from 'node:crypto';
import type { DataSource } from '@planwright/db';
import { type PipelineGraph, type PlanStatus, planStream } from '@planwright/contracts';
import { aGraph } from './graph.js';

export interface PlanShape {
  graph?: PipelineGraph;
  status?: PlanStatus;
  prompt?: string;
  title?: string;
  budgetMicros?: number | null;
  options?: Record<string, unknown>;
  llmModel?: string | null;
}

/** Inserts a plan with its tasks and event 1, as the API does; it runs unless told otherwise. Returns its id. */
export async function insertPlan(dataSource: DataSource, shape: PlanShape = {}): Promise<string> {
  const planId = randomUUID();
  const graph = shape.graph ?? aGraph();
  const status = shape.status ?? 'running';
  await dataSource.transaction(async (manager) => {
    await manager.query(
      `INSERT INTO pipelines (graph_hash, kind, graph) VALUES ($1, $2, $3::jsonb) ON CONFLICT DO NOTHING`,
      [graph.graph_hash, graph.kind, JSON.stringify(graph)],
    );
    await manager.query(
      `INSERT INTO plans (plan_id, kind, title, prompt, status, graph_hash, speed_vs_detail, llm_model, options,
         budget_micros, total_tasks)
       VALUES ($1, $2, $3, $4, $5, $6, 'balanced_speed_and_detail', $7, $8::jsonb, $9, $10)`,
      [
        planId,
        graph.kind,
        shape.title ?? 'A plan',
        shape.prompt ?? 'Open a zero-waste café in Lisbon',
        status,
        graph.graph_hash,
        shape.llmModel ?? null,
        JSON.stringify(shape.options ?? {}),
        shape.budgetMicros ?? null,
        graph.tasks.length,
      ],
    );
    for (const [position, task] of graph.tasks.entries()) {
      await manager.query(
        `INSERT INTO plan_tasks (plan_id, task, position, stage, weight) VALUES ($1, $2, $3, $4, $5)`,
        [planId, task.name, position, task.stage, task.weight],
      );
    }
    await manager.query(`SELECT append_events($1, $2::jsonb)`, [
      planStream(planId),
      JSON.stringify([{ event: 'plan_status', payload: { plan_id: planId, status } }]),
    ]);
  });
  return planId;
}
