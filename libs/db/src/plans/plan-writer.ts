import {
  type GateBody,
  type NewEvent,
  type PatchPlanBody,
  type PipelineGraph,
  type PlanIntake,
  planStream,
  Refusal,
  type SpeedVsDetail,
} from '@planwright/contracts';
import type { DataSource } from 'typeorm';
import { randomUUID } from 'node:crypto';
import { insertInbox } from '../inbox/inbox.js';
import { type EditPayload, withdrawEdit } from '../run-store/edits/settle-inbox.js';
import { inTransaction, type Query, statementsOn } from '../statements/transaction.js';
import { deletePlan } from './delete-plan.js';
import { toMicros } from './plan-row.js';
import { titleOfPrompt } from './title-of-prompt.js';

export interface NewPlan {
  prompt: string;
  /** Derived from the prompt where it is left out. */
  title?: string | undefined;
  /** The graph that the plan keeps for its whole life; it must be published. */
  graph: PipelineGraph;
  speed: SpeedVsDetail;
  llmModel: string | null;
  offline: boolean;
  /** The worked example: marked so wherever a person sees it. */
  example?: boolean;
  intake: PlanIntake | null;
  options: Record<string, string | number | boolean | null>;
  tags: readonly string[];
  projectId: string | null;
  sourcePlanId: string | null;
  budgetUsd: number | null;
  /** Same key and same body: the same plan; same key and another body is refused. */
  idempotency?: { key: string; bodySha256: string } | undefined;
}

/** The few things that the API itself writes: everything else of a run is written by activities. */
export interface PlanWriter {
  /**
   * Stores plan, tasks, event 1 and the idempotency key in one transaction. `created` is false when the key was known.
   * @throws Refusal idempotency_conflict, or invalid_body when source_plan_id names no plan.
   */
  createPlan(plan: NewPlan): Promise<{ planId: string; created: boolean }>;
  /** Notes that Temporal has the run, so that no sweeper starts it. */
  noteStarted(planId: string): Promise<void>;
  /** @throws Refusal plan_not_found */
  patchPlan(planId: string, patch: PatchPlanBody): Promise<void>;
  /** Deletes the plan with everything it made. @throws Refusal plan_not_found */
  deletePlan(planId: string): Promise<void>;
  /** Keeps a gate's answer for the run; an update carries its id. @throws Refusal plan_not_found */
  storeGateAnswer(planId: string, answer: GateBody & { task: string }): Promise<string>;
  /** Keeps what a person sent of an output for the run. @throws Refusal plan_not_found */
  storeEdit(planId: string, edit: EditPayload): Promise<string>;
  /** Takes back an edit that nobody has taken up; false when it was done or refused before. */
  withdrawEdit(inboxId: string): Promise<boolean>;
  /** The most that the plan may cost; null for no cap. @throws Refusal plan_not_found */
  setBudget(planId: string, budgetUsd: number | null): Promise<void>;
}

const FOREIGN_KEY_VIOLATION = '23503';
const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

