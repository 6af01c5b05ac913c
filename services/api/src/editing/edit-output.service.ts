import { Inject, Injectable } from '@nestjs/common';
import {
  type EditResult,
  type MergeBody,
  Refusal,
  type TaskSpec,
  type TaskView,
} from '@planwright/contracts';
import type { EditReader, PlanReader, PlanWriter } from '@planwright/db';
import { isDone } from '@planwright/engine';
import { editableAs } from '@planwright/engine/editing';
import { EDIT_READER, PLAN_ENGINE, PLAN_READER, PLAN_WRITER, PROCESSES } from '../app/parts.js';
import type { PlanEngine } from '../runs/plan-engine.js';
import type { Processes } from '../runs/processes.js';
import { checkContent } from './check-content.js';
import { type Match, refuseOther } from './if-match.js';

interface Edit {
  task: string;
  take: 'edit' | MergeBody['take'];
  content: string | null;
  version: number;
  candidate_version?: number | null;
  cascade: boolean;
}

/** Takes a person's version of an output, or a person's answer to one that waits; the run applies it. */
@Injectable()
export class EditOutput {
  constructor(
    @Inject(PLAN_READER) private readonly reader: PlanReader,
    @Inject(EDIT_READER) private readonly edits: EditReader,
    @Inject(PLAN_WRITER) private readonly writer: PlanWriter,
    @Inject(PLAN_ENGINE) private readonly engine: PlanEngine,
    @Inject(PROCESSES) private readonly processes: Processes,
  ) {}

  /** @throws Refusal not_editable, wrong_state, stale_version, payload_too_large, content_invalid, worker_unavailable */
  async edit(
    planId: string,
    name: string,
    match: Match,
    content: string,
    cascade: boolean,
  ): Promise<EditResult> {
    const { spec, task } = await this.find(planId, name);
    if (!isDone(task.status))
      throw new Refusal(
        'wrong_state',
        `${name} is ${task.status}; only an output that is there can be edited.`,
      );
    refuseOther(name, task.version, match);
    const output = checkContent(spec, content);
    return this.send(planId, { task: name, take: 'edit', content: output, version: task.version, cascade });
  }

  /** `match`: the version that the person has read. @throws Refusal as `edit` does */
  async settle(
    planId: string,
    name: string,
    match: Match,
    { take, content, candidate_version: candidate }: MergeBody,
  ): Promise<EditResult> {
    const { spec, task } = await this.find(planId, name);
    refuseOther(name, task.version, match);
    if (task.status !== 'stale' || !task.edited)
      throw new Refusal('wrong_state', `In ${name} no version of a person waits for an answer.`);
    if (candidate !== undefined) await this.refuseOtherCandidate(planId, name, candidate);
    if (take !== 'mine' && !task.merge_waiting)
      throw new Refusal('wrong_state', `${name} has not been made again, so there is nothing new to take.`);
    const output = content === undefined ? null : checkContent(spec, content);
    const edit: Omit<Edit, 'cascade'> = { task: name, take, content: output, version: task.version };
    // Asked again where it is applied: one may be made until then.
    if (candidate !== undefined) edit.candidate_version = candidate;
    return this.send(planId, { ...edit, cascade: take !== 'mine' });
  }

  private async refuseOtherCandidate(planId: string, name: string, version: number | null): Promise<void> {
    const waiting = (await this.edits.versions(planId, name)).find(({ candidate }) => candidate);
    if ((waiting?.version ?? null) === version) return;
    throw new Refusal('stale_version', `In ${name} another version waits than the one that was read.`);
  }

  private async find(planId: string, name: string): Promise<{ spec: TaskSpec; task: TaskView }> {
    const [tasks, graph] = await Promise.all([this.reader.tasks(planId), this.reader.graphOfPlan(planId)]);
    const task = tasks.find((view) => view.task === name);
    const spec = graph.tasks.find((one) => one.name === name);
    if (!task || !spec) throw new Refusal('task_not_found', `The plan has no task ${name}.`);
    if (editableAs(spec) === 'none')
      throw new Refusal('not_editable', `${spec.title} has no output of its own.`);
    return { spec, task };
  }

  private async send(planId: string, { cascade, ...payload }: Edit): Promise<EditResult> {
    if (!(await this.processes.workerAlive())) throw new Refusal('worker_unavailable');
    const inboxId = await this.writer.storeEdit(planId, payload);
    try {
      const done = await this.engine.edit(planId, { task: payload.task, inbox_id: inboxId, cascade }, () =>
        this.writer.withdrawEdit(inboxId),
      );
      if (done) return done;
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'content_invalid') throw error;
      throw new Refusal(error.code, undefined, await this.edits.whyRefused(inboxId));
    }
    throw new Refusal('still_under_way');
  }
}
