import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every order and filter of the list of plans, its count, the metrics and the deletion of a plan find an index, whatever
 * the number of plans. `archived_at` is carried along, since the list leaves archived plans out.
 */
export class IndexesOfLists1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const INDEXES = {
  plans_by_creation: 'ON plans (created_at, plan_id) INCLUDE (archived_at)',
  plans_by_title: 'ON plans (title, plan_id) INCLUDE (archived_at)',
  plans_by_status: 'ON plans (status, plan_id) INCLUDE (archived_at)',
  plans_by_kind: 'ON plans (kind, created_at, plan_id) INCLUDE (archived_at)',
  plans_of_project: 'ON plans (project_id, created_at, plan_id) WHERE project_id IS NOT NULL',
  plans_archived: 'ON plans (created_at, plan_id) WHERE archived_at IS NOT NULL',
  plans_of_source: 'ON plans (source_plan_id) WHERE source_plan_id IS NOT NULL',
  plans_words: 'ON plans USING gin (title gin_trgm_ops, prompt gin_trgm_ops)',
};

const UP = [
  `CREATE EXTENSION IF NOT EXISTS pg_trgm`,
  // Its two directions fit neither the order of the list nor its cursor.
  `DROP INDEX plans_newest`,
  ...Object.entries(INDEXES).map(([name, what]) => `CREATE INDEX ${name} ${what}`),
];

const DOWN = [
  ...Object.keys(INDEXES)
    .toReversed()
    .map((name) => `DROP INDEX ${name}`),
  `CREATE INDEX plans_newest ON plans (created_at DESC, plan_id)`,
  `DROP EXTENSION IF EXISTS pg_trgm`,
];
