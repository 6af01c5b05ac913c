import { ApplicationFailure } from '@temporalio/common';
import type { MadeFrom } from '@planwright/contracts';
import type { CurrentOutput, PlanFacts, TaskRef } from '@planwright/engine';
import type { StepContext, Task } from '@planwright/pipelines';
import { LRUCache } from 'lru-cache';
import { byDefinition } from './by-definition.js';
import type { ActivityDependencies } from './dependencies.js';

export interface TaskContext {
  facts: PlanFacts;
  task: Task;
  context: StepContext;
  /** What was read of each need. */
  madeFrom: MadeFrom;
}

export interface HowToLoad {
  /** The one that is to be done: the first of a task has no answers before it. */
  step?: string;
  /** Reads the inputs again: an edit that nothing was made again for has changed them within the task's generation. */
  afresh?: boolean;
}

/** Everything a step of a task may see: the plan, the outputs of its needs that hold, the answers it has so far. */
export type LoadContext = (ref: TaskRef, how?: HowToLoad) => Promise<TaskContext>;

/** Inputs that were read for a task which then did not begin: by the time it does they may be others. */
export type ForgetContext = (ref: TaskRef) => void;

export interface Contexts {
  load: LoadContext;
  forget: ForgetContext;
}

interface Inputs {
  outputs: Record<string, unknown>;
  madeFrom: MadeFrom;
}

// What a plan says of itself may be changed by its owner (its title), so it is not kept for longer than the calls of one
// map need to begin.
const FACTS_KEPT_MS = 2_000;
const CACHED_PLANS = 64;
// What a task that has begun was given does not change within its generation: whatever changes it raises that.
const CACHED_TASKS = 32;

/** Reads contexts; the many calls of a map read the plan and their inputs once. */
export function createContextLoader({ store, ledger, catalogue, reportOf }: ActivityDependencies): Contexts {
  const facts = new LRUCache<string, PlanFacts>({
    max: CACHED_PLANS,
    ttl: FACTS_KEPT_MS,
    fetchMethod: async (planId) => (await store.planFacts(planId)) ?? undefined,
  });
  const inputs = new LRUCache<string, Inputs, { ref: TaskRef; task: Task }>({
    max: CACHED_TASKS,
    fetchMethod: async (_key, _stale, { context: { ref, task } }) =>
      inputsOf(ref, task, await store.outputs(ref.plan_id, needsOf(task))),
  });

  const load: LoadContext = async (ref, { step, afresh = false } = {}) => {
    const known = await facts.fetch(ref.plan_id);
    if (!known) throw ApplicationFailure.nonRetryable(`Plan ${ref.plan_id} is gone.`, 'plan_not_found');
    const task = catalogue.task(known.kind, ref.task);
    if (!task)
      throw ApplicationFailure.nonRetryable(
        `No definition of ${known.kind}/${ref.task}.`,
        'definition_missing',
      );
    const first = step !== undefined && Object.keys(task.steps)[0] === step;
    const [given, answers] = await Promise.all([
      inputs.forceFetch(keyOf(ref), {
        context: { ref, task },
        forceRefresh: afresh,
      }),
      first ? [] : ledger.answers(ref.plan_id, ref.task, ref.generation),
    ]);
    const { planId, title, prompt, intake, options, speed, createdAt } = known;
    const plan = { planId, title, prompt, intake, options, speed, createdAt } as StepContext['plan'];
    const context = withAnswers({ plan, inputs: given.outputs, answers: {} }, task, answers);
    const { madeFrom } = given;
    if (!task.readsReport) return { facts: known, task, context, madeFrom };
    return { facts: known, task, madeFrom, context: { ...context, report: await reportOf(ref.plan_id) } };
  };
  return { load, forget: (ref) => void inputs.delete(keyOf(ref)) };
}

const keyOf = ({ plan_id, task, generation }: TaskRef): string => `${plan_id}/${task}/${generation}`;

const needsOf = (task: Task): string[] => task.needs.map((need) => need.name);

function inputsOf(ref: TaskRef, task: Task, current: Record<string, CurrentOutput>): Inputs {
  const inputs: Inputs = { outputs: {}, madeFrom: {} };
  for (const need of needsOf(task)) {
    const found = current[need];
    if (!found) {
      throw ApplicationFailure.retryable(
        `${ref.task} needs the output of ${need}, which is not stored.`,
        'output_invalid',
      );
    }
    inputs.outputs[need] = found.output;
    inputs.madeFrom[need] = { version: found.version, sha256: found.sha256 };
  }
  return inputs;
}

function withAnswers(
  context: StepContext,
  task: Task,
  given: readonly { step: string; item: string; answer: unknown }[],
): StepContext {
  const answers: Record<string, unknown> = {};
  const filled = { ...context, answers };
  for (const [id, asking] of Object.entries(task.steps)) {
    const own = given.filter((g) => g.step === id);
    if (asking.kind === 'call') answers[id] = own[0]?.answer;
    if (asking.kind === 'map') {
      // In the order of the items, whatever order the answers arrived in.
      const items = () => asking.items(filled as never);
      const order = own.length ? byDefinition(task.name, 'items', items) : [];
      answers[id] = own
        .map(({ item, answer }) => ({ item, answer }))
        .sort((a, b) => order.indexOf(a.item) - order.indexOf(b.item));
    }
  }
  return filled;
}
