import { Refusal, type VersionView } from '@planwright/contracts';
import type { DataSource } from 'typeorm';
import { type TaskFigures, taskFigures } from './task-figures.js';

interface OutputText {
  version: number;
  /** JSON text, as it is stored. */
  content: string;
}

/** The versions that a merge is about. */
export interface MergeTexts {
  base: OutputText | null;
  mine: OutputText;
  theirs: OutputText | null;
  because: string[];
}

/** What services read of the versions of outputs and of what they took. A plan and task that are not there have none. */
export interface EditReader {
  /** Every version of a task's output, newest first. */
  versions(planId: string, task: string): Promise<VersionView[]>;
  /** @throws Refusal version_not_found */
  output(planId: string, task: string, version: number): Promise<OutputText>;
  /** Null unless the task is out of date and a person's version holds in it. */
  merge(planId: string, task: string): Promise<MergeTexts | null>;
  /** What each task took when a model last made it; a task that none has made is left out. */
  figures(planId: string, tasks: readonly string[]): Promise<Map<string, TaskFigures>>;
  /** Why an edit was not taken. */
  whyRefused(inboxId: string): Promise<{ path: string; message: string }[]>;
}

const OF_OUTPUT = `c.item = '' AND c.name = 'output'`;

export function createEditReader(dataSource: DataSource): EditReader {
  const find = async (planId: string, task: string, version: number): Promise<OutputText | null> => {
    const rows: OutputText[] = await dataSource.query(
      `SELECT c.version, c.content FROM plan_content c
       WHERE c.plan_id = $1 AND c.task = $2 AND ${OF_OUTPUT} AND c.version = $3`,
      [planId, task, version],
    );
    return rows[0] ?? null;
  };
  const output = async (planId: string, task: string, version: number): Promise<OutputText> => {
    const found = await find(planId, task, version);
    if (!found) throw new Refusal('version_not_found', `${task} has no version ${version}.`);
    return found;
  };
  return {
    async versions(planId, task) {
      const rows: (Omit<VersionView, 'created_at'> & { created_at: Date })[] = await dataSource.query(
        `SELECT c.version, c.author, c.generation, c.created_at, c.size, c.sha256, c.version = t.version AS current,
                c.version IS NOT DISTINCT FROM t.candidate AS candidate, c.made_from
         FROM plan_tasks t JOIN plan_content c USING (plan_id, task)
         WHERE t.plan_id = $1 AND t.task = $2 AND ${OF_OUTPUT} ORDER BY c.version DESC`,
        [planId, task],
      );
      return rows.map((row) => ({ ...row, created_at: row.created_at.toISOString() }));
    },
    output,
    async merge(planId, task) {
      const rows: {
        version: number;
        base_version: number | null;
        candidate: number | null;
        stale_because: string[];
      }[] = await dataSource.query(
        `SELECT version, base_version, candidate, stale_because FROM plan_tasks
         WHERE plan_id = $1 AND task = $2 AND status = 'stale' AND edited`,
        [planId, task],
      );
      const [row] = rows;
      if (!row) return null;
      const [base, mine, theirs] = await Promise.all([
        row.base_version === null ? null : find(planId, task, row.base_version),
        output(planId, task, row.version),
        row.candidate === null ? null : find(planId, task, row.candidate),
      ]);
      return { base, mine, theirs, because: row.stale_because };
    },
    figures: (planId, tasks) => taskFigures(dataSource, planId, tasks),
    async whyRefused(inboxId) {
      const rows: { result: { errors?: { path: string; message: string }[] } | null }[] =
        await dataSource.query(`SELECT result FROM inbox WHERE inbox_id = $1`, [inboxId]);
      return rows[0]?.result?.errors ?? [];
    },
  };
}
