import {
  ApplicationFailure,
  CancellationScope,
  CancelledFailure,
  condition,
  isCancellation,
} from '@temporalio/workflow';
import { isEnded } from '@planwright/contracts';
import { judgeMap, type WalkStep, type WalkTask } from '@planwright/engine';
import { callModel, store } from '../activity-proxies.js';
import { type Slots, WindingDown } from './slots.js';
import type { WalkState } from './state.js';
import { describeFailure, type StepFailure } from './step-failure.js';

export type TaskEnd =
  | { kind: 'completed' }
  | { kind: 'failed'; failure: StepFailure }
  /** Not finished: cancelled, or the run winds down. */
  | { kind: 'released' }
  /** It was there before its needs, and they were not completed. */
  | { kind: 'not_begun' }
  /** The owner stopped the plan at a gate. */
  | { kind: 'stopped' };

/** Whether a step is the first of its task that does something, and the last. */
interface StepPlace {
  begins: boolean;
  completes: boolean;
  /** Items of the map that the step is one of. */
  items?: number;
}

const HELD_RECHECK = '1s';

class NotBegun extends Error {
  override name = 'NotBegun';
}

/** Runs the steps of one task, one after the other; the items of a map side by side. */
export class TaskRun {
  private holdsSlot = false;
  private readonly gaps: { item: string; code: string; call_id: string | null }[] = [];

  constructor(
    private readonly state: WalkState,
    private readonly slots: Slots,
    private readonly task: WalkTask,
    private readonly decisions: ReadonlyMap<string, 'override' | 'stop'>,
    private readonly onWaiting: (task: string, waits: boolean) => void,
    private readonly onBudget: () => Promise<void>,
    /** True for a task that already waited at its gate: what it asked is answered, so a hold does not stop it. */
    private readonly ledgerOnly: boolean,
    private readonly onLastStep: () => void,
    /** Needs that are still under way: the first call begins when they are completed. */
    private awaits: readonly string[],
  ) {}

  private get ref() {
    return {
      plan_id: this.state.run.planId,
      task: this.task.name,
      generation: this.state.generation(this.task.name),
    };
  }

  async run(): Promise<TaskEnd> {
    try {
      await this.takeSlot();
      // What asks nobody is put together by completeTask alone.
      const steps = this.task.steps.filter(({ kind }) => kind !== 'pure');
      for (const [i, step] of steps.entries()) {
        // With gaps the task is left to completeTask: a call on its way knows of none.
        const completes = i === steps.length - 1 && this.gaps.length === 0;
        const end = await this.runStep(step, { begins: i === 0, completes });
        if (end) return end;
      }
      await store.completeTask({ ...this.ref, gaps: this.gaps });
      return { kind: 'completed' };
    } catch (error) {
      if (error instanceof NotBegun) return { kind: 'not_begun' };
      if (isCancellation(error) || error instanceof WindingDown) return this.release();
      return { kind: 'failed', failure: describeFailure(error, null) };
    } finally {
      this.giveSlot();
    }
  }

  private async runStep(step: WalkStep, place: StepPlace): Promise<TaskEnd | null> {
    switch (step.kind) {
      case 'call':
        await this.takeSlot();
        if (place.completes) this.onLastStep();
        return (await this.call(step, '', place, () => Promise.resolve())) ? { kind: 'completed' } : null;
      case 'map':
        return this.runMap(step, place);
      case 'gate':
        return this.runGate(step, place);
      case 'pure':
      case 'write':
        throw ApplicationFailure.nonRetryable(
          `${this.task.name} has a step of kind ${step.kind}, which this run cannot do`,
          'definition_missing',
        );
    }
  }

