import type { ErrorCode, ModelTestResult, PlanStatus } from '@planwright/contracts';
import type { EditOutcome, LoadedRun, LoadedTask } from './run-store.js';

export interface TaskRef {
  plan_id: string;
  task: string;
  generation: number;
}

export interface StepRef extends TaskRef {
  step: string;
  /** '' outside a map. */
  item: string;
}

/**
 * What a walked plan can do to the world. Only ids, names, counts and codes cross this line: it is Temporal's history.
 * The workflow proxies it, `activities/` implements it.
 */
export interface PipelineActivities {
  loadRun(ref: {
    plan_id: string;
  }): Promise<
    (LoadedRun & { search_attributes: boolean; max_parallel_steps: number; plan_url: string }) | null
  >;
  /** For a task whose first step asks nobody; the others begin with their first call or items. */
  beginTask(ref: TaskRef): Promise<{ granted: boolean }>;
  markReady(ref: { plan_id: string; tasks: string[] }): Promise<void>;
  /** Names the items of a map; `begins` the task with it. Not `granted`: the task is completed already. */
  planItems(ref: TaskRef & { step: string; begins: boolean }): Promise<{ granted: boolean; items: string[] }>;
  /**
   * One LLM call; `begins` and `completes` do the same for the task on the way, so that a task of one call is one
   * activity. An item of a map of `items` completes the task with the last of their answers, if it can. `awaits` names
   * needs that are still under way: the task begins by itself when they are completed, or is `not_begun` when they do not
   * come to that. `held`: the plan takes no new call now, ask again when it runs. `done`: the task is completed.
   */
  callModel(
    ref: StepRef & { begins: boolean; completes: boolean; items?: number; awaits?: string[] },
  ): Promise<
    | { status: 'answered' }
    | { status: 'done' }
    | { status: 'not_begun' }
    | { status: 'held'; plan_status: PlanStatus }
    | { status: 'budget'; plan_status: PlanStatus }
  >;
  completeTask(
    ref: TaskRef & { gaps: { item: string; code: string; call_id: string | null }[] },
  ): Promise<{ gaps: number }>;
  /** Stores the answer of the first read as its file. */
  completeFirstRead(ref: TaskRef): Promise<void>;
  failTask(
    ref: TaskRef & { code: string; call_id: string | null; item: string | null; blocked: string[] },
  ): Promise<void>;
  releaseTask(ref: TaskRef): Promise<void>;
  checkGate(
    ref: TaskRef & { step: string },
  ): Promise<{ open: boolean; decision: 'override' | 'stop' | null }>;
  answerGate(ref: {
    plan_id: string;
    task: string;
    inbox_id: string;
  }): Promise<{ decision: 'override' | 'stop' | null }>;
  reviveTasks(ref: { plan_id: string; tasks: string[] }): Promise<LoadedTask[]>;
  raiseGeneration(ref: { plan_id: string; tasks: string[]; because: string[] }): Promise<LoadedTask[]>;
  /** Whether an edit would be taken and change the output: asked before calls under way are stopped for it. */
  checkEdit(ref: { plan_id: string; task: string; inbox_id: string }): Promise<{ changes: boolean }>;
  /** Takes what a person sent of a task's output. A plan that had ended runs when something is made again. */
  editTask(ref: {
    plan_id: string;
    task: string;
    inbox_id: string;
    again: string[];
    outdated: string[];
  }): Promise<EditOutcome>;
  setPlanStatus(ref: { plan_id: string; status: PlanStatus; error_code?: ErrorCode }): Promise<void>;
  /** Ends the plan when every task has settled; `null` when something is still to do. */
  finishPlan(ref: { plan_id: string }): Promise<{ status: PlanStatus | null }>;
  cancelPlan(ref: { plan_id: string }): Promise<void>;
}

/** What is asked of models outside a plan; only ids, counts and codes cross this line, too. */
export interface ModelActivities {
  /** One tiny call to a model of the models file. Whatever goes wrong is told in the result, never thrown. */
  testModel(ref: { model_id: string }): Promise<ModelTestResult>;
}
