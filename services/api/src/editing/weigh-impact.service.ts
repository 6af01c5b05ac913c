import { Inject, Injectable } from '@nestjs/common';
import { type ImpactView, Refusal, type TaskSpec } from '@planwright/contracts';
import type { EditReader, PlanReader } from '@planwright/db';
import { criticalPath, indexGraph, reworkCone, runnable } from '@planwright/engine';
import { EDIT_READER, PLAN_READER } from '../app/parts.js';

export const MICROS = 1_000_000;

/** Says what would run again if a task's output changed: the same tasks that the run would make again. */
@Injectable()
export class WeighImpact {
  constructor(
    @Inject(PLAN_READER) private readonly reader: PlanReader,
    @Inject(EDIT_READER) private readonly edits: EditReader,
  ) {}

  /** @throws Refusal task_not_found */
  async impact(planId: string, task: string): Promise<ImpactView> {
    const [graph, views] = await Promise.all([this.reader.graphOfPlan(planId), this.reader.tasks(planId)]);
    const index = indexGraph(graph);
    if (!index.byName.has(task)) throw new Refusal('task_not_found', `The plan has no task ${task}.`);
    const edited = new Set(views.filter((view) => view.edited).map((view) => view.task));
    const states = new Map(views.map((view) => [view.task, view.status]));
    const cone = reworkCone(index, [task], (name) => edited.has(name));
    const tasks = runnable(index, states, cone);
    const figures = await this.edits.figures(planId, tasks);
    const specs = new Map(graph.tasks.map((spec) => [spec.name, spec]));
    const calls = (name: string): number => figures.get(name)?.calls ?? usualCalls(specs.get(name));
    const sum = (of: (name: string) => number): number => tasks.reduce((all, name) => all + of(name), 0);
    return {
      tasks,
      held: tasks.filter((name) => edited.has(name)),
      calls: sum(calls),
      tokens: sum((name) => figures.get(name)?.tokens ?? 0),
      cost_usd: sum((name) => figures.get(name)?.costMicros ?? 0) / MICROS,
      duration_ms: criticalPath(index, (name) => figures.get(name)?.durationMs ?? 0).length,
    };
  }
}

/** How many calls a task makes by its definition. */
export const usualCalls = (spec: TaskSpec | undefined): number =>
  spec?.steps.reduce((all, step) => all + step.calls, 0) ?? 0;
