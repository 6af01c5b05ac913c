// The one entrance for services: ids, names and messages, and nothing that runs in the sandbox.
export * from './messages.js';
export type { ModelTestInput } from './model-test.js';
export type { PlanRunInput } from './plan-run.js';

export const TASK_QUEUE = 'planwright';
export const PLAN_WORKFLOW = 'planRun';

export const workflowIdOf = (planId: string): string => `plan-${planId}`;

export const MODEL_TEST_WORKFLOW = 'modelTest';

/** One id a model, so that Temporal lets one test of it run at a time. */
export const modelTestIdOf = (modelId: string): string => `call-model-test-${modelId}`;
