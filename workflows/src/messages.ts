import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { ModelTestResult, PlanStatus, TaskStatus } from '@planwright/contracts';

/** What every update carries. */
export interface Asked {
  /**
   * Milliseconds since the epoch after which the sender has told its person that nobody took the update up. Temporal
   * keeps an update that no worker took and delivers it to the next one, however late: by then it must not be done.
   */
  expires_at?: number;
}

/** A refused update fails with an ApplicationFailure whose type is a code of the register of errors. */
export const pausePlanUpdate = defineUpdate<void, [Asked]>('pausePlan');
export const resumePlanUpdate = defineUpdate<void, [Asked]>('resumePlan');
export const cancelPlanUpdate = defineUpdate<void, [Asked]>('cancelPlan');
export const retryTaskUpdate = defineUpdate<void, [{ task: string } & Asked]>('retryTask');
export const regenerateTaskUpdate = defineUpdate<void, [{ task: string } & Asked]>('regenerateTask');
export const answerGateUpdate = defineUpdate<void, [{ task: string; inbox_id: string } & Asked]>(
  'answerGate',
);

/** Of a run that tests a model: one tiny call, or the one that is under way. */
export const testModelUpdate = defineUpdate<ModelTestResult, [Asked]>('testModel');

/** What a person sent of a task's output: the inbox holds it. */
export interface EditAsked extends Asked {
  task: string;
  inbox_id: string;
  /** What rests on the task is made again; otherwise it is only marked out of date. */
  cascade: boolean;
}
export interface EditAnswer {
  /** The version that the task has now. */
  version: number;
  /** Tasks that are made again or marked out of date, in graph order. */
  stale: string[];
}
export const editTaskUpdate = defineUpdate<EditAnswer, [EditAsked]>('editTask');

export interface PlanRunState {
  status: PlanStatus;
  tasks: Record<string, TaskStatus>;
  /** Activities under way. */
  steps_running: number;
}
export const planStateQuery = defineQuery<PlanRunState>('planState');
