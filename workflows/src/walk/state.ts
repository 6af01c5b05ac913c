import type { PlanStatus, TaskStatus } from '@planwright/contracts';
import {
  type GraphIndex,
  indexGraph,
  type LoadedRun,
  type LoadedTask,
  type WalkTask,
} from '@planwright/engine';

/** What the walk knows of the plan: read from Postgres when the run begins, kept up with what the walk itself does. */
export class WalkState {
  readonly index: GraphIndex;
  readonly statuses = new Map<string, TaskStatus>();
  private readonly generations = new Map<string, number>();
  private readonly tasks = new Map<string, WalkTask>();
  /** Rises with every change, so that the walk can wait for "something happened". */
  revision = 0;
  status: PlanStatus;

  constructor(readonly run: LoadedRun) {
    this.index = indexGraph(run.graph);
    this.status = run.status;
    for (const task of run.graph.tasks) this.tasks.set(task.name, task);
    this.adopt(run.tasks);
  }

  /** Takes rows over. A task that a lost run left running or ready is to be done again, from its ledger. */
  adopt(rows: LoadedTask[]): void {
    for (const row of rows) {
      const interrupted = row.status === 'running' || row.status === 'ready' || row.status === 'stale';
      this.statuses.set(row.task, interrupted ? 'pending' : row.status);
      this.generations.set(row.task, row.generation);
    }
    this.revision++;
  }

  set(task: string, status: TaskStatus): void {
    this.statuses.set(task, status);
    this.revision++;
  }

  setPlan(status: PlanStatus): void {
    this.status = status;
    this.revision++;
  }

  task(name: string): WalkTask {
    const task = this.tasks.get(name);
    if (!task) throw new Error(`the graph has no task ${name}`);
    return task;
  }

  has(name: string): boolean {
    return this.tasks.has(name);
  }

  generation(task: string): number {
    return this.generations.get(task) ?? 1;
  }

  named(...statuses: TaskStatus[]): string[] {
    return this.run.graph.tasks
      .map((t) => t.name)
      .filter((name) => statuses.includes(this.statuses.get(name) ?? 'pending'));
  }
}
