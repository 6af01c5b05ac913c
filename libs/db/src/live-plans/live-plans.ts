import type { PlanStatus } from '@planwright/contracts';
import type { DataSource } from 'typeorm';

export interface LivePlan {
  planId: string;
  status: PlanStatus;
  /** When the API handed the plan to Temporal; null when it never got there. */
  workflowStartedAt: Date | null;
}

/** Plans that should have a run in Temporal; those younger than `settleMs` are left to the API. */
export async function livePlans(dataSource: DataSource, settleMs: number): Promise<LivePlan[]> {
  const rows: {
    plan_id: string;
    status: PlanStatus;
    workflow_started_at: Date | null;
  }[] = await dataSource.query(
    `SELECT p.plan_id, p.status, p.workflow_started_at FROM plans p
       WHERE p.status IN ('pending', 'running', 'paused', 'waiting')
         AND p.created_at < now() - make_interval(secs => $1 / 1000.0)`,
    [settleMs],
  );
  return rows.map((row) => ({
    planId: row.plan_id,
    status: row.status,
    workflowStartedAt: row.workflow_started_at,
  }));
}

export async function noteWorkflowStarted(dataSource: DataSource, planId: string): Promise<void> {
  await dataSource.query(`UPDATE plans SET workflow_started_at = now() WHERE plan_id = $1`, [planId]);
}

/** The state of one plan, or null when there is no such plan. */
export async function planStatus(dataSource: DataSource, planId: string): Promise<PlanStatus | null> {
  const [row]: { status: PlanStatus }[] = await dataSource.query(
    `SELECT status FROM plans WHERE plan_id = $1`,
    [planId],
  );
  return row?.status ?? null;
}
