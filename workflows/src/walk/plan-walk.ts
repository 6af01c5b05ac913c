import { CancellationScope, condition, workflowInfo } from '@temporalio/workflow';
import { isEnded } from '@planwright/contracts';
import { type LoadedRun, newlyBlocked, readyTasks } from '@planwright/engine';
import { store } from '../activity-proxies.js';
import { Ahead } from './ahead.js';
import { FirstRead } from './first-read.js';
import { Slots } from './slots.js';
import { WalkState } from './state.js';
import type { StepFailure } from './step-failure.js';
import { TaskRun } from './task-run.js';

export type WalkEnd = 'ended' | 'continue_as_new';

/** Walks a plan's graph: starts what is ready, lets failures block only their dependents, ends when all has settled. */
export class PlanWalk {
  readonly state: WalkState;
  readonly slots: Slots;
  private readonly runs = new Map<string, CancellationScope>();
  private readonly decisions = new Map<string, 'override' | 'stop'>();
  private readonly toldReady = new Set<string>();
  private readonly ahead: Ahead;
  private readonly setApart = new Set<string>();
  readonly firstRead: FirstRead | undefined;
  private windingDown = false;
  private queue: Promise<unknown> = Promise.resolve();
  /** What went wrong in a task's run beyond any step: it fails the whole run, rather than leave it hanging. */
  fatal: unknown;

  constructor(
    run: LoadedRun,
    maxParallelSteps: number,
    /** Events of history after which the run continues as new; the server's own suggestion where left out. */
    private readonly maxHistoryEvents: number | undefined,
  ) {
    this.state = new WalkState(run);
    this.slots = new Slots(maxParallelSteps, () => this.state.revision++);
    this.ahead = new Ahead(this.state);
    if (run.wantsFirstRead && run.graph.first_read)
      this.firstRead = new FirstRead(this.state, run.graph.first_read);
    if (run.status === 'paused') this.slots.hold('paused');
    for (const task of run.tasks) if (task.status === 'waiting') this.slots.hold(`gate:${task.task}`);
  }

  get idle(): boolean {
    return this.runs.size === 0;
  }

  /** What the walk does next; called again whenever `state.revision` has risen. Returns when nothing is left to do. */
  async step(): Promise<WalkEnd | null> {
    if (this.windingDown)
      return this.idle ? (isEnded(this.state.status) ? 'ended' : 'continue_as_new') : null;
    if (this.historyIsLong()) {
      this.windDown();
      return this.step();
    }
    if (isEnded(this.state.status)) return this.idle ? 'ended' : null;
    await this.launch();
    if (this.idle) await this.exclusively(() => this.settle());
    return null;
  }

  private historyIsLong(): boolean {
    const info = workflowInfo();
    return this.maxHistoryEvents ? info.historyLength > this.maxHistoryEvents : info.continueAsNewSuggested;
  }

  /** Stops launching; tasks that wait for a slot return to pending, calls under way are finished first. */
  windDown(): void {
    this.windingDown = true;
    this.slots.windDown();
    this.state.revision++;
  }

  private async launch(): Promise<void> {
    this.firstRead?.start();
    const waiting = this.state.named('waiting').filter((task) => !this.runs.has(task));
    for (const task of waiting) this.start(task, true);
    const late: string[] = [];
    for (const task of readyTasks(this.state.index, this.state.statuses)) {
      if (this.runs.has(task)) {
        if (this.ahead.isReady(task)) this.state.set(task, 'running');
        continue;
      }
      if (this.setApart.has(task)) continue;
      if (this.slots.free) this.start(task, false);
      else late.push(task);
    }
    this.startAhead();
    const untold = late.filter((task) => !this.toldReady.has(task));
    if (!untold.length) return;
    for (const task of untold) this.toldReady.add(task);
    await store.markReady({ plan_id: this.state.run.planId, tasks: untold });
  }

  private startAhead(): void {
    while (this.slots.spare) {
      const next = this.ahead.next((task) => this.runs.has(task) || this.setApart.has(task));
      if (!next) return;
      this.start(next.task, false, next.awaits);
    }
  }

