import {
  Client,
  Connection,
  isGrpcDeadlineError,
  isGrpcServiceError,
  ServiceError,
  WithStartWorkflowOperation,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure, type Duration, type UpdateDefinition } from '@temporalio/common';
import { ErrorCode, type ModelTestResult, Refusal } from '@planwright/contracts';
import * as runs from '@planwright/workflows/api';
import type { PlanCommand, PlanEngine } from './plan-engine.js';

/** How long a run may take to take a command in; without a worker nobody ever does. */
const ACCEPT_MS = 2_000;
/** How long a command that was taken in may take; beyond it the plan's events tell the rest. */
const RESULT_MS = 8_000;
/** Beyond ACCEPT_MS, for clocks that differ: a command that was answered with 503 is not done after this. */
const CLOCKS_DIFFER_MS = 2_000;
/** A worker waits for a model for 30 s, and its activity may take 40 s. */
const TEST_RESULT_MS = 42_000;
/** Nobody waits for a test of a model any longer than that. */
const TEST_RUN_TIMEOUT = '60s';
const START_MS = 2_000;
const PING_MS = 1_500;
/** A run may end just as a command comes in; asking again begins the next one. */
const TRIES = 3;

export function createTemporalEngine(options: { address: string; namespace: string }): PlanEngine {
  const connection = Connection.lazy({ address: options.address, connectTimeout: START_MS });
  const client = new Client({ connection, namespace: options.namespace });

  // The client repeats a failed request after a while whether or not the connection was closed meanwhile, and that
  // would end the process: whatever is under way reaches its deadline first.
  const underWay = new Set<Promise<unknown>>();

  const within = <T>(ms: number, ask: () => Promise<T>): Promise<T> => {
    const asked = connection.withDeadline(Date.now() + ms, ask);
    const settled: Promise<unknown> = asked.then(
      () => underWay.delete(settled),
      () => underWay.delete(settled),
    );
    underWay.add(settled);
    return asked;
  };

  const ping = async (): Promise<void> => {
    try {
      await within(PING_MS, () => connection.workflowService.getSystemInfo({}));
    } catch {
      throw new Refusal('engine_unavailable');
    }
  };

  /** Silence for a whole deadline is either Temporal's or the worker's. */
  const explain = async (error: unknown): Promise<never> => {
    if (isTimeout(error)) {
      await ping();
      throw new Refusal('worker_unavailable', 'No worker took this up within two seconds.');
    }
    if (error instanceof ServiceError || isGrpcServiceError(error)) throw new Refusal('engine_unavailable');
    throw error;
  };

  /** Sends an update to a run, which begins with it where there is none; null when its result takes too long. */
  const send = async <T>(sending: Sending<T>): Promise<T | null> => {
    const handle = await accepted(sending);
    try {
      return await within(sending.resultMs, () => handle.result());
    } catch (error) {
      if (isTimeout(error)) return null;
      throw error;
    }
  };

  const accepted = async <T>({ run, update, asked, withdrawable }: Sending<T>) => {
    const args = [{ ...asked, expires_at: Date.now() + ACCEPT_MS + CLOCKS_DIFFER_MS }];
    const { workflow, ...options } = run;
    const operation = new WithStartWorkflowOperation(workflow, {
      ...options,
      taskQueue: runs.TASK_QUEUE,
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
    // The update's own promise tells whatever this one would.
    operation.workflowHandle().catch(() => undefined);
    try {
      return await within(ACCEPT_MS, () =>
        client.workflow.startUpdateWithStart(update, {
          args,
          ...(withdrawable && { updateId: withdrawable.id }),
          waitForStage: 'ACCEPTED',
          startWorkflowOperation: operation,
        }),
      );
    } catch (error) {
      if (!withdrawable || !isTimeout(error) || (await withdrawable.withdraw())) throw error;
      // A worker was there and had done it before it could say that it takes it up.
      return client.workflow.getHandle(options.workflowId).getUpdateHandle<T>(withdrawable.id);
    }
  };

  const ask = async <T>(sending: Sending<T>): Promise<T | null> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await send(sending);
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal) throw refusal;
        if (!ranOut(error) || attempt === TRIES) return await explain(error);
      }
    }
  };

  const askPlan = <T>(
    planId: string,
    update: UpdateDefinition<T, object[]>,
    asked: object,
    withdrawable?: Withdrawable,
  ): Promise<T | null> =>
    ask({
      run: {
        workflow: runs.PLAN_WORKFLOW,
        workflowId: runs.workflowIdOf(planId),
        args: [{ plan_id: planId }],
      },
      update,
      asked,
      withdrawable,
      resultMs: RESULT_MS,
    });

  return {
    async start(planId) {
      try {
        await within(START_MS, () =>
          client.workflow.start(runs.PLAN_WORKFLOW, {
            workflowId: runs.workflowIdOf(planId),
            taskQueue: runs.TASK_QUEUE,
            args: [{ plan_id: planId }],
            workflowIdConflictPolicy: 'USE_EXISTING',
          }),
        );
      } catch (error) {
        if (error instanceof ServiceError || isGrpcServiceError(error) || isGrpcDeadlineError(error)) {
          throw new Refusal('engine_unavailable');
        }
        throw error;
      }
    },
    async command(planId, { kind, ...asked }) {
      await askPlan(planId, updateFor(kind), asked);
    },
    async testModel(modelId) {
      const result = await ask({
        run: {
          workflow: runs.MODEL_TEST_WORKFLOW,
          workflowId: runs.modelTestIdOf(modelId),
          args: [{ model_id: modelId }],
          workflowExecutionTimeout: TEST_RUN_TIMEOUT,
        },
        update: runs.testModelUpdate as UpdateDefinition<ModelTestResult, object[]>,
        asked: {},
        resultMs: TEST_RESULT_MS,
      });
      if (!result)
        throw new Refusal('worker_unavailable', 'A worker took this up, but did not answer in time.');
      return result;
    },
    edit: (planId, edit, withdraw) =>
      askPlan(planId, runs.editTaskUpdate as UpdateDefinition<runs.EditAnswer, object[]>, edit, {
        id: edit.inbox_id,
        withdraw,
      }),
    async terminate(planId, reason) {
      try {
        const handle = client.workflow.getHandle(runs.workflowIdOf(planId));
        await within(START_MS, () => handle.terminate(reason));
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return;
        await explain(error);
      }
    },
    ping,
    // Nobody waits for what is under way: the process stays until it has reached its deadline.
    close() {
      void Promise.all(underWay).then(() => connection.close());
      return Promise.resolve();
    },
  };
}

