import { CancellationScope, condition } from '@temporalio/workflow';
import { isEnded } from '@planwright/contracts';
import type { WalkTask } from '@planwright/engine';
import { callModel, store } from '../activity-proxies.js';
import type { WalkState } from './state.js';

/**
 * The first read: one call beside the tasks, right at the start. Nothing waits for it and nothing fails with it; what
 * became of its call stands in the ledger.
 */
export class FirstRead {
  private readonly scope = new CancellationScope();
  private started = false;

  constructor(
    private readonly state: WalkState,
    private readonly task: WalkTask,
  ) {}

  start(): void {
    if (this.started) return;
    this.started = true;
    this.scope.run(() => this.make()).catch(() => undefined);
  }

  /** Lets go of a call that is still under way: the plan has ended, or its run goes on as a new one. */
  stop(): void {
    this.scope.cancel();
  }

  private async make(): Promise<void> {
    const ref = { plan_id: this.state.run.planId, task: this.task.name, generation: 1 };
    for (const step of this.task.steps.filter(({ kind }) => kind === 'call')) {
      for (;;) {
        const seen = this.state.revision;
        const asked = await callModel(
          { ...ref, step: step.id, item: '', begins: false, completes: false },
          this.task.title,
        );
        if (asked.status === 'answered' || asked.status === 'done') break;
        if ('plan_status' in asked && isEnded(asked.plan_status)) return;
        await condition(() => this.state.revision !== seen);
      }
    }
    await store.completeFirstRead(ref);
  }
}
