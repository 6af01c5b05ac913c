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
  private readonly edited = new Set<string>();
  private readonly candidates = new Set<string>();
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
      const interrupted = row.status === 'running' || row.status === 'ready';
      this.statuses.set(row.task, interrupted ? 'pending' : row.status);
      this.generations.set(row.task, row.generation);
      mark(this.edited, row.task, row.edited);
      mark(this.candidates, row.task, row.candidate);
    }
    this.revision++;
  }

  set(task: string, status: TaskStatus): void {
    this.statuses.set(task, status);
    this.revision++;
  }

  /** What the task made is stored. Where a person's version holds it waits beside that. */
  setMade(task: string): void {
    mark(this.candidates, task, this.edited.has(task));
    this.set(task, this.edited.has(task) ? 'stale' : 'completed');
  }

  isEdited(task: string): boolean {
    return this.edited.has(task);
  }

  /** Tasks that were not made again since what they rest on has changed. */
  outdated(): string[] {
    return this.named('stale').filter((task) => !this.candidates.has(task));
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

function mark(set: Set<string>, task: string, is: boolean | undefined): void {
  if (is) set.add(task);
  else set.delete(task);
}
