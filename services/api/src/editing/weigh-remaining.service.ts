import { Inject, Injectable } from '@nestjs/common';
import { Refusal, type RemainingView, type TaskView } from '@planwright/contracts';
import type { EditReader, PlanReader } from '@planwright/db';
import { criticalPath, indexGraph, isDone, reworkCone, runnable } from '@planwright/engine';
import { EDIT_READER, PLAN_READER } from '../app/parts.js';
import { MICROS, usualCalls } from './weigh-impact.service.js';

/** Says what a retry or a resume would make, before anything is spent on it. */
@Injectable()
export class WeighRemaining {
  constructor(
    @Inject(PLAN_READER) private readonly reader: PlanReader,
    @Inject(EDIT_READER) private readonly edits: EditReader,
  ) {}

  /** `from`: tasks that are retried; null for all that is left. @throws Refusal task_not_found */
  async remaining(planId: string, from: readonly string[] | null): Promise<RemainingView> {
    const [graph, views] = await Promise.all([this.reader.graphOfPlan(planId), this.reader.tasks(planId)]);
    const index = indexGraph(graph);
    const unknown = from?.find((name) => !index.byName.has(name));
    if (unknown !== undefined) throw new Refusal('task_not_found', `The plan has no task ${unknown}.`);
    const states = new Map(views.map((view) => [view.task, view.status]));
    const reached = from && new Set([...from, ...reworkCone(index, from, () => false)]);
    const open = views.filter((view) => isOpen(view) && (!reached || reached.has(view.task)));
    const wanted = new Set(open.map(({ task }) => task));
    const tasks = runnable(
      index,
      states,
      index.order.filter((name) => wanted.has(name)),
    );
    const figures = await this.edits.figures(planId, tasks);
    const specs = new Map(graph.tasks.map((spec) => [spec.name, spec]));
    const usual = usualOf(views);
    const taken = new Map(
      tasks.map((name) => {
        const known = figures.get(name);
        if (known) return [name, { ...known, costUsd: known.costMicros / MICROS }];
        const calls = usualCalls(specs.get(name));
        return [
          name,
          { calls, costUsd: calls * usual.costUsd, durationMs: calls > 0 ? usual.durationMs : 0 },
        ];
      }),
    );
    const sum = (of: 'calls' | 'costUsd'): number =>
      [...taken.values()].reduce((all, each) => all + each[of], 0);
    return {
      tasks,
      calls: sum('calls'),
      cost_usd: sum('costUsd'),
      duration_ms: Math.round(criticalPath(index, (name) => taken.get(name)?.durationMs ?? 0).length),
    };
  }
}

/** An output that a person wrote stays until that person says otherwise. */
const isOpen = ({ status, edited }: TaskView): boolean => !isDone(status) || (status === 'stale' && !edited);

/** What a call has cost and how long a task with calls has taken in this plan so far. */
function usualOf(views: readonly TaskView[]): { costUsd: number; durationMs: number } {
  const asked = views.filter(({ calls }) => calls > 0);
  const timed = asked.flatMap(({ duration_ms: ms }) => (ms === null ? [] : [ms]));
  const total = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
  return {
    costUsd: total(asked.map((view) => view.cost_usd)) / Math.max(1, total(asked.map(({ calls }) => calls))),
    durationMs: total(timed) / Math.max(1, timed.length),
  };
}
