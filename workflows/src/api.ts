// The one entrance for services: ids, names and messages, and nothing that runs in the sandbox.
export * from './messages.js';
export type { PlanRunInput } from './plan-run.js';

export const TASK_QUEUE = 'planwright';
export const PLAN_WORKFLOW = 'planRun';

export const workflowIdOf = (planId: string): string => `plan-${planId}`;
