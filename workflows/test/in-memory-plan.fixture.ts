import { Context } from '@temporalio/activity';
import { ApplicationFailure, CancelledFailure } from '@temporalio/common';
import { type ErrorCode, isEnded, type PlanStatus, type TaskStatus } from '@planwright/contracts';
import type { LoadedTask, PipelineActivities, StepRef, WalkGraph, WalkStep } from '@planwright/engine';
import { isDone, outcomeOf } from '@planwright/engine';
import { setTimeout as sleep } from 'node:timers/promises';

const CALL: WalkStep = { id: 'ask', kind: 'call', title: 'Ask' };
const END: WalkStep = { id: 'output', kind: 'pure', title: 'Output' };

/** A first read beside the tasks of a graph. */
export const withFirstRead = (graph: WalkGraph): WalkGraph => ({
  ...graph,
  first_read: { name: 'first', title: 'first', stage: 'Only', needs: [], steps: [CALL, END], weight: 1 },
});

/** A graph of tasks with one call each, from `{name: needs}`. */
export function graphOf(needs: Record<string, string[]>, steps: Record<string, WalkStep[]> = {}): WalkGraph {
  return {
    kind: 'test',
    graph_hash: 'test',
    stages: ['Only'],
    tasks: Object.entries(needs).map(([name, its]) => ({
      name,
      title: name,
      stage: 'Only',
      needs: its,
      steps: [...(steps[name] ?? [CALL]), END],
      weight: 1,
    })),
  };
}

/**
 * The activities of one plan against rows in memory: the port that a workflow walks, without a database. What the real
 * store does with the same calls is tested in libs/db and in the worker's specs.
 */
export class InMemoryPlan {
  status: PlanStatus = 'pending';
  readonly rows = new Map<string, LoadedTask>();
  readonly asked: string[] = [];
  readonly answered = new Set<string>();
  readonly cancelled: string[] = [];
  readonly firstReads: string[] = [];
  /** Tasks that were there before their needs were done. */
  readonly early: string[] = [];
  readonly items = new Map<string, string[]>();
  /** Failure codes by call key (`task/item`); taken once a call asks. */
  readonly faults = new Map<string, string>();
  /** Inbox ids of edits that are refused, with the code. */
  readonly refusedEdits = new Map<string, ErrorCode>();
  /** Inbox ids of edits that say what is there. */
  readonly unchangedEdits = new Set<string>();
  private readonly begun = new Set<string>();
  readonly gates = new Map<string, { reasons: string[]; decision: 'override' | 'stop' | null }>();
  inFlight = 0;
  peak = 0;

  constructor(
    readonly graph: WalkGraph,
    private readonly options: {
      maxParallelSteps?: number;
      callMs?: number;
      firstRead?: boolean;
      /** Between the gate's rows and what the run hears of it. */
      whileGateOpens?: () => Promise<void>;
    } = {},
  ) {
    for (const { name } of graph.tasks) {
      this.rows.set(name, { task: name, status: 'pending', generation: 1, gaps: 0, error: null });
    }
  }

  statuses(): Record<string, TaskStatus> {
    return Object.fromEntries([...this.rows].map(([name, row]) => [name, row.status]));
  }

  private set(task: string, status: TaskStatus): void {
    const row = this.rows.get(task);
    if (row) row.status = status;
  }

  private made(task: string): void {
    const row = this.rows.get(task);
    if (row) Object.assign(row, row.edited ? { status: 'stale', candidate: true } : { status: 'completed' });
  }

  private reset(tasks: string[], generations: number): LoadedTask[] {
    return tasks.map((task) => {
      const row = this.rows.get(task)!;
      row.status = 'pending';
      row.generation += generations;
      if (generations) this.begun.delete(task);
      delete row.candidate;
      return { ...row };
    });
  }

  private raise(tasks: string[]): LoadedTask[] {
    const raised = this.reset(tasks, 1);
    const waits = [...this.rows.values()].some(({ status }) => status === 'waiting');
    if (this.status === 'waiting' && !waits) this.status = 'running';
    return raised;
  }

  /** What has an output is out of date; what has begun is in another generation. */
  private leaveBehind(row: LoadedTask): void {
    if (isDone(row.status)) row.status = 'stale';
    else if (this.begun.delete(row.task)) row.generation += 1;
  }

  private begin(task: string): boolean {
    if (isDone(this.rows.get(task)?.status)) return false;
    this.begun.add(task);
    this.set(task, 'running');
    return true;
  }