/** An update with the run that it is for; `resultMs` is how long its result may take. */
interface Sending<T> {
  run: { workflow: string; workflowId: string; args: object[]; workflowExecutionTimeout?: Duration };
  update: UpdateDefinition<T, object[]>;
  asked: object;
  withdrawable?: Withdrawable | undefined;
  resultMs: number;
}

/** What can be taken back as long as no worker has done it. `id` is the update's; `withdraw`: see PlanEngine.edit. */
interface Withdrawable {
  id: string;
  withdraw: () => Promise<boolean>;
}

const isTimeout = (error: unknown): boolean =>
  error instanceof WorkflowUpdateRPCTimeoutOrCancelledError || isGrpcDeadlineError(error);

function updateFor(kind: PlanCommand['kind']): UpdateDefinition<void, object[]> {
  switch (kind) {
    case 'pause':
      return runs.pausePlanUpdate as UpdateDefinition<void, object[]>;
    case 'resume':
      return runs.resumePlanUpdate as UpdateDefinition<void, object[]>;
    case 'cancel':
      return runs.cancelPlanUpdate as UpdateDefinition<void, object[]>;
    case 'retry':
      return runs.retryTaskUpdate as UpdateDefinition<void, object[]>;
    case 'regenerate':
      return runs.regenerateTaskUpdate as UpdateDefinition<void, object[]>;
    case 'gate':
      return runs.answerGateUpdate as UpdateDefinition<void, object[]>;
  }
}

/** What the run itself refused, by the code that its failure carries. */
function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof WorkflowUpdateFailedError)) return null;
  const { cause } = error;
  if (!(cause instanceof ApplicationFailure)) return null;
  const code = ErrorCode.safeParse(cause.type);
  return code.success ? new Refusal(code.data, cause.message) : null;
}

/** The run ended between taking the command in and answering it. */
function ranOut(error: unknown): boolean {
  if (error instanceof WorkflowNotFoundError) return true;
  return (
    error instanceof WorkflowUpdateFailedError &&
    error.cause instanceof ApplicationFailure &&
    error.cause.type === 'AcceptedUpdateCompletedWorkflow'
  );
}
