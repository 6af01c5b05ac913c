import { Inject, Injectable } from '@nestjs/common';
import { type GateBody, isEnded, type PlanView, Refusal, type TaskView } from '@planwright/contracts';
import type { PlanReader, PlanWriter } from '@planwright/db';
import { PLAN_ENGINE, PLAN_READER, PLAN_WRITER, PROCESSES } from '../app/parts.js';
import { refuseEarly } from '../runs/allowed.js';
import type { PlanCommand, PlanEngine } from '../runs/plan-engine.js';
import type { Processes } from '../runs/processes.js';

/** What people do to a plan that exists. Each answers with the plan as it stands afterwards. */
@Injectable()
export class PlanActions {
  constructor(
    @Inject(PLAN_READER) private readonly reader: PlanReader,
    @Inject(PLAN_WRITER) private readonly writer: PlanWriter,
    @Inject(PLAN_ENGINE) private readonly engine: PlanEngine,
    @Inject(PROCESSES) private readonly processes: Processes,
  ) {}

  async onPlan(planId: string, kind: 'pause' | 'resume' | 'cancel'): Promise<PlanView> {
    const [plan, tasks] = await Promise.all([this.reader.plan(planId), this.reader.tasks(planId)]);
    const outdated = tasks.some((task) => task.status === 'stale' && !task.merge_waiting);
    refuseEarly(kind, plan, undefined, outdated);
    return this.ask(planId, { kind });
  }

  async onTask(planId: string, kind: 'retry' | 'regenerate', task: string): Promise<PlanView> {
    await this.checkTask(planId, kind, task);
    return this.ask(planId, { kind, task });
  }

  /** Changes what the plan may cost; one that paused at its cap goes on when there is money again. */
  async setBudget(planId: string, budgetUsd: number | null): Promise<PlanView> {
    const before = await this.reader.plan(planId);
    const capped = before.status === 'paused' && before.error?.code === 'budget_reached';
    const affordable = budgetUsd === null || budgetUsd > before.cost_usd;
    if (capped && affordable) await this.needWorker();
    await this.writer.setBudget(planId, budgetUsd);
    if (capped && affordable) await this.engine.command(planId, { kind: 'resume' });
    return this.reader.plan(planId);
  }

  /** The answer is stored only once a worker is there to apply it. */
  async answerGate(planId: string, task: string, answer: GateBody): Promise<PlanView> {
    await this.checkTask(planId, 'gate', task);
    await this.needWorker();
    const inboxId = await this.writer.storeGateAnswer(planId, { task, ...answer });
    return this.ask(planId, { kind: 'gate', task, inbox_id: inboxId });
  }

  /** Stops a run that is under way, by its worker or else in Temporal, and deletes all that it made. */
  async remove(planId: string): Promise<void> {
    const plan = await this.reader.plan(planId);
    if (!isEnded(plan.status)) {
      const stopped = (await this.processes.workerAlive()) && (await this.cancelled(planId));
      if (!stopped) await this.engine.terminate(planId, 'The plan was deleted.');
    }
    await this.writer.deletePlan(planId);
  }

  private async cancelled(planId: string): Promise<boolean> {
    try {
      await this.engine.command(planId, { kind: 'cancel' });
      return true;
    } catch (error) {
      // Whatever keeps the run from being cancelled, ending it does as well here.
      if (error instanceof Refusal && error.code !== 'engine_unavailable') return false;
      throw error;
    }
  }

  private async checkTask(planId: string, kind: PlanCommand['kind'], name: string): Promise<TaskView> {
    const [plan, tasks] = await Promise.all([this.reader.plan(planId), this.reader.tasks(planId)]);
    const task = tasks.find((view) => view.task === name);
    if (!task) throw new Refusal('task_not_found', `The plan has no task ${name}.`);
    refuseEarly(kind, plan, task);
    return task;
  }

  private async ask(planId: string, command: PlanCommand): Promise<PlanView> {
    await this.needWorker();
    await this.engine.command(planId, command);
    return this.reader.plan(planId);
  }

  private async needWorker(): Promise<void> {
    if (!(await this.processes.workerAlive())) throw new Refusal('worker_unavailable');
  }
}
