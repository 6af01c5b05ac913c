import {
  type ActivityOptions,
  CancellationScope,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import type { ModelActivities, PipelineActivities } from '@planwright/engine';

/**
 * Quick steps against the database. They outlast a database that is away (no limit of attempts) and are never cut in
 * the middle by a cancellation: what was begun in the database is finished there.
 */
const local = proxyLocalActivities<PipelineActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '200ms', maximumInterval: '5s', backoffCoefficient: 2 },
});

type Local = Omit<PipelineActivities, 'callModel'>;

// One at a time: results of local activities that ran side by side are handed over in other groups on replay than they
// were live, and what follows them would then be scheduled in another order. They all lock the same plan's row, so
// little is lost. (State of a module is state of one run: the sandbox loads the modules anew for each.)
let last: Promise<unknown> = Promise.resolve();

function inTurn(name: keyof Local, ref: never): Promise<unknown> {
  const result = last.then(() =>
    CancellationScope.nonCancellable(() => (local[name] as (ref: never) => Promise<unknown>)(ref)),
  );
  last = result.catch(() => undefined);
  return result;
}

export const store: Local = new Proxy({} as Local, {
  get: (_, name: keyof Local) => (ref: never) => inTurn(name, ref),
});

const callOptions: ActivityOptions = {
  // The model's own time-out ends a call long before; this only bounds an activity that a bug keeps alive.
  startToCloseTimeout: '2h',
  // A killed worker is noticed after this; its lease in the ledger has run out by then.
  heartbeatTimeout: '10s',
  cancellationType: 'WAIT_CANCELLATION_COMPLETED',
  // The activity names the delay of each retry and fails for good by itself; these serve when the database is away.
  retry: { initialInterval: '500ms', maximumInterval: '10s', backoffCoefficient: 2 },
};
const remote = proxyActivities<PipelineActivities>(callOptions);

/** One LLM call as an activity; `summary` is what the Temporal Web UI shows for it. */
export const callModel = (
  ref: Parameters<PipelineActivities['callModel']>[0],
  summary: string,
): ReturnType<PipelineActivities['callModel']> =>
  remote.callModel.executeWithOptions({ ...callOptions, summary }, [ref]);

// A person waits and can press again: nothing is tried twice.
const testOptions: ActivityOptions = { startToCloseTimeout: '40s', retry: { maximumAttempts: 1 } };
const models = proxyActivities<ModelActivities>(testOptions);

/** One tiny call to a model. */
export const testModel = (modelId: string): ReturnType<ModelActivities['testModel']> =>
  models.testModel.executeWithOptions({ ...testOptions, summary: `Test of ${modelId}` }, [
    { model_id: modelId },
  ]);
