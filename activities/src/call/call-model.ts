import { Context } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { failureOf, type PlanStatus } from '@planwright/contracts';
import type { AttemptDecision, PipelineActivities, StepRef } from '@planwright/engine';
import { answerSchema, itemFileName, type Task } from '@planwright/pipelines';
import { createHash, randomUUID } from 'node:crypto';
import { byDefinition } from '../by-definition.js';
import type { CompleteMap } from '../compose/complete-map.js';
import { finishTask } from '../compose/complete-task.js';
import type { Contexts, TaskContext } from '../context.js';
import { definitionHash } from '../definition-hash.js';
import type { ActivityDependencies } from '../dependencies.js';
import type { AwaitNeeds } from './await-needs.js';
import { tryAgain } from './failures.js';
import { type Asked, firstAttempt, makeAttempt } from './make-attempt.js';
import type { CallPlan, Claimed } from './provider-request.js';

// Room for a long answer and for the thoughts before it; it bounds what one call can cost.
const MAX_OUTPUT_TOKENS = 16_000;

const NOT_NEEDED: Asked = { status: 'answered', answer: undefined };

/**
 * One LLM call: claims it in the ledger, makes one attempt, settles it. A committed answer is never asked again; a
 * failed attempt lets Temporal retry after the delay that the policy of the port names.
 */
export function createCallModel(
  deps: ActivityDependencies,
  { load, forget }: Contexts,
  awaitNeeds: AwaitNeeds,
  completeMap: CompleteMap,
): PipelineActivities['callModel'] {
  const ask = createAsk(deps);
  const beginAhead = async (ref: StepRef, awaits: readonly string[]): Promise<boolean> => {
    // What it reads stays at hand for the load of the call, if it comes to that.
    const read = () => void load(ref, { step: ref.step }).catch(() => undefined);
    let begun = false;
    try {
      begun = await awaitNeeds(ref, awaits, read);
    } finally {
      if (!begun) forget(ref);
    }
    // An attempt that was lost may have begun it.
    if (!begun) await deps.store.releaseTask(ref.plan_id, ref.task, ref.generation);
    return begun;
  };
  return async (ref) => {
    const { begins, completes, items, awaits, ...step } = ref;
    if (awaits && !(await beginAhead(step, awaits))) return { status: 'not_begun' };
    const [begun, loaded] = await Promise.all([
      begins && !awaits ? deps.store.beginTask(ref.plan_id, ref.task, ref.generation) : { granted: true },
      load(ref, { step: ref.step }),
    ]);
    if (!begun.granted) {
      forget(ref);
      return { status: 'done' };
    }
    const asked = isNeeded(step, loaded) ? await ask(step, loaded) : NOT_NEEDED;
    if (asked.status !== 'answered') return { ...asked, plan_status: await statusOf(deps, ref.plan_id) };
    if (!completes) return { status: 'answered' };
    if (items) return { status: (await completeMap(step, items)) ? 'done' : 'answered' };
    const answers = { ...loaded.context.answers, [ref.step]: asked.answer };
    await finishTask(deps, step, { ...loaded, context: { ...loaded.context, answers } }, []);
    return { status: 'done' };
  };
}

async function statusOf({ store }: ActivityDependencies, planId: string): Promise<PlanStatus> {
  const status = await store.planStatus(planId);
  if (!status) throw ApplicationFailure.nonRetryable(`Plan ${planId} is gone.`, 'plan_not_found');
  return status;
}

/** Claims a call and makes one attempt at it. */
function createAsk(deps: ActivityDependencies) {
  return async (ref: StepRef, loaded: TaskContext): Promise<Asked> => {
    const call = planCall(ref, loaded);
    const leaseOwner = `${deps.processId}/${Context.current().info.attempt}/${randomUUID()}`;
    const untried = deps.llm.decide([], call.preferredModel);
    const first = firstAttempt(deps, call, untried);
    const claim = await deps.ledger.claim({
      planId: ref.plan_id,
      task: ref.task,
      step: ref.step,
      item: ref.item,
      generation: ref.generation,
      stage: loaded.task.stage,
      requestHash: call.requestHash,
      leaseOwner,
      leaseMs: deps.leaseMs,
      ...(first ? { first } : {}),
    });
    switch (claim.kind) {
      case 'answered':
        return { status: 'answered', answer: claim.answer };
      case 'busy':
        throw tryAgain('call_busy', claim.retryAfterMs);
      case 'held':
        return { status: 'held' };
      case 'claimed':
        return makeAttempt(deps, call, claim, leaseOwner, decideFor(deps, call, claim, untried));
    }
  };
}

function decideFor(
  deps: ActivityDependencies,
  call: CallPlan,
  claim: Claimed,
  untried: AttemptDecision,
): AttemptDecision {
  if (claim.pickUp) {
    return {
      kind: 'ask',
      modelId: claim.pickUp.modelId,
      delayMs: 0,
      repair: false,
      fallbackFrom: null,
    };
  }
  return claim.past.length ? deps.llm.decide(claim.past, call.preferredModel) : untried;
}

function planCall(ref: StepRef, { task, context, facts }: TaskContext): CallPlan {
  const step = stepOf(task, ref);
  const asked = byDefinition(task.name, 'question', () =>
    step.kind === 'map' ? step.ask(context as never, ref.item) : step.ask(context as never),
  );
  const question = {
    ...asked,
    schema: answerSchema(step),
    schemaName: `${ref.task}_${ref.step}`.slice(0, 64),
    maxOutputTokens: MAX_OUTPUT_TOKENS,
  };
  return {
    ref,
    question,
    schema: step.schema,
    preferredModel: facts.llmModel,
    requestHash: createHash('sha256')
      .update(JSON.stringify([question, facts.llmModel]))
      .digest('hex'),
    item: step.kind === 'map' ? { file: itemFileName(step, context, ref.item) } : null,
    definitionHash: definitionHash(task),
  };
}

function isNeeded(ref: StepRef, { task, context }: TaskContext): boolean {
  const step = stepOf(task, ref);
  const when = step.kind === 'call' ? step.when : undefined;
  return !when || byDefinition(task.name, 'condition', () => when(context as never));
}

function stepOf(task: Task, ref: StepRef) {
  const step = task.steps[ref.step];
  if (step?.kind === 'call' || step?.kind === 'map') return step;
  throw ApplicationFailure.nonRetryable(failureOf('definition_missing').message, 'definition_missing');
}
