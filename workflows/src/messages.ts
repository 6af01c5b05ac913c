import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { PlanStatus, TaskStatus } from '@planwright/contracts';

/** A refused update fails with an ApplicationFailure whose type is a code of the register of errors. */
export const pausePlanUpdate = defineUpdate<void>('pausePlan');
export const resumePlanUpdate = defineUpdate<void>('resumePlan');
export const cancelPlanUpdate = defineUpdate<void>('cancelPlan');
export const retryTaskUpdate = defineUpdate<void, [{ task: string }]>('retryTask');
export const regenerateTaskUpdate = defineUpdate<void, [{ task: string }]>('regenerateTask');
export const answerGateUpdate = defineUpdate<void, [{ task: string; inbox_id: string }]>('answerGate');

export interface PlanRunState {
  status: PlanStatus;
  tasks: Record<string, TaskStatus>;
  /** Activities under way. */
  steps_running: number;
}
export const planStateQuery = defineQuery<PlanRunState>('planState');