  activities(): PipelineActivities {
    return {
      loadRun: ({ plan_id }) =>
        Promise.resolve({
          planId: plan_id,
          kind: 'test',
          status: this.status,
          graph: this.graph,
          tasks: [...this.rows.values()].map((row) => ({ ...row })),
          wantsFirstRead: this.options.firstRead ?? false,
          search_attributes: false,
          max_parallel_steps: this.options.maxParallelSteps ?? 64,
          plan_url: 'http://127.0.0.1/plans/test',
        }),
      beginTask: ({ task }) => {
        return Promise.resolve({ granted: this.begin(task) });
      },
      markReady: ({ tasks }) => {
        for (const task of tasks) this.set(task, 'ready');
        return Promise.resolve();
      },
      planItems: ({ task, step, begins }) => {
        if (begins && !this.begin(task)) return Promise.resolve({ granted: false, items: [] });
        return Promise.resolve({ granted: true, items: this.itemsOf(task, step) });
      },
      callModel: async ({ begins, completes, awaits, items, ...ref }) => {
        if (awaits && !(await this.awaited(ref.task, awaits))) return { status: 'not_begun' };
        if (begins && !this.begin(ref.task)) return { status: 'done', plan_status: this.status };
        const result = await this.call(
          `${ref.task}/${ref.item}#${ref.generation}`,
          `${ref.task}/${ref.item}`,
        );
        if (result.status !== 'answered' || !completes) return result;
        if (items && !this.isLast(ref)) return result;
        this.made(ref.task);
        return { ...result, status: 'done' };
      },
      completeTask: ({ task, gaps }) => {
        this.made(task);
        this.rows.get(task)!.gaps = gaps.length;
        return Promise.resolve({ gaps: gaps.length });
      },
      completeFirstRead: ({ task }) => {
        this.firstReads.push(task);
        return Promise.resolve();
      },
      failTask: async ({ task, blocked }) => {
        // A database takes its time; the plan must not end meanwhile.
        await sleep(50);
        this.set(task, this.rows.get(task)?.edited ? 'stale' : 'failed');
        for (const name of blocked) this.set(name, 'blocked');
      },
      releaseTask: ({ task }) => {
        if (this.rows.get(task)?.status === 'running') this.set(task, 'pending');
        return Promise.resolve();
      },
      checkGate: async ({ task }) => {
        const gate = this.gates.get(task);
        if (!gate) return { open: false, decision: null };
        if (!gate.decision) {
          this.set(task, 'waiting');
          this.status = 'waiting';
          await this.options.whileGateOpens?.();
        }
        return { open: true, decision: gate.decision };
      },
      answerGate: ({ task, inbox_id }) => {
        const decision = inbox_id as 'override' | 'stop';
        const gate = this.gates.get(task)!;
        if (gate.decision) return Promise.resolve({ decision: null });
        gate.decision = decision;
        if (decision === 'override') this.set(task, 'running');
        const waits = [...this.rows.values()].some(({ status }) => status === 'waiting');
        if (decision === 'override' && !waits) this.status = 'running';
        return Promise.resolve({ decision });
      },
      reviveTasks: ({ tasks }) => Promise.resolve(this.reset(tasks, 0)),
      raiseGeneration: ({ tasks }) => Promise.resolve(this.raise(tasks)),
      checkEdit: ({ inbox_id }) =>
        Promise.resolve({ changes: !this.refusedEdits.has(inbox_id) && !this.unchangedEdits.has(inbox_id) }),
      editTask: ({ task, inbox_id, again, outdated }) => {
        const refused = this.refusedEdits.get(inbox_id);
        if (refused) return Promise.resolve({ refused });
        const row = this.rows.get(task)!;
        if (this.unchangedEdits.has(inbox_id))
          return Promise.resolve({ refused: null, version: 1, changed: false, tasks: [{ ...row }] });
        Object.assign(row, { status: 'completed', edited: true });
        delete row.candidate;
        const raised = this.raise(again);
        for (const name of outdated) this.leaveBehind(this.rows.get(name)!);
        if (again.length && isEnded(this.status)) this.status = 'running';
        const tasks = [{ ...row }, ...raised, ...outdated.map((name) => ({ ...this.rows.get(name)! }))];
        return Promise.resolve({ refused: null, version: 2, changed: true, tasks });
      },
      setPlanStatus: ({ status }) => {
        this.status = status;
        return Promise.resolve();
      },
      finishPlan: () => {
        const rows = [...this.rows.values()];
        if (rows.some((r) => ['pending', 'ready', 'running', 'waiting'].includes(r.status)))
          return Promise.resolve({ status: null });
        this.status = outcomeOf(rows).status;
        return Promise.resolve({ status: this.status });
      },
      cancelPlan: () => {
        this.status = 'cancelled';
        for (const row of this.rows.values())
          if (row.status !== 'completed' && row.status !== 'failed') row.status = 'cancelled';
        return Promise.resolve();
      },
    };
  }

  private async awaited(task: string, needs: readonly string[]): Promise<boolean> {
    this.early.push(task);
    const context = Context.current();
    for (;;) {
      const its = needs.map((need) => this.rows.get(need)!.status);
      if (this.status !== 'running' || this.rows.get(task)!.status !== 'pending') return false;
      if (its.every(isDone)) return true;
      if (its.some((status) => status === 'failed')) return false;
      context.heartbeat();
      await sleep(5, undefined, { signal: context.cancellationSignal }).catch(() => {
        throw new CancelledFailure('cancelled');
      });
    }
  }

  private itemsOf(task: string, step: string): string[] {
    return this.items.get(`${task}/${step}`) ?? this.items.get(task) ?? [];
  }

  private isLast({ task, step, generation }: StepRef): boolean {
    return this.itemsOf(task, step).every((item) => this.answered.has(`${task}/${item}#${generation}`));
  }

  private async call(key: string, place: string): ReturnType<PipelineActivities['callModel']> {
    if (this.answered.has(key)) return { status: 'answered' };
    if (this.status !== 'running') return { status: 'held', plan_status: this.status };
    this.asked.push(key);
    this.peak = Math.max(this.peak, ++this.inFlight);
    const context = Context.current();
    const heartbeat = setInterval(() => context.heartbeat(), 200);
    try {
      await sleep(this.options.callMs ?? 5, undefined, { signal: context.cancellationSignal });
      const fault = this.faults.get(place);
      if (fault)
        throw ApplicationFailure.create({
          message: fault,
          type: fault,
          nonRetryable: true,
          details: [{ call_id: key }],
        });
      this.answered.add(key);
      return { status: 'answered' };
    } catch (error) {
      if (!context.cancellationSignal.aborted) throw error;
      this.cancelled.push(key);
      throw new CancelledFailure('cancelled');
    } finally {
      clearInterval(heartbeat);
      this.inFlight--;
    }
  }
}
