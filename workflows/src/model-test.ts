import {
  ActivityFailure,
  allHandlersFinished,
  ApplicationFailure,
  condition,
  setHandler,
} from '@temporalio/workflow';
import type { ModelTestResult } from '@planwright/contracts';
import { testModel } from './activity-proxies.js';
import { testModelUpdate } from './messages.js';

export interface ModelTestInput {
  model_id: string;
}

/**
 * One tiny call to a model, outside a plan. There is one run a model: whoever asks while it is under way is given the
 * same result, so that nobody can ask a model twice at once.
 */
export async function modelTest({ model_id }: ModelTestInput): Promise<void> {
  let asked = false;
  let result: Promise<ModelTestResult> | undefined;
  setHandler(testModelUpdate, async ({ expires_at }) => {
    asked = true;
    if (expires_at !== undefined && Date.now() > expires_at)
      throw ApplicationFailure.nonRetryable('No worker was there in time.', 'worker_unavailable');
    return (result ??= ask(model_id));
  });
  await condition(() => asked);
  await condition(allHandlersFinished);
}

async function ask(modelId: string): Promise<ModelTestResult> {
  try {
    return await testModel(modelId);
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    throw ApplicationFailure.nonRetryable('The worker was lost while it asked.', 'worker_unavailable');
  }
}