  /** `awaits`: needs that are still under way; the task counts as pending until they are done. */
  private start(task: string, ledgerOnly: boolean, awaits: readonly string[] = []): void {
    const scope = new CancellationScope();
    this.runs.set(task, scope);
    this.toldReady.delete(task);
    const run = new TaskRun(
      this.state,
      this.slots,
      this.state.task(task),
      this.decisions,
      (name, waits) => this.setWaiting(name, waits),
      () => this.pauseForBudget(),
      ledgerOnly,
      () => this.ahead.lastStep(task),
      awaits,
    );
    if (!awaits.length) this.state.set(task, 'running');
    scope
      .run(async () => {
        const end = await run.run();
        // The task counts as under way until its failure is stored: the plan cannot end before its rows say why.
        if (end.kind === 'failed') await this.storeFailure(task, end.failure);
        this.runs.delete(task);
        this.ahead.ended(task);
        if (end.kind === 'not_begun') this.notBegun(task);
        else if (end.kind === 'completed') this.state.setMade(task);
        else if (end.kind === 'failed') this.fail(task);
        else if (end.kind === 'stopped') await this.exclusively(() => this.cancel());
        else this.state.set(task, isEnded(this.state.status) ? 'cancelled' : 'pending');
      })
      .catch((error: unknown) => {
        this.fatal = error;
        this.state.revision++;
      });
  }

  /** What was to begin by itself and did not: blocked by now, or to be started once it is ready. */
  private notBegun(task: string): void {
    this.ahead.notBegun(task);
    const status = this.state.statuses.get(task) ?? 'pending';
    this.state.set(task, status === 'running' ? 'pending' : status);
  }

  /** Commands and the decision to end change the same rows: one after the other. */
  exclusively<T>(change: () => Promise<T>): Promise<T> {
    const result = this.queue.then(change);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private setWaiting(task: string, waits: boolean): void {
    if (waits) {
      this.slots.hold(`gate:${task}`);
      this.state.set(task, 'waiting');
      this.state.setPlan('waiting');
    } else this.state.set(task, 'running');
  }

  private async storeFailure(task: string, failure: StepFailure): Promise<void> {
    const { run, index, statuses } = this.state;
    const blocked = this.state.isEdited(task)
      ? []
      : newlyBlocked(index, new Map(statuses).set(task, 'failed'));
    const generation = this.state.generation(task);
    await CancellationScope.nonCancellable(() =>
      store.failTask({ plan_id: run.planId, task, generation, ...failure, blocked }),
    );
  }

  /** A failure blocks what rests on the task, unless a person's version holds there: that is an output all the same. */
  private fail(task: string): void {
    if (this.state.isEdited(task)) return this.state.set(task, 'stale');
    this.state.set(task, 'failed');
    for (const name of newlyBlocked(this.state.index, this.state.statuses)) this.state.set(name, 'blocked');
  }

  private async pauseForBudget(): Promise<void> {
    if (this.state.status === 'paused') return;
    this.slots.hold('paused');
    this.state.setPlan('paused');
    await store.setPlanStatus({
      plan_id: this.state.run.planId,
      status: 'paused',
      error_code: 'budget_reached',
    });
  }

  /** Ends the plan when every task has settled. */
  private async settle(): Promise<void> {
    if (this.state.named('pending', 'ready', 'running', 'waiting').length) return;
    const { status } = await store.finishPlan({ plan_id: this.state.run.planId });
    if (status) this.state.setPlan(status);
  }

  /** The database says cancelled first; then what is under way is stopped, at the provider too. */
  async cancel(): Promise<void> {
    await store.cancelPlan({ plan_id: this.state.run.planId });
    this.state.setPlan('cancelled');
    for (const task of this.state.named('pending', 'ready', 'running', 'waiting', 'blocked'))
      this.state.set(task, 'cancelled');
    for (const scope of this.runs.values()) scope.cancel();
    this.firstRead?.stop();
  }

  decide(task: string, decision: 'override' | 'stop'): void {
    this.decisions.set(task, decision);
    this.slots.release(`gate:${task}`);
    this.state.set(task, 'running');
    if (decision === 'override') this.leaveGates();
  }

  /** A plan that waits goes on when none of its gates is left waiting. */
  private leaveGates(): void {
    if (this.state.status === 'waiting' && !this.state.named('waiting').length) this.state.setPlan('running');
  }

  isRunning(task: string): boolean {
    return this.runs.has(task);
  }

  /** Makes a change to tasks while none of them is under way: those that are get stopped, and none starts before its end. */
  async apart<T>(tasks: readonly string[], change: () => Promise<T>): Promise<T> {
    for (const task of tasks) {
      this.setApart.add(task);
      this.runs.get(task)?.cancel();
    }
    try {
      await condition(() => tasks.every((task) => !this.runs.has(task)));
      return await change();
    } finally {
      for (const task of tasks) this.setApart.delete(task);
      this.state.revision++;
    }
  }

  /** Rows as they are after a retry, a regenerate or an edit: their gates are asked afresh. */
  adopt(rows: Parameters<WalkState['adopt']>[0]): void {
    for (const row of rows) {
      this.decisions.delete(row.task);
      this.ahead.forget(row.task);
      this.toldReady.delete(row.task);
      if (row.status !== 'waiting') this.slots.release(`gate:${row.task}`);
    }
    this.state.adopt(rows);
    this.leaveGates();
  }
}
