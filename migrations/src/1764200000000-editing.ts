import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EDITED_FUNCTIONS } from './editing/functions.js';
import { TELL_PLAN } from './execution-core/tell-plan.js';
import { ATTEMPT_FUNCTIONS } from './steps-in-one-statement/attempts.js';
import { TASK_FUNCTIONS } from './steps-in-one-statement/tasks.js';

/**
 * A person's versions of outputs: which version holds beside one that waits for an answer, what each was made from, and
 * what became of what a person sent. The version that holds need not be the newest any more.
 */
export class Editing1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
    for (const { create } of EDITED_FUNCTIONS) await runner.query(replacing(create));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { create } of BEFORE) await runner.query(replacing(create));
    for (const statement of DOWN) await runner.query(statement);
  }
}

const replacing = (create: string): string =>
  create.replace(/^CREATE FUNCTION/, 'CREATE OR REPLACE FUNCTION');

const UP = [
  `ALTER TABLE plan_tasks
     ADD candidate integer,
     ADD base_version integer,
     ADD stale_because text[] NOT NULL DEFAULT '{}'`,
  `ALTER TABLE plan_content ADD made_from jsonb`,
  `ALTER TABLE inbox ADD result jsonb`,
];

/** The functions as they were, under the same signatures. */
const BEFORE = [TELL_PLAN, ...TASK_FUNCTIONS, ...ATTEMPT_FUNCTIONS].filter(({ signature }) =>
  EDITED_FUNCTIONS.some((edited) => edited.signature === signature),
);

const DOWN = [
  // The newest version is the one that holds again: what was made beside a person's version goes, also what a later one
  // took the place of before the person answered. First texts of its files (no file shows them), then the outputs.
  `DELETE FROM plan_content c USING plan_tasks t, plan_content held
     WHERE t.edited AND held.plan_id = t.plan_id AND held.task = t.task AND held.item = '' AND held.name = 'output'
       AND held.version = t.version
       AND c.plan_id = t.plan_id AND c.task = t.task AND c.item = '' AND c.name <> 'output' AND c.author <> 'person'
       AND c.created_at > held.created_at
       AND NOT EXISTS (SELECT FROM plan_files f WHERE f.content_id = c.content_id)`,
  `DELETE FROM plan_content c USING plan_tasks t
     WHERE t.edited AND c.plan_id = t.plan_id AND c.task = t.task AND c.item = '' AND c.name = 'output'
       AND c.author <> 'person' AND c.version > t.version`,
  `UPDATE plan_tasks SET status = 'completed', error = NULL WHERE status = 'stale'`,
  `ALTER TABLE inbox DROP result`,
  `ALTER TABLE plan_content DROP made_from`,
  `ALTER TABLE plan_tasks DROP stale_because, DROP base_version, DROP candidate`,
];