  private async runMap(step: WalkStep, { begins, completes }: StepPlace): Promise<TaskEnd | null> {
    await this.takeSlot();
    const { granted, items } = await store.planItems({ ...this.ref, step: step.id, begins });
    if (!granted) return { kind: 'completed' };
    this.giveSlot();
    let waiting = items.length;
    const results = await Promise.allSettled(
      items.map((item) =>
        this.runItem(step, item, { completes, items: items.length }, () => {
          waiting -= 1;
          if (completes && waiting === 0) this.onLastStep();
        }),
      ),
    );
    const failures: StepFailure[] = [];
    let done = false;
    results.forEach((result, i) => {
      if (result.status === 'fulfilled') {
        done ||= result.value;
        return;
      }
      if (isCancellation(result.reason) || result.reason instanceof WindingDown) throw result.reason;
      failures.push(describeFailure(result.reason, items[i] ?? null));
    });
    if (done) return { kind: 'completed' };
    const verdict = judgeMap(
      { total: items.length, done: items.length - failures.length, failed: failures.length },
      step.min_done ?? items.length,
    );
    if (verdict === 'failed') {
      const [first] = failures;
      const alike = first && failures.every((f) => f.code === first.code);
      return {
        kind: 'failed',
        failure: alike ? first : { code: 'too_few_items', call_id: first?.call_id ?? null, item: null },
      };
    }
    this.gaps.push(...failures.map((f) => ({ item: f.item ?? '', code: f.code, call_id: f.call_id })));
    return null;
  }

  /** True when the task is completed with it. `onTaken`: it has a slot. */
  private async runItem(
    step: WalkStep,
    item: string,
    of: { completes: boolean; items: number },
    onTaken: () => void,
  ): Promise<boolean> {
    await this.slots.take(this.ledgerOnly);
    onTaken();
    let holds = true;
    const give = () => {
      if (holds) this.slots.give();
      holds = false;
    };
    try {
      return await this.call(step, item, { begins: false, ...of }, async () => {
        give();
        await this.slots.take(this.ledgerOnly);
        holds = true;
      });
    } finally {
      give();
    }
  }

  /**
   * Asks until the call is answered; a call that the plan's state held back is asked again when the plan runs. True when
   * the task is completed with it.
   */
  private async call(
    step: WalkStep,
    item: string,
    place: StepPlace,
    retake: () => Promise<void>,
  ): Promise<boolean> {
    const summary = [this.task.title, step.title, item].filter(Boolean).join(' · ');
    for (;;) {
      const awaits = this.awaits.length ? { awaits: [...this.awaits] } : {};
      const asked = await callModel({ ...this.ref, step: step.id, item, ...place, ...awaits }, summary);
      this.awaits = [];
      if (asked.status === 'not_begun') throw new NotBegun();
      if (asked.status === 'answered' || asked.status === 'done') return asked.status === 'done';
      if (isEnded(asked.plan_status)) {
        // Ended behind the walk's back (a reconciler found the run lost): this run has nothing more to say.
        this.state.setPlan(asked.plan_status);
        throw new WindingDown(`the plan is ${asked.plan_status}`);
      }
      if (asked.status === 'budget') await this.onBudget();
      // The walk hears of the hold a moment later than the ledger did; do not spin until then.
      const seen = this.state.revision;
      await condition(() => this.state.revision !== seen, HELD_RECHECK);
      if (item) await retake();
      else {
        this.giveSlot();
        await this.takeSlot();
      }
    }
  }

  private async runGate(step: WalkStep, { begins }: StepPlace): Promise<TaskEnd | null> {
    if (begins && !(await store.beginTask(this.ref)).granted) return { kind: 'completed' };
    const { open, decision } = await store.checkGate({ ...this.ref, step: step.id });
    if (decision === 'stop') return { kind: 'stopped' };
    if (!open || decision === 'override') return null;
    if (!this.decisions.has(this.task.name)) await this.untilAnswered();
    return this.decisions.get(this.task.name) === 'stop' ? { kind: 'stopped' } : null;
  }

  private async untilAnswered(): Promise<void> {
    // Stopped while its gate was looked at: it waits for nobody.
    if (CancellationScope.current().consideredCancelled) throw new CancelledFailure('stopped at its gate');
    this.giveSlot();
    this.onWaiting(this.task.name, true);
    try {
      await this.slots.whenWindingDownOr(() => this.decisions.has(this.task.name));
    } finally {
      this.onWaiting(this.task.name, false);
    }
  }

  private async release(): Promise<TaskEnd> {
    await CancellationScope.nonCancellable(() => store.releaseTask(this.ref));
    return { kind: 'released' };
  }

  private async takeSlot(): Promise<void> {
    if (this.holdsSlot) return;
    await this.slots.take(this.ledgerOnly);
    this.holdsSlot = true;
  }

  private giveSlot(): void {
    if (this.holdsSlot) this.slots.give();
    this.holdsSlot = false;
  }
}
