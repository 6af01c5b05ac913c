import { ApplicationFailure } from '@temporalio/workflow';
import { type ErrorCode, isEnded, type TaskStatus } from '@planwright/contracts';
import { isDone, reworkCone, revival, runnable } from '@planwright/engine';
import { store } from '../activity-proxies.js';
import type { EditAnswer, EditAsked } from '../messages.js';
import type { PlanWalk } from './plan-walk.js';

const refuse = (code: ErrorCode, message: string): never => {
  throw ApplicationFailure.nonRetryable(message, code);
};

/** What a person may ask of a walked plan. A refusal is an ApplicationFailure with a code of the register. */
export class PlanCommands {
  constructor(
    private readonly walk: PlanWalk,
    private readonly planId: string,
  ) {}

  pause(): Promise<void> {
    const { state, slots } = this.walk;
    if (state.status === 'paused') return Promise.resolve();
    if (state.status !== 'running' && state.status !== 'pending') {
      refuse('wrong_state', `The plan is ${state.status}; only a running plan can be paused.`);
    }
    // Held at once, so that nothing starts while the row is written.
    slots.hold('paused');
    return this.walk.exclusively(async () => {
      await store.setPlanStatus({ plan_id: this.planId, status: 'paused' });
      state.setPlan('paused');
    });
  }

  resume(): Promise<void> {
    return this.walk.exclusively(async () => {
      const { state } = this.walk;
      const outdated = state.outdated();
      if (state.status === 'completed' && !outdated.length)
        refuse('wrong_state', 'The plan is completed; nothing is left to do.');
      if (state.status === 'waiting') refuse('wrong_state', 'The plan waits for an answer at a gate.');
      const stopped = state.named('failed', 'cancelled');
      if (state.status !== 'paused' && stopped.length) await this.revive(stopped);
      if (isEnded(state.status) && outdated.length) await this.makeAgain(outdated);
      await this.run();
    });
  }

  cancel(): Promise<void> {
    return this.walk.exclusively(async () => {
      const { status } = this.walk.state;
      if (status === 'cancelled') return;
      if (isEnded(status)) refuse('wrong_state', `The plan is ${status}; there is nothing to cancel.`);
      await this.walk.cancel();
    });
  }

  retry(task: string): Promise<void> {
    return this.walk.exclusively(async () => {
      const status = this.statusOf(task);
      if (status === 'blocked')
        refuse('wrong_state', `${task} is blocked; retry the failed task that it needs.`);
      if (status !== 'failed' && status !== 'cancelled') {
        refuse('wrong_state', `${task} is ${status}; only a failed or cancelled task can be retried.`);
      }
      await this.revive([task]);
      await this.run();
    });
  }

  regenerate(task: string): Promise<void> {
    return this.walk.exclusively(async () => {
      const status = this.statusOf(task);
      if (!isDone(status) && status !== 'failed') {
        refuse('wrong_state', `${task} is ${status}; only a task that has ended can be made again.`);
      }
      await this.makeAgain([task]);
      await this.run();
    });
  }

  /** Takes a person's version of an output, or a person's answer to the one that waits beside it. */
  edit({ task, inbox_id, cascade }: EditAsked): Promise<EditAnswer> {
    return this.walk.exclusively(async () => {
      const { state } = this.walk;
      const status = this.statusOf(task);
      if (!isDone(status))
        refuse('wrong_state', `${task} is ${status}; only an output that is there can be edited.`);
      const cone = reworkCone(state.index, [task], (name) => state.isEdited(name));
      const atGate = cone.find((name) => state.statuses.get(name) === 'waiting');
      if (atGate) refuse('wrong_state', `${atGate} rests on it and waits at its gate; answer that first.`);
      // What is under way has read the output as it was, so it begins anew with or without a cascade.
      const again = cascade
        ? runnable(state.index, state.statuses, cone)
        : cone.filter((name) => this.walk.isRunning(name));
      const outdated = cascade ? [] : cone.filter((name) => !again.includes(name));
      const marked = outdated.filter((name) => isDone(state.statuses.get(name)));
      const ref = { plan_id: this.planId, task, inbox_id };
      // What is under way was paid for: it is not stopped for what is refused or changes nothing.
      const stops = again.some((name) => this.walk.isRunning(name));
      const behind =
        stops && !(await store.checkEdit(ref)).changes ? { again: [], outdated: [] } : { again, outdated };
      const edited = await this.walk.apart([...behind.again, ...behind.outdated], async () => {
        const outcome = await store.editTask({ ...ref, ...behind });
        if (outcome.refused !== null) return refuse(outcome.refused, `The edit of ${task} was not taken.`);
        this.walk.adopt(outcome.tasks);
        return outcome;
      });
      const stale = edited.changed ? [...again, ...marked] : [];
      if (edited.changed && again.length && isEnded(state.status)) {
        this.walk.slots.release('paused');
        state.setPlan('running');
      }
      return { version: edited.version, stale: state.index.order.filter((name) => stale.includes(name)) };
    });
  }

  answerGate(task: string, inboxId: string): Promise<void> {
    return this.walk.exclusively(async () => {
      const status = this.statusOf(task);
      // A run that has just begun asks its gates once more: its tasks run meanwhile, their rows wait.
      const mayWait = status === 'waiting' || status === 'running';
      if (!mayWait) refuse('wrong_state', `${task} is ${status}; it waits for no answer.`);
      const { decision } = await store.answerGate({ plan_id: this.planId, task, inbox_id: inboxId });
      if (!decision) return refuse('wrong_state', `${task} waits for no answer: it has one.`);
      this.walk.decide(task, decision);
    });
  }

  private statusOf(task: string): TaskStatus {
    const { state } = this.walk;
    if (!state.has(task)) refuse('task_not_found', `The plan has no task ${task}.`);
    return state.statuses.get(task) ?? 'pending';
  }

  /** Makes tasks anew with all that rests on them, but for what still needs a task that has failed or was stopped. */
  private async makeAgain(tasks: string[]): Promise<void> {
    const { state } = this.walk;
    const held = (name: string): boolean => state.isEdited(name);
    // What a person wrote holds until the person answers, so nothing behind it changes before.
    const cone = reworkCone(
      state.index,
      tasks.filter((name) => !held(name)),
      held,
    );
    const all = state.index.order.filter((name) => tasks.includes(name) || cone.includes(name));
    const again = runnable(state.index, state.statuses, all);
    await this.walk.apart(again, async () =>
      this.walk.adopt(await store.raiseGeneration({ plan_id: this.planId, tasks: again, because: tasks })),
    );
  }

  private async revive(tasks: string[]): Promise<void> {
    const { state } = this.walk;
    const rows = await store.reviveTasks({
      plan_id: this.planId,
      tasks: revival(state.index, state.statuses, tasks),
    });
    this.walk.adopt(rows);
  }

  private async run(): Promise<void> {
    const { state, slots } = this.walk;
    // A plan that waits at a gate, still, goes on with the answer.
    if (state.status !== 'running' && state.status !== 'waiting') {
      await store.setPlanStatus({ plan_id: this.planId, status: 'running' });
      state.setPlan('running');
    }
    slots.release('paused');
    state.revision++;
  }
}
