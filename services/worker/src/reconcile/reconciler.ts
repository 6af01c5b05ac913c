import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { type ErrorCode, failureOf } from '@planwright/contracts';
import {
  closeAbandonedCalls,
  type LivePlan,
  livePlans,
  noteWorkflowStarted,
  tellRunGone,
  withAdvisoryLock,
} from '@planwright/db';
import { PLAN_WORKFLOW, TASK_QUEUE, workflowIdOf } from '@planwright/workflows/api';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';

const EVERY_MS = 4_000;
// The API starts the workflow right after its transaction: give it this long before looking.
const SETTLE_MS = 5_000;
const SIDE_BY_SIDE = 10;

type Finding = 'alive' | 'not_started' | { code: ErrorCode; message: string };

/**
 * Holds the plans that the rows call live against Temporal: starts what a crash left unstarted, and tells on the plan
 * when its run was terminated, failed or lost, so that a person can resume it. One process at a time does this.
 */
export function startReconciler(deps: { client: Client; dataSource: DataSource; log: Logger }) {
  // A finding counts when it is made twice in a row: a run that is just being revived is left alone.
  let suspects = new Map<string, ErrorCode>();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function round(): Promise<void> {
    const plans = await livePlans(deps.dataSource, SETTLE_MS);
    const next = new Map<string, ErrorCode>();
    for (let i = 0; i < plans.length; i += SIDE_BY_SIDE) {
      await Promise.all(plans.slice(i, i + SIDE_BY_SIDE).map((plan) => reconcile(plan, next)));
    }
    suspects = next;
    const closed = await closeAbandonedCalls(deps.dataSource);
    if (closed) deps.log.warn({ calls: closed }, 'closed calls that a lost worker left to ended plans');
  }

  async function reconcile(plan: LivePlan, next: Map<string, ErrorCode>): Promise<void> {
    const finding = await inspect(deps.client, plan);
    if (finding === 'alive') return;
    if (finding === 'not_started') return startRun(plan.planId);
    if (suspects.get(plan.planId) !== finding.code) {
      next.set(plan.planId, finding.code);
      return;
    }
    deps.log.warn({ plan_id: plan.planId, code: finding.code }, 'a run is gone; the plan is told');
    await tellRunGone(deps.dataSource, plan.planId, failureOf(finding.code, { message: finding.message }));
  }

  async function startRun(planId: string): Promise<void> {
    await deps.client.workflow.start(PLAN_WORKFLOW, {
      workflowId: workflowIdOf(planId),
      taskQueue: TASK_QUEUE,
      args: [{ plan_id: planId }],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    await noteWorkflowStarted(deps.dataSource, planId);
    deps.log.info({ plan_id: planId }, 'started a plan that was left between the database and Temporal');
  }

  const loop = async (): Promise<void> => {
    try {
      await withAdvisoryLock(deps.dataSource, 'planwright_reconciler', round);
    } catch (error) {
      // Postgres or Temporal is away: nothing can be said of any run until they are back.
      deps.log.debug({ err: error }, 'no reconciliation this round');
    }
    if (!stopped) timer = setTimeout(() => void loop(), EVERY_MS);
  };
  timer = setTimeout(() => void loop(), EVERY_MS);

  return {
    stop(): void {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

async function inspect(client: Client, plan: LivePlan): Promise<Finding> {
  try {
    const { status } = await client.workflow.getHandle(workflowIdOf(plan.planId)).describe();
    switch (status.name) {
      case 'RUNNING':
      case 'CONTINUED_AS_NEW':
      case 'PAUSED':
        return 'alive';
      case 'TERMINATED':
      case 'CANCELLED':
        return { code: 'run_terminated', message: `The run was ${status.name.toLowerCase()} in Temporal.` };
      default:
        return plan.status === 'pending'
          ? 'not_started'
          : {
              code: 'run_failed',
              message: `The run ended in Temporal as ${status.name.toLowerCase()}, before the plan was done.`,
            };
    }
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    if (plan.status === 'pending') return 'not_started';
    return { code: 'run_lost', message: 'Temporal no longer knows the run of this plan.' };
  }
}
