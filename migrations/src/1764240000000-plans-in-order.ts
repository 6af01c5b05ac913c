import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Plans in the order of their cost and of their progress. Both change with every call; an index on them in `plans` would
 * have each change write all its indexes anew, the one over the words of the prompt among them. So they are kept in a
 * narrow table beside it.
 */
export class PlansInOrder1764240000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE plan_ranks (
    plan_id uuid PRIMARY KEY REFERENCES plans ON DELETE CASCADE,
    spent_micros bigint NOT NULL,
    progress_percentage numeric(4,1) NOT NULL
  )`,
  `INSERT INTO plan_ranks SELECT plan_id, spent_micros, progress_percentage FROM plans`,
  `CREATE INDEX plan_ranks_by_cost ON plan_ranks (spent_micros, plan_id)`,
  `CREATE INDEX plan_ranks_by_progress ON plan_ranks (progress_percentage, plan_id)`,
  `CREATE FUNCTION rank_plan() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO plan_ranks VALUES (NEW.plan_id, NEW.spent_micros, NEW.progress_percentage)
      ON CONFLICT (plan_id) DO UPDATE
        SET spent_micros = excluded.spent_micros, progress_percentage = excluded.progress_percentage;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER plans_rank_new AFTER INSERT ON plans FOR EACH ROW EXECUTE FUNCTION rank_plan()`,
  `CREATE TRIGGER plans_rank_changed AFTER UPDATE OF spent_micros, progress_percentage ON plans FOR EACH ROW
    WHEN ((OLD.spent_micros, OLD.progress_percentage) IS DISTINCT FROM (NEW.spent_micros, NEW.progress_percentage))
    EXECUTE FUNCTION rank_plan()`,
];

const DOWN = [
  `DROP TRIGGER plans_rank_changed ON plans`,
  `DROP TRIGGER plans_rank_new ON plans`,
  `DROP FUNCTION rank_plan()`,
  `DROP TABLE plan_ranks`,
];
