import {
  allHandlersFinished,
  ApplicationFailure,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  setHandler,
} from '@temporalio/workflow';
import { store } from './activity-proxies.js';
import * as messages from './messages.js';
import { PlanCommands } from './walk/commands.js';
import { OperatorView } from './walk/operator-view.js';
import { PlanWalk } from './walk/plan-walk.js';

export interface PlanRunInput {
  plan_id: string;
  /** Events of history after which the run continues as new; the server's own suggestion where left out. */
  max_history_events?: number;
}

/**
 * Walks the graph of one plan. Every run begins with what Postgres holds, so a first start, a resume, a revival after
 * the end, a crash and continue-as-new are one path. An update that revives an ended plan is answered once the plan is
 * loaded; when it is refused and nothing is to do, the run ends at once.
 */
export async function planRun(input: PlanRunInput): Promise<void> {
  let current: PlanWalk | undefined;
  let commands: PlanCommands | undefined;
  let gone = false;

  const loaded = async (): Promise<PlanCommands> => {
    await condition(() => gone || commands !== undefined);
    if (!commands) throw ApplicationFailure.nonRetryable('There is no such plan.', 'plan_not_found');
    return commands;
  };
  // Updates that an earlier version sent carry nothing.
  const inTime = async ({ expires_at }: messages.Asked = {}): Promise<PlanCommands> => {
    if (expires_at !== undefined && Date.now() > expires_at)
      throw ApplicationFailure.nonRetryable('No worker was there in time.', 'worker_unavailable');
    return loaded();
  };
  setHandler(messages.pausePlanUpdate, async (asked) => (await inTime(asked)).pause());
  setHandler(messages.resumePlanUpdate, async (asked) => (await inTime(asked)).resume());
  setHandler(messages.cancelPlanUpdate, async (asked) => (await inTime(asked)).cancel());
  setHandler(messages.retryTaskUpdate, async (asked) => (await inTime(asked)).retry(asked.task));
  setHandler(messages.regenerateTaskUpdate, async (asked) => (await inTime(asked)).regenerate(asked.task));
  setHandler(messages.answerGateUpdate, async (asked) =>
    (await inTime(asked)).answerGate(asked.task, asked.inbox_id),
  );
  setHandler(messages.editTaskUpdate, async (asked) => (await inTime(asked)).edit(asked));
  setHandler(messages.planStateQuery, () => ({
    status: current?.state.status ?? 'pending',
    tasks: Object.fromEntries(current?.state.statuses ?? []),
    steps_running: current?.slots.running ?? 0,
  }));

  const run = await store.loadRun({ plan_id: input.plan_id });
  if (!run) {
    gone = true;
    await condition(allHandlersFinished);
    return;
  }
  const { search_attributes, max_parallel_steps, plan_url, ...rest } = run;
  const walk = new PlanWalk(rest, max_parallel_steps, input.max_history_events);
  current = walk;
  const view = new OperatorView(walk.state, plan_url, search_attributes);
  if (run.status === 'pending') {
    await store.setPlanStatus({ plan_id: input.plan_id, status: 'running' });
    walk.state.setPlan('running');
  }
  commands = new PlanCommands(walk, input.plan_id);

  try {
    await walkToTheEnd(walk, view, input);
  } catch (error) {
    if (!isCancellation(error)) throw error;
    // Cancelled in Temporal: the plan says so, then Temporal does.
    await CancellationScope.nonCancellable(() => endCancelled(walk));
    throw error;
  }
}

async function endCancelled(walk: PlanWalk): Promise<void> {
  await walk.exclusively(() => walk.cancel());
  await condition(() => walk.idle);
}

async function walkToTheEnd(walk: PlanWalk, view: OperatorView, input: PlanRunInput): Promise<void> {
  const { state } = walk;
  for (;;) {
    const seen = state.revision;
    const end = await walk.step();
    if (walk.fatal) throw walk.fatal;
    view.update();
    if (end) {
      await condition(allHandlersFinished);
      if (state.revision !== seen) continue;
      walk.firstRead?.stop();
      if (end === 'ended') return;
      await continueAsNew<typeof planRun>(input);
    }
    if (state.revision === seen) await condition(() => state.revision !== seen);
  }
}