export function createPlanWriter(dataSource: DataSource): PlanWriter {
  const query = statementsOn(dataSource);
  const found = (rows: unknown[]): void => {
    if (!rows.length) throw new Refusal('plan_not_found');
  };
  const store = async (planId: string, kind: string, payload: Record<string, unknown>): Promise<string> => {
    try {
      return await insertInbox(dataSource, planId, kind, payload);
    } catch (error) {
      if (codeOf(error) === FOREIGN_KEY_VIOLATION) throw new Refusal('plan_not_found');
      throw error;
    }
  };
  return {
    async createPlan(plan) {
      const known = await planOfKey(query, plan);
      if (known) return { planId: known, created: false };
      const planId = randomUUID();
      try {
        await inTransaction(dataSource, (inside) => insertPlan(inside, planId, plan));
        return { planId, created: true };
      } catch (error) {
        if (!(error instanceof KeyTaken)) throw error;
        // The other request has committed: the insert waited for it. Its plan may be deleted again by now.
        const theirs = await planOfKey(query, plan);
        return theirs ? { planId: theirs, created: false } : this.createPlan(plan);
      }
    },
    async noteStarted(planId) {
      await query(`UPDATE plans SET workflow_started_at = now() WHERE plan_id = $1`, [planId]);
    },
    async patchPlan(planId, { title, tags, archived }) {
      const rows = await query(
        `UPDATE plans SET title = coalesce($2, title), tags = coalesce($3, tags),
           archived_at = CASE WHEN $4::boolean IS NULL THEN archived_at WHEN NOT $4 THEN NULL
                              ELSE coalesce(archived_at, now()) END
         WHERE plan_id = $1 RETURNING plan_id`,
        [planId, title ?? null, tags ?? null, archived ?? null],
      );
      found(rows);
    },
    async deletePlan(planId) {
      if (!(await inTransaction(dataSource, (inside) => deletePlan(inside, planId))))
        throw new Refusal('plan_not_found');
    },
    storeGateAnswer: (planId, answer) => store(planId, 'gate_answer', answer),
    storeEdit: (planId, edit) => store(planId, 'edit', { ...edit }),
    withdrawEdit: (inboxId) => withdrawEdit(query, inboxId),
    async setBudget(planId, budgetUsd) {
      const micros = budgetUsd === null ? null : toMicros(budgetUsd);
      found(
        await query(`UPDATE plans SET budget_micros = $2 WHERE plan_id = $1 RETURNING plan_id`, [
          planId,
          micros,
        ]),
      );
    },
  };
}

/** Another request with the same key was first. */
class KeyTaken extends Error {}

async function planOfKey(query: Query, { idempotency }: NewPlan): Promise<string | null> {
  if (!idempotency) return null;
  const [known] = await query<{ plan_id: string; body_sha256: string }>(
    `SELECT plan_id, body_sha256 FROM idempotency_keys WHERE key = $1`,
    [idempotency.key],
  );
  if (!known) return null;
  if (known.body_sha256 !== idempotency.bodySha256) throw new Refusal('idempotency_conflict');
  return known.plan_id;
}

async function insertPlan(query: Query, planId: string, plan: NewPlan): Promise<void> {
  const { graph, idempotency } = plan;
  if (plan.sourcePlanId) {
    const source = await query(`SELECT 1 FROM plans WHERE plan_id = $1 FOR KEY SHARE`, [plan.sourcePlanId]);
    if (!source.length) {
      throw new Refusal('invalid_body', 'The plan to go on from does not exist.', [
        { path: 'source_plan_id', message: 'there is no such plan' },
      ]);
    }
  }
  await query(
    `INSERT INTO plans (plan_id, kind, title, prompt, graph_hash, speed_vs_detail, llm_model, offline, intake, options,
                        tags, project_id, source_plan_id, budget_micros, total_tasks, example)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      planId,
      graph.kind,
      plan.title ?? titleOfPrompt(plan.prompt),
      plan.prompt,
      graph.graph_hash,
      plan.speed,
      plan.llmModel,
      plan.offline,
      plan.intake && JSON.stringify(plan.intake),
      JSON.stringify(plan.options),
      plan.tags,
      plan.projectId,
      plan.sourcePlanId,
      plan.budgetUsd === null ? null : toMicros(plan.budgetUsd),
      graph.tasks.length,
      plan.example ?? false,
    ],
  );
  if (idempotency) {
    const [key] = await query(
      `INSERT INTO idempotency_keys (key, body_sha256, plan_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key`,
      [idempotency.key, idempotency.bodySha256, planId],
    );
    if (!key) throw new KeyTaken();
  }
  await query(
    `INSERT INTO plan_tasks (plan_id, task, position, stage, weight)
     SELECT $1, t.task, t.position, t.stage, t.weight
     FROM unnest($2::text[], $3::int[], $4::text[], $5::float8[]) AS t(task, position, stage, weight)`,
    [
      planId,
      graph.tasks.map((task) => task.name),
      graph.tasks.map((_task, index) => index),
      graph.tasks.map((task) => task.stage),
      graph.tasks.map((task) => task.weight),
    ],
  );
  const first: NewEvent = { event: 'plan_status', payload: { plan_id: planId, status: 'pending' } };
  await query(`SELECT append_events($1, $2::jsonb)`, [planStream(planId), JSON.stringify([first])]);
}
