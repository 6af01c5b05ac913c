import { Inject, Injectable } from '@nestjs/common';
import {
  type DiffView,
  type MergeView,
  Refusal,
  type TaskSpec,
  type VersionView,
} from '@planwright/contracts';
import type { EditReader, PlanReader } from '@planwright/db';
import { diffOutputs, editableAs, mergeOutputs, textOfOutput } from '@planwright/engine/editing';
import { EDIT_READER, PLAN_READER } from '../app/parts.js';

/** Versions of outputs, what differs between them, and what a person has to choose from. */
@Injectable()
export class ReadVersions {
  constructor(
    @Inject(PLAN_READER) private readonly reader: PlanReader,
    @Inject(EDIT_READER) private readonly edits: EditReader,
  ) {}

  async versions(planId: string, task: string): Promise<VersionView[]> {
    await this.spec(planId, task);
    return this.edits.versions(planId, task);
  }

  /** @throws Refusal version_not_found */
  async diff(planId: string, task: string, from: number, to: number): Promise<DiffView> {
    const spec = await this.spec(planId, task);
    const [before, after] = await Promise.all([
      this.edits.output(planId, task, from),
      this.edits.output(planId, task, to),
    ]);
    return {
      from,
      to,
      before: textOfOutput(spec, before.content),
      after: textOfOutput(spec, after.content),
      changes: diffOutputs(JSON.parse(before.content), JSON.parse(after.content)),
    };
  }

  /** @throws Refusal wrong_state where nothing is to be chosen */
  async merge(planId: string, task: string): Promise<MergeView> {
    const spec = await this.spec(planId, task);
    const sides = await this.edits.merge(planId, task);
    if (!sides) throw new Refusal('wrong_state', `In ${task} no version of a person waits for an answer.`);
    const { base, mine, theirs, because } = sides;
    const shown = <S extends { version: number; content: string }>(side: S) => ({
      version: side.version,
      content: textOfOutput(spec, side.content),
    });
    const { merged, conflicts } = mergeOutputs({
      base: base && (JSON.parse(base.content) as unknown),
      mine: JSON.parse(mine.content) as unknown,
      theirs: JSON.parse((theirs ?? mine).content) as unknown,
    });
    return {
      task,
      editable: editableAs(spec),
      base: base && shown(base),
      mine: shown(mine),
      theirs: theirs && shown(theirs),
      merged: textOfOutput(spec, JSON.stringify(merged, null, 2)),
      conflicts,
      because,
    };
  }

  private async spec(planId: string, task: string): Promise<TaskSpec> {
    const spec = (await this.reader.graphOfPlan(planId)).tasks.find(({ name }) => name === task);
    if (!spec) throw new Refusal('task_not_found', `The plan has no task ${task}.`);
    return spec;
  }
}
