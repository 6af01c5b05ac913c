import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { isDone } from '@planwright/engine';
import type { WalkState } from './state.js';

const key = (name: string) => defineSearchAttributeKey(name, SearchAttributeType.KEYWORD);
const PLAN_ID = key('PlanId');
const PLAN_KIND = key('PlanKind');
const PLAN_STATUS = key('PlanStatus');
const STAGE = key('Stage');

/** What a person who has only the Temporal Web UI sees of a plan: search attributes and live details. */
export class OperatorView {
  private shown = '';

  constructor(
    private readonly state: WalkState,
    private readonly planUrl: string,
    /** False where the namespace does not know the attributes: an upsert would wedge the run. */
    private readonly searchAttributes: boolean,
  ) {}

  update(): void {
    const stage = this.currentStage();
    setCurrentDetails(this.details(stage));
    const shown = `${this.state.status}/${stage}`;
    if (!this.searchAttributes || shown === this.shown) return;
    const first = this.shown === '';
    this.shown = shown;
    upsertSearchAttributes([
      ...(first
        ? [
            { key: PLAN_ID, value: this.state.run.planId },
            { key: PLAN_KIND, value: this.state.run.kind },
          ]
        : []),
      { key: PLAN_STATUS, value: this.state.status },
      { key: STAGE, value: stage },
    ]);
  }

  private currentStage(): string {
    const { graph } = this.state.run;
    const open = new Set(
      graph.tasks.filter((t) => !isDone(this.state.statuses.get(t.name))).map((t) => t.stage),
    );
    return graph.stages.find((stage) => open.has(stage)) ?? graph.stages.at(-1) ?? '';
  }

  private details(stage: string): string {
    const { graph } = this.state.run;
    const count = (...statuses: Parameters<WalkState['named']>) => this.state.named(...statuses).length;
    const running = this.state.named('running').map((name) => this.state.task(name).title);
    const failed = this.state.named('failed').map((name) => this.state.task(name).title);
    return [
      `**${this.state.status}** · stage ${stage}`,
      `${count('completed')} of ${graph.tasks.length} tasks completed, ${count('failed')} failed, ${count('blocked')} blocked`,
      ...(count('stale') ? [`${count('stale')} out of date`] : []),
      ...(running.length ? [`Running: ${running.join(', ')}`] : []),
      ...(failed.length ? [`Failed: ${failed.join(', ')}`] : []),
      `[Open the plan](${this.planUrl})`,
    ].join('\n\n');
  }
}
